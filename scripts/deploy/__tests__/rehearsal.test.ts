import { describe, expect, it } from 'vitest';
import { OrgRefusal } from '../../org/connection.ts';
import type { OrgConnection } from '../../org/connection.ts';
import { rehearsalOf } from '../rehearsal.ts';

const noWrites = () => Promise.reject(new Error('written'));
const orgThat = (query: OrgConnection['query']): OrgConnection => ({
  query,
  create: noWrites,
  update: noWrites,
  upsert: noWrites
});

describe('a rehearsal', () => {
  it('writes nothing, and tells what would be created', async () => {
    const told: [string, number][] = [];
    const org = rehearsalOf(
      orgThat(() => Promise.resolve([{ Id: '001' }])),
      (object, count) => told.push([object, count])
    );
    expect(await org.query('SELECT Id FROM Account')).toEqual([{ Id: '001' }]);
    expect(await org.create('Account', [{ Name: 'A' }, { Name: 'B' }])).toMatchObject([
      { success: true },
      { success: true }
    ]);
    await org.update('Account', [{ Id: '001' }]);
    expect(told).toEqual([['Account', 2]]);
  });

  it('finds no records of what is not deployed yet, and hides no other refusal', async () => {
    const refusing = (code: string) =>
      rehearsalOf(
        orgThat(() => Promise.reject(new OrgRefusal(code, code))),
        () => undefined
      ).query('SELECT Id FROM Offering__c');
    expect(await refusing('INVALID_TYPE')).toEqual([]);
    await expect(refusing('INSUFFICIENT_ACCESS')).rejects.toThrow('INSUFFICIENT_ACCESS');
  });
});
