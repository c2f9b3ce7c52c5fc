import { describe, expect, it } from 'vitest';
import { developerName, loginNames } from '../peopleNames.ts';

describe('people of an export', () => {
  it('sign in with the letters of their names', () => {
    expect([...loginNames(['Mei-Mei Johns', 'Ann Agent', 'Ann Agent']).values()]).toEqual([
      'mei.mei.johns',
      'ann.agent'
    ]);
  });

  it('are told apart where the letters are the same or there are none', () => {
    const logins = [...loginNames(['山田 太郎', '佐藤 花子', 'Ana Šarić', 'Ana Žarić']).values()];
    expect(new Set(logins).size).toBe(4);
    for (const login of logins) expect(login).toMatch(/^(?:user|ana\.ari\.)\.[0-9a-f]{8}$/);
  });

  it('keep what they sign in with whatever the order of the file', () => {
    const names = ['Ana Žarić', '山田 太郎', 'Ana Šarić'];
    expect(Object.fromEntries(loginNames(names))).toEqual(
      Object.fromEntries(loginNames([...names].reverse()))
    );
  });

  it('have roles with names that the platform takes', () => {
    expect(developerName('Manager Cara Losch')).toBe('Manager_Cara_Losch');
    expect(developerName('Manager 山田 太郎')).toMatch(/^Manager_[0-9a-f]{8}$/);
    expect(developerName('Manager 山田')).not.toBe(developerName('Manager 佐藤'));
  });
});
