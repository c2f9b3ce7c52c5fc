import { daysToKeyPlayer, entryLevel, peopleMet } from 'c/reviewAccess';
import type { Meeting } from 'c/reviewAccess';

const today = '2026-11-24';
const clerk: Meeting = {
  contactId: 'carl',
  name: 'Carl Clerk',
  title: 'Clerk',
  isKeyPlayer: false,
  levelRank: 4,
  day: '2026-11-02'
};
const chief: Meeting = {
  contactId: 'dana',
  name: 'Dana Reyes',
  title: 'CFO',
  role: 'Funds',
  isKeyPlayer: true,
  levelRank: 1,
  day: '2026-11-16'
};

describe('who was met', () => {
  it('is named once, as in the last conversation, with how often', () => {
    const later = { ...clerk, title: 'Head of Collections', day: '2026-11-20' };
    expect(peopleMet([later, clerk], today)).toEqual([
      {
        contactId: 'carl',
        name: 'Carl Clerk',
        title: 'Head of Collections',
        isKeyPlayer: false,
        levelRank: 4,
        day: '2026-11-20',
        times: 2
      }
    ]);
  });
  it('is told with the key players first, then by the day', () => {
    const other = { ...clerk, contactId: 'omar', day: '2026-11-23' };
    expect(peopleMet([clerk, chief, other], today).map(({ contactId }) => contactId)).toEqual([
      'dana',
      'omar',
      'carl'
    ]);
  });
  it('stays a key player when a later conversation was noted without a title', () => {
    const later = { ...chief, isKeyPlayer: false, day: '2026-11-20' };
    expect(peopleMet([chief, later], today)[0]?.isKeyPlayer).toBe(true);
  });
  it('is nobody with whom a conversation is only planned', () => {
    expect(peopleMet([{ ...chief, day: '2026-11-25' }], today)).toEqual([]);
  });
});

describe('where we entered', () => {
  it('is the level of the first conversation', () => {
    expect(entryLevel([chief, clerk])).toBe('Staff');
  });
  it('is the highest of those who were there on the first day', () => {
    expect(entryLevel([clerk, { ...chief, day: clerk.day }])).toBe('Executive');
  });
  it('is not known without a conversation, nor where none has a level', () => {
    expect(entryLevel([])).toBeUndefined();
    expect(entryLevel([{ ...clerk, levelRank: undefined }, chief])).toBeUndefined();
  });
  it('is not known where the level is none of ours', () => {
    expect(entryLevel([{ ...clerk, levelRank: 9 }])).toBeUndefined();
  });
});

describe('how soon a key player was met', () => {
  it('is counted in days from the first conversation', () => {
    expect(daysToKeyPlayer([chief, clerk])).toBe(14);
    expect(daysToKeyPlayer([chief])).toBe(0);
  });
  it('is not known while none was met', () => {
    expect(daysToKeyPlayer([clerk])).toBeUndefined();
    expect(daysToKeyPlayer([])).toBeUndefined();
  });
});
