import { z } from 'zod';
import { diagnoses } from '../../force-app/main/default/lwc/guide/answers.ts';
import type { Change, Repair } from './repair.ts';

/** What measures count, where it was said before they counted it: answers that diagnose, and key players. */
const answer = z.object({
  Id: z.string(),
  Reply__c: z.enum(['Yes', 'No', "Doesn't know", 'Given']),
  Number__c: z.number().nullable(),
  Text__c: z.string().nullable()
});
const heard = z.object({
  Id: z.string(),
  Opportunity__c: z.string(),
  Contact__c: z.string(),
  Key_Player_Key__c: z.string().nullable(),
  Contact__r: z.object({
    Title: z.string().nullable(),
    Title_Match__c: z.string().nullable(),
    Holds_No_Title__c: z.boolean()
  }),
  Outcome__r: z.object({
    Target_Title__r: z.object({
      Title__c: z.string(),
      Title__r: z.object({ Name: z.string(), Synonyms__c: z.string().nullable() })
    })
  })
});
type Heard = z.infer<typeof heard>;

const fromKeyPlayers = `SELECT Id, Opportunity__c, Contact__c, Key_Player_Key__c, Contact__r.Title,
    Contact__r.Title_Match__c, Contact__r.Holds_No_Title__c, Outcome__r.Target_Title__r.Title__c,
    Outcome__r.Target_Title__r.Title__r.Name, Outcome__r.Target_Title__r.Title__r.Synonyms__c
  FROM Buyer_Outcome__c WHERE Shared_By__c = 'Directly' AND Outcome__r.Target_Title__r.Key_Player__c = TRUE
  ORDER BY CreatedDate, Id`;

/** Does the contact write this title in full, and nothing else? What is less certain the guide asks in the next call. */
function writes({ Contact__r, Outcome__r }: Heard): boolean {
  const { Name, Synonyms__c } = Outcome__r.Target_Title__r.Title__r;
  const names = [Name, ...(Synonyms__c ?? '').split(/\r?\n/)].map(name => name.trim().toLowerCase());
  const written = (Contact__r.Title ?? '').trim().toLowerCase();
  return written !== '' && names.includes(written);
}

/** Titles of contacts that nobody chose, where they are written in full. */
export function titlesOf(rows: readonly unknown[]): Change[] {
  const certain = z
    .array(heard)
    .parse(rows)
    .filter(
      ({ Contact__r: { Title_Match__c, Holds_No_Title__c } }) => Title_Match__c === null && !Holds_No_Title__c
    )
    .filter(writes);
  const byContact = new Map(
    certain.map(row => [row.Contact__c, row.Outcome__r.Target_Title__r.Title__c] as const)
  );
  return [...byContact].map(([Id, Title_Match__c]) => ({ Id, Title_Match__c }));
}

/** The first outcome that a key player shared of the own title counts that person; the others don't. */
export function keyPlayersOf(rows: readonly unknown[]): Change[] {
  const own = z
    .array(heard)
    .parse(rows)
    .filter(row => row.Contact__r.Title_Match__c === row.Outcome__r.Target_Title__r.Title__c);
  const key = (row: Heard): string => `${row.Opportunity__c}:${row.Contact__c}`;
  const counted = new Set(own.filter(row => row.Key_Player_Key__c === key(row)).map(key));
  const first = new Map(own.toReversed().map(row => [key(row), row.Id] as const));
  return [...first]
    .filter(([buyer]) => !counted.has(buyer))
    .map(([buyer, Id]) => ({ Id, Key_Player__c: true, Key_Player_Key__c: buyer }));
}

/** Answers with content to required questions. */
export function diagnosesOf(rows: readonly unknown[]): Change[] {
  return z
    .array(answer)
    .parse(rows)
    .filter(({ Reply__c, Number__c, Text__c }) =>
      diagnoses(
        { required: true },
        {
          reply: Reply__c,
          ...(Number__c === null ? {} : { number: Number__c }),
          ...(Text__c === null ? {} : { text: Text__c })
        }
      )
    )
    .map(({ Id }) => ({ Id, Diagnoses__c: true }));
}

/** Titles come before key players, who are told by them. */
export const measureRepairs: readonly Repair[] = [
  {
    object: 'Answer__c',
    soql: `SELECT Id, Reply__c, Number__c, Text__c FROM Answer__c
      WHERE Diagnoses__c = FALSE AND Prompt__r.Required__c = TRUE`,
    plan: diagnosesOf
  },
  { object: 'Contact', soql: fromKeyPlayers, plan: titlesOf },
  { object: 'Buyer_Outcome__c', soql: fromKeyPlayers, plan: keyPlayersOf }
];
