import { describe, expect, it } from 'vitest';
import { contactRepairs } from '../contactRepairs.ts';
import { currentOnes } from '../currentRepairs.ts';
import { dayRepairs } from '../dayRepairs.ts';
import { diagnosesOf, keyPlayersOf, titlesOf } from '../measureRepairs.ts';
import type { Change, Repair } from '../repair.ts';
import { reviewRepairs } from '../reviewRepairs.ts';
import { valueRepairs } from '../valueRepairs.ts';

const planned = (repairs: readonly Repair[], object: string, rows: readonly unknown[]): readonly Change[] =>
  repairs.find(each => each.object === object)?.plan(rows) ?? [];

describe('after contacts were merged', () => {
  it('a buyer’s outcomes and answers name the contact that stayed', () => {
    expect(
      planned(contactRepairs, 'Buyer_Outcome__c', [
        { Id: 'o1', Key__c: 'deal:gone:outcome', Contact__c: 'stayed' },
        { Id: 'o2', Key__c: 'deal:gone:unmet:a:b', Contact__c: 'stayed' },
        { Id: 'o3', Key__c: 'deal:stayed:outcome', Contact__c: 'stayed' }
      ])
    ).toEqual([
      { Id: 'o1', Key__c: 'deal:stayed:outcome' },
      { Id: 'o2', Key__c: 'deal:stayed:unmet:a:b' }
    ]);
    expect(
      planned(contactRepairs, 'Answer__c', [
        { Id: 'a1', Key__c: 'deal:gone:prompt', Buyer_Outcome__r: { Contact__c: 'stayed' } }
      ])
    ).toEqual([{ Id: 'a1', Key__c: 'deal:stayed:prompt' }]);
  });
});

describe('a key player whose two contacts were merged', () => {
  const counted = (Id: string, Opportunity__c: string, Key_Player_Key__c: string) => ({
    ...{ Id, Opportunity__c, Contact__c: 'stayed', Key_Player_Key__c }
  });

  it('is one, whom each deal counts once', () => {
    const [, ofKeyPlayers] = contactRepairs;
    expect(
      ofKeyPlayers?.plan([
        counted('o1', 'deal', 'deal:gone'),
        counted('o2', 'deal', 'deal:stayed'),
        counted('o3', 'other', 'other:gone')
      ])
    ).toEqual([
      { Id: 'o1', Key_Player_Key__c: null },
      { Id: 'o3', Key_Player_Key__c: 'other:stayed' }
    ]);
  });
});

describe('what was signed before reviews had numbers', () => {
  const signed = (Id: string, Function__c: string, Signed_By__c: string | null) => ({
    Id,
    Function__c,
    Signed_By__c,
    Policy__c: 'policy'
  });

  it('was signed in the first one, by one person for one function', () => {
    expect(
      planned(reviewRepairs, 'Policy_Sign_Off__c', [
        signed('s1', 'Sales', 'ann'),
        signed('s2', 'Finance', 'bo')
      ])
    ).toEqual([
      { Id: 's1', Review__c: 1, Key__c: 'policy:1:Sales', Signer_Key__c: 'policy:1:ann' },
      { Id: 's2', Review__c: 1, Key__c: 'policy:1:Finance', Signer_Key__c: 'policy:1:bo' }
    ]);
  });

  it('has no signer’s key where one person signed for two, or nobody is named', () => {
    const keys = (rows: readonly unknown[]) =>
      planned(reviewRepairs, 'Policy_Sign_Off__c', rows).map(change => change['Signer_Key__c']);
    expect(keys([signed('s1', 'Sales', 'ann'), signed('s2', 'Finance', 'ann')])).toEqual([null, null]);
    expect(keys([signed('s1', 'Sales', null)])).toEqual([null]);
  });
});

describe('what was current before versions said since when', () => {
  it('says that it has been since its agreement, if it is the current one', () => {
    const version = (Id: string, Current_Version__c: string) => ({
      Id,
      Agreed_On__c: '2026-03-01',
      Offering__r: { Current_Version__c }
    });
    expect(currentOnes([version('v1', 'v1'), version('v2', 'v3')])).toEqual([
      { Id: 'v1', Current_Since__c: '2026-03-01' }
    ]);
  });
});

describe('what was said before measures counted it', () => {
  const title = {
    Title__c: 'cfo',
    Title__r: { Name: 'Chief Financial Officer', Synonyms__c: 'CFO\r\nFinance Director' }
  };
  const heard = (
    Id: string,
    Contact__c: string,
    contact: Readonly<Record<string, unknown>>,
    key: string | null = null
  ) => ({
    Id,
    Opportunity__c: 'deal',
    Contact__c,
    Key_Player_Key__c: key,
    Contact__r: { Title: null, Title_Match__c: null, Holds_No_Title__c: false, ...contact },
    Outcome__r: { Target_Title__r: title }
  });

  it('names a contact’s title where it is written in full, and nobody said otherwise', () => {
    expect(
      titlesOf([
        heard('o1', 'ann', { Title: 'finance director' }),
        heard('o2', 'ann', { Title: 'finance director' }),
        heard('o3', 'bo', { Title: 'Assistant to the CFO' }),
        heard('o4', 'cy', { Title: 'CFO', Holds_No_Title__c: true }),
        heard('o5', 'di', { Title: 'CFO', Title_Match__c: 'other' })
      ])
    ).toEqual([{ Id: 'ann', Title_Match__c: 'cfo' }]);
  });

  it('counts a key player once, by the first outcome of the own title', () => {
    const own = { Title_Match__c: 'cfo' };
    expect(
      keyPlayersOf([
        heard('o1', 'ann', own),
        heard('o2', 'ann', own),
        heard('o3', 'bo', { Title_Match__c: 'other' }),
        heard('o4', 'cy', own),
        heard('o5', 'cy', own, 'deal:cy')
      ])
    ).toEqual([{ Id: 'o1', Key_Player__c: true, Key_Player_Key__c: 'deal:ann' }]);
  });

  it('finds answers with content to required questions', () => {
    const said = (Id: string, Reply__c: string, Number__c: number | null, Text__c: string | null) => ({
      Id,
      Reply__c,
      Number__c,
      Text__c
    });
    expect(
      diagnosesOf([
        said('a1', 'Yes', null, null),
        said('a2', 'Given', 0, null),
        said('a3', 'Given', null, 'By hand'),
        said('a4', 'Given', null, '...'),
        said('a5', "Doesn't know", null, null)
      ]).map(({ Id }) => Id)
    ).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('days with a buyer', () => {
  const talked = (Id: string, Contact__c: string, Started__c: string, Day_Key__c: string | null = null) => ({
    ...{ Id, Opportunity__c: 'deal', Contact__c, Started__c, Day_Key__c }
  });
  const repaired = (...rows: readonly unknown[]): readonly Change[] =>
    planned(dayRepairs, 'Conversation__c', rows);

  it('are counted by their first conversation, each buyer for themselves', () => {
    expect(
      repaired(
        talked('c1', 'ann', '2026-03-09T09:00:00.000+0000'),
        talked('c2', 'ann', '2026-03-09T23:59:59.000+0000'),
        talked('c3', 'bo', '2026-03-09T10:00:00.000+0000'),
        talked('c4', 'ann', '2026-03-10T00:00:00.000+0000')
      )
    ).toEqual([
      { Id: 'c1', Day_Key__c: 'deal:ann:2026-03-09' },
      { Id: 'c3', Day_Key__c: 'deal:bo:2026-03-09' },
      { Id: 'c4', Day_Key__c: 'deal:ann:2026-03-10' }
    ]);
  });

  it('are not counted before the conversation was held', () => {
    expect(repaired(talked('c1', 'ann', '2999-03-09T09:00:00.000+0000'))).toEqual([]);
  });

  it('stay with the conversation that counts them', () => {
    expect(
      repaired(
        talked('c1', 'ann', '2026-03-09T09:00:00.000+0000'),
        talked('c2', 'ann', '2026-03-09T10:00:00.000+0000', 'deal:ann:2026-03-09')
      )
    ).toEqual([]);
  });

  it('are one after two contacts were merged who were both talked with', () => {
    expect(
      repaired(
        talked('c1', 'stayed', '2026-03-08T09:00:00.000+0000', 'deal:gone:2026-03-08'),
        talked('c2', 'stayed', '2026-03-09T09:00:00.000+0000', 'deal:gone:2026-03-09'),
        talked('c3', 'stayed', '2026-03-09T10:00:00.000+0000', 'deal:stayed:2026-03-09')
      )
    ).toEqual([
      { Id: 'c2', Day_Key__c: null },
      { Id: 'c1', Day_Key__c: 'deal:stayed:2026-03-08' }
    ]);
  });
});

describe('the value of an outcome', () => {
  const confirmed = (Id: string, Outcome__c: string, Code__c: string | null, key: string | null = null) => ({
    ...{ Id, Opportunity__c: 'deal', Outcome__c, Outcome__r: { Code__c }, Value_Key__c: key }
  });
  const repaired = (...rows: readonly unknown[]): readonly Change[] =>
    planned(valueRepairs, 'Buyer_Outcome__c', rows);

  it('is counted as it was confirmed first, in whichever edition', () => {
    expect(
      repaired(
        confirmed('o1', 'cash-1', 'cash'),
        confirmed('o2', 'cash-2', 'cash'),
        confirmed('o3', 'time', null)
      )
    ).toEqual([
      { Id: 'o1', Value_Key__c: 'deal:cash' },
      { Id: 'o3', Value_Key__c: 'deal:time' }
    ]);
  });

  it('stays with the confirmation that somebody gave the key', () => {
    expect(
      repaired(confirmed('o1', 'cash-1', 'cash'), confirmed('o2', 'cash-1', 'cash', 'deal:cash'))
    ).toEqual([]);
  });
});
