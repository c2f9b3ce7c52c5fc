/**
 * Whether what is agreed was signed as it stands: by each function, in the review that led to the agreement, by different
 * people who may, and with the content that was there when they signed.
 */
import { rowsOf } from './collections.ts';

export type Agreed = 'Qualification_Policy__c' | 'Offering_Version__c';

interface Kind {
  readonly signOffs: string;
  readonly parent: string;
  readonly functions: readonly string[];
  /** What is signed: the terms of the record itself, and all that is below it. */
  readonly terms: readonly string[];
  readonly content: readonly (readonly [object: string, path: string, fields: readonly string[]])[];
}

const kinds: Readonly<Record<Agreed, Kind>> = {
  Qualification_Policy__c: {
    signOffs: 'Policy_Sign_Off__c',
    parent: 'Policy__c',
    functions: ['Sales', 'Finance'],
    terms: [
      'Name',
      'Version_Number__c',
      'Longest_Grace_Days__c',
      'Stalled_After_Days__c',
      'Amount_Change_Percent__c',
      'Date_Change_Days__c'
    ],
    content: [
      [
        'Qualification_Criterion__c',
        'Policy__c',
        [
          ...[
            'Name',
            'Statement__c',
            'How_To_Check__c',
            'Gate__c',
            'Effect__c',
            'Measure__c',
            'Threshold__c',
            'Valid_Days__c'
          ],
          ...['Verified_By__c', 'Buyer_Evidence_Required__c', 'Order__c', 'Code__c']
        ]
      ]
    ]
  },
  Offering_Version__c: {
    signOffs: 'Offering_Sign_Off__c',
    parent: 'Offering_Version__c',
    functions: ['Product Development', 'Marketing', 'Sales'],
    terms: ['Name', 'Version_Number__c', 'Offering__c', 'What_Changed__c'],
    content: [
      [
        'Target_Title__c',
        'Offering_Version__c',
        ['Name', 'Title__c', 'Decision_Role__c', 'Key_Player__c', 'Level__c', 'Can_Fund__c', 'Order__c']
      ],
      [
        'Outcome__c',
        'Target_Title__r.Offering_Version__c',
        [
          'Name',
          'Target_Title__c',
          'Statement__c',
          'In_Their_Words__c',
          'Measure__c',
          'Unit__c',
          'Scope__c',
          'Code__c'
        ]
      ],
      [
        'Prompt__c',
        'Outcome__r.Target_Title__r.Offering_Version__c',
        [
          ...[
            'Name',
            'Outcome__c',
            'Capability__c',
            'Question__c',
            'Answer_Type__c',
            'Unit__c',
            'Choices__c'
          ],
          ...['Required__c', 'Letter_Sentence__c', 'Follow_Up__c', 'Allows_Negative__c', 'Code__c']
        ]
      ],
      [
        'Capability__c',
        'Offering_Version__c',
        ['Name', 'Event__c', 'Player__c', 'Action__c', 'Facts__c', 'Code__c']
      ]
    ]
  }
};

/** All that somebody agrees to who signs the record now, as one text. */
export async function contentOf(object: Agreed, id: string): Promise<string> {
  const { terms, content } = kinds[object];
  const parts = [await rowsOf(`SELECT ${terms.join(', ')} FROM ${object} WHERE Id = '${id}'`)];
  for (const [child, path, fields] of content)
    parts.push(
      await rowsOf(`SELECT Id, ${fields.join(', ')} FROM ${child} WHERE ${path} = '${id}' ORDER BY Id`)
    );
  return JSON.stringify(parts);
}

interface SignOffRow {
  readonly Function__c: string;
  readonly Decision__c: string;
  readonly Signed_By__c: string | null;
  readonly Review__c: number | null;
  readonly CreatedById: string;
}

/**
 * What is wrong with an agreement, in words.
 * @param signed the content when it was signed, as `contentOf` said
 * @param mayBe the functions that each user may sign for
 */
export async function auditAgreement(
  object: Agreed,
  id: string,
  signed: string,
  mayBe: (user: string, role: string) => boolean
): Promise<string[]> {
  const { signOffs, parent, functions } = kinds[object];
  const [row] = await rowsOf<{ Status__c: string; Review__c: number | null }>(
    `SELECT Status__c, Review__c FROM ${object} WHERE Id = '${id}'`
  );
  if (!row || row.Status__c === 'Draft') return [];
  const all = await rowsOf<SignOffRow>(
    `SELECT Function__c, Decision__c, Signed_By__c, Review__c, CreatedById FROM ${signOffs} WHERE ${parent} = '${id}'`
  );
  const now = all.filter(one => one.Review__c === row.Review__c);
  const approved = now.filter(({ Decision__c }) => Decision__c === 'Approved');
  const problems: string[] = [];
  const wrong = (isWrong: boolean, words: string): void => {
    if (isWrong) problems.push(words);
  };
  for (const one of approved) {
    const signer = one.Signed_By__c ?? '';
    wrong(one.CreatedById !== signer, `${one.Function__c} was signed in the name of somebody else.`);
    wrong(!mayBe(signer, one.Function__c), `${one.Function__c} was signed by somebody who may not.`);
  }
  const signers = new Set(approved.map(({ Signed_By__c }) => Signed_By__c));
  wrong(signers.size < approved.length, 'One person signed for several functions.');
  wrong(
    approved.length > 0 && (await contentOf(object, id)) !== signed,
    'The content is not what was signed.'
  );
  if (row.Status__c === 'In Review') return problems;
  for (const role of functions)
    wrong(
      !approved.some(one => one.Function__c === role),
      `It is ${row.Status__c}, and ${role} never signed it.`
    );
  wrong(
    now.some(({ Decision__c }) => Decision__c === 'Rejected'),
    `It is ${row.Status__c} although somebody rejected it.`
  );
  return problems;
}
