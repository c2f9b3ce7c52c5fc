import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Criterion,
  type Deal
} from '../support/world.ts';
import { writePaths, type Fields, type WritePath } from '../support/writePaths.ts';

let rep: PersonaConnection;
let manager: PersonaConnection;
let deal: Deal;
let qualification: string;
let criterion: Criterion;
let statement: string;
let wanted: string;
let check: string;
let outcome: string;
let confirmed: Fields;

beforeAll(async () => {
  [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const [guide] = await readGuides(rep.connection);
  const [first] = guide?.outcomes ?? [];
  if (!guide || !first) throw new Error('The org has no guide in force: load the starter content first.');
  const policy = await readPolicy(rep.connection);
  const attested = policy.criteria.find(one => one.measure === 'Attested' && one.verifiedBy === 'Rep');
  if (!attested) throw new Error('The policy has no attested criterion that a rep may check.');
  criterion = attested;
  deal = await makeDeal(guide);
  qualification = await makeQualification(deal, policy);
  check = await make(rep.connection, 'Criterion_Check__c', { ...met('First call'), Status__c: 'Not Met' });
  confirmed = confirmedOutcome(deal, deal.contactIds[0] ?? '', first);
  outcome = await make(rep.connection, 'Buyer_Outcome__c', confirmed);
  statement = await statementOf('Qualification_Criterion__c', criterion.id);
  wanted = await statementOf('Outcome__c', first.id);
});

const met = (evidence: string): Fields => ({
  ...metCheck(deal, qualification, criterion, rep.userId),
  Evidence__c: evidence
});
async function statementOf(object: string, id: string): Promise<string> {
  return String((await rep.connection.sobject(object).retrieve(id))['Statement__c']);
}

const blanks = ['\u200b', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u00a0', '\u3164', '\u2800'];
const placeholders = [
  ...['.', '-', '–', '…', '???', '👍', '👨‍👩‍👧', '✅ ✅', '1️⃣', '•\n•'],
  ...['x', 'X', 'xxx', 'x x x', 'X-X-X', 'aaaaaaaaaa', '=====', '0000000', 'жжжжжж', '確確確確'],
  ...[
    'N/A',
    'n.a.',
    'n / a',
    'NA',
    'tbd',
    'T.B.D.',
    'TBC',
    'none',
    'None.',
    'ok',
    'OK!',
    'o.k.',
    'yes',
    'Yes, yes.'
  ],
  ...[
    'test',
    'TEST test',
    'asdf',
    'Asdf asdf',
    'testing…',
    'not applicable',
    'Not available.',
    'to be confirmed'
  ],
  ...['pending', 'unknown', 'нет', 'да', 'なし', '没有', '없음', '無', 'أ', '  ok\u00a0'],
  `${blanks.join('')}ok${blanks.join('')}`,
  '\u200bn\u200b/\u200ba\u200b'
];
const facts = [
  'Anna, mail, 3 May',
  '部長が確認した',
  '经理已同意',
  '부장이 확인함',
  'Так сказал CFO',
  'אנה אישרה במייל',
  'قالت آنا ذلك أمس',
  'Άννα, τηλέφωνο',
  'Ms Ng said yes',
  'CFO: "ok", call of 3 May',
  '👍 from Anna on Slack, 3 May',
  'Test run with Anna went well',
  'Nobody, says Anna'
];

/** Of each kind one, to be tried on every road. */
const kinds = ['.', '👍', 'X-X-X', 'n.a.', 'OK!', 'to be confirmed', 'なし', '\u200bn\u200b/\u200ba\u200b'];

async function expectRefused(path: WritePath, text: string): Promise<void> {
  const evidence = { Status__c: 'Met', Evidence__c: text, Checked_By__c: rep.userId };
  expectRefusal(
    await path.update(rep.connection, 'Criterion_Check__c', check, evidence),
    'Criterion_Check__c',
    'Placeholders_are_no_evidence'
  );
  expectRefusal(
    await path.update(rep.connection, 'Buyer_Outcome__c', outcome, { Buyer_Words__c: text }),
    'Buyer_Outcome__c',
    'Placeholders_are_not_the_buyers_words'
  );
}

describe('a placeholder', () => {
  it.each(placeholders)('%j is no evidence, and no words of a buyer who confirmed', async text => {
    for (const path of writePaths.slice(0, 1)) await expectRefused(path, text);
  });
});

describe.each(writePaths)('a placeholder, by $name', path => {
  it.each(kinds)('%j is no evidence, and no words of a buyer who confirmed', text =>
    expectRefused(path, text)
  );

  it.each(blanks)('%j looks like nothing, and is refused as nothing', async blank => {
    const sent = { Status__c: 'Met', Evidence__c: `${blank} ${blank}`, Checked_By__c: rep.userId };
    const saved = await path.update(rep.connection, 'Criterion_Check__c', check, sent);
    expect(saved).toMatchObject({ accepted: false, codes: ['FIELD_CUSTOM_VALIDATION_EXCEPTION'] });
  });

  it('is refused in a new record as well, and as the reason for a waiver', async () => {
    const other = await makeDeal(deal.guide);
    const theirs = { ...confirmed, Opportunity__c: other.id, Contact__c: other.contactIds[0] ?? '' };
    const key = `${theirs.Opportunity__c}:${theirs.Contact__c}:${String(confirmed['Outcome__c'])}`;
    const outcomeSaved = await path.create(rep.connection, 'Buyer_Outcome__c', {
      ...theirs,
      Key__c: key,
      Buyer_Words__c: 'n/a'
    });
    expectRefusal(outcomeSaved, 'Buyer_Outcome__c', 'Placeholders_are_not_the_buyers_words');
    const waived = await path.update(manager.connection, 'Criterion_Check__c', check, {
      Status__c: 'Waived',
      Evidence__c: 'tbd',
      Checked_By__c: manager.userId
    });
    expectRefusal(waived, 'Criterion_Check__c', 'Placeholders_are_no_evidence');
  });

  it('is what the criterion or the outcome says itself', async () => {
    for (const evidence of [
      statement,
      ` ${statement.toUpperCase()}. `,
      `${statement}: yes`,
      `\u200b${statement}`
    ]) {
      const sent = { Status__c: 'Met', Evidence__c: evidence, Checked_By__c: rep.userId };
      const saved = await path.update(rep.connection, 'Criterion_Check__c', check, sent);
      expectRefusal(saved, 'Criterion_Check__c', 'Placeholders_are_no_evidence');
    }
    for (const words of [wanted, `“${wanted.toLowerCase()}”`, `${wanted}!`]) {
      const saved = await path.update(rep.connection, 'Buyer_Outcome__c', outcome, { Buyer_Words__c: words });
      expectRefusal(saved, 'Buyer_Outcome__c', 'Placeholders_are_not_the_buyers_words');
    }
  });
});

describe('a short fact', () => {
  it.each([...facts, () => `${statement}: Anna, mail, 3 May`])('%j is evidence', async fact => {
    const evidence = typeof fact === 'string' ? fact : fact();
    const sent = { Status__c: 'Met', Evidence__c: evidence, Checked_By__c: rep.userId };
    for (const path of writePaths)
      expect(await path.update(rep.connection, 'Criterion_Check__c', check, sent), path.name).toMatchObject({
        accepted: true
      });
  });

  it.each(facts)('%j is what a buyer said', async words => {
    for (const path of writePaths) {
      const saved = await path.update(rep.connection, 'Buyer_Outcome__c', outcome, { Buyer_Words__c: words });
      expect(saved, path.name).toMatchObject({ accepted: true });
    }
  });

  /** A pattern that tries every way to read so much text takes longer than any machine is busy. */
  const hopeless = 60_000;

  it.each([
    [`ok ${'\u3164'.repeat(2000)} Anna`, true],
    ['xy '.repeat(1300), true],
    [`${'. '.repeat(1990)}7 !`, false],
    ['x'.repeat(4000), false]
  ])(
    'is told from a placeholder, however long it is',
    async (evidence, accepted) => {
      const sent = { Status__c: 'Met', Evidence__c: evidence, Checked_By__c: rep.userId };
      const [path] = writePaths;
      expect(await path?.update(rep.connection, 'Criterion_Check__c', check, sent)).toMatchObject({
        accepted
      });
    },
    hopeless
  );
});

describe('what is not claimed', () => {
  it('may be noted in any words: a criterion that is not met, an outcome that is not confirmed', async () => {
    const unmet = { Status__c: 'Not Met', Evidence__c: 'tbd', Checked_By__c: rep.userId };
    const shared = { Progress__c: 'Shared', Buyer_Words__c: 'ok' };
    for (const path of writePaths) {
      expect(await path.update(rep.connection, 'Criterion_Check__c', check, unmet)).toMatchObject({
        accepted: true
      });
      expect(await path.update(rep.connection, 'Buyer_Outcome__c', outcome, shared)).toMatchObject({
        accepted: true
      });
    }
  });
});
