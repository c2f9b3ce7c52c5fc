import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  day,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  qualify,
  readGuides,
  readPolicy,
  type Criterion,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;
let policy: Policy;
let verified: string;
let waived: string;
let ofManager: Deal;
let ofManagerChecked: Fields;
let deal: Deal;
let contact: string;

beforeAll(async () => {
  [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no guide in force: load the starter content first.');
  [guide, policy] = [first, await readPolicy(rep.connection)];
  deal = await makeDeal(guide, 2);
  contact = deal.contactIds[1] ?? '';
  const qualification = await makeQualification(deal, policy);
  const { connection, userId } = manager;
  verified = await make(connection, 'Criterion_Check__c', {
    ...metCheck(deal, qualification, criterion('Manager'), userId)
  });
  waived = await make(connection, 'Criterion_Check__c', {
    ...{ ...metCheck(deal, qualification, criterion('Rep'), userId), ...reason }
  });
  ofManager = await makeDeal(guide);
  const own = await makeQualification(ofManager, policy);
  const admin = await connect('admin');
  await admin.connection.sobject('Opportunity').update({ Id: ofManager.id, OwnerId: userId });
  ofManagerChecked = { ...metCheck(ofManager, own, criterion('Rep'), userId), ...reason };
});

const reason = { Status__c: 'Waived', Evidence__c: 'A renewal: the same person signed it last year.' };
function criterion(verifier: 'Manager' | 'Rep'): Criterion {
  const found = policy.criteria.find(one => one.measure === 'Attested' && one.verifiedBy === verifier);
  if (!found) throw new Error(`The policy has no attested criterion that a ${verifier} verifies.`);
  return found;
}

const rule = 'What_a_manager_judged_a_manager_changes';
const changes: readonly (readonly [string, () => Fields])[] = [
  ['is taken back', () => ({ Status__c: 'Not Met' })],
  ['gets other evidence', () => ({ Evidence__c: 'The buyer said so on Tuesday, too.' })],
  ['gets another source', () => ({ Evidence_Source__c: 'Buyer said' })],
  ['gets another contact', () => ({ Contact__c: contact })],
  ['gets another day', () => ({ Checked_On__c: day(-1) })],
  ['expires on another day', () => ({ Expires_On__c: day(1) })]
];
const byRep = (what: string, id: () => string): RuleCase[] =>
  changes.map(([words, change]) => ({
    ...{ rule, id, as: 'rep', object: 'Criterion_Check__c' },
    what: `that ${what} when it ${words} by a rep`,
    fields: user => ({ ...change(), Checked_By__c: user })
  }));

describeRefusals('a check', [
  ...byRep('a manager verified', () => verified),
  ...byRep('a manager waived', () => waived),
  {
    ...{ as: 'manager', object: 'Criterion_Check__c', rule: 'Nobody_waives_for_the_own_deal' },
    what: 'as waived by a manager who owns the deal',
    fields: () => ofManagerChecked
  },
  {
    ...{ as: 'manager', object: 'Criterion_Check__c', rule: 'Placeholders_are_no_evidence' },
    what: 'as waived for a reason that says nothing',
    id: () => verified,
    fields: user => ({ Status__c: 'Waived', Evidence__c: 'n/a', Checked_By__c: user })
  },
  {
    ...{ as: 'manager', object: 'Criterion_Check__c', rule: 'Checks_are_made_in_ones_own_name' },
    what: "when its day is changed in the name of the one before, though it stays a manager's",
    id: () => verified,
    fields: () => ({ Checked_On__c: day(-1), Checked_By__c: rep.userId })
  }
]);

describe.each(writePaths)('a check, by $name', path => {
  async function judged(
    verifier: 'Manager' | 'Rep',
    change: Fields = {}
  ): Promise<{ own: Deal; id: string }> {
    const own = await makeDeal(guide);
    const fields = {
      ...metCheck(own, await makeQualification(own, policy), criterion(verifier), manager.userId),
      ...change
    };
    return { own, id: await make(manager.connection, 'Criterion_Check__c', fields) };
  }

  it('that a manager verified or waived is changed by a manager', async () => {
    for (const { id } of [await judged('Manager'), await judged('Rep', reason)]) {
      const taken = { Status__c: 'Not Met', Checked_By__c: manager.userId };
      expect(await path.update(manager.connection, 'Criterion_Check__c', id, taken)).toMatchObject({
        accepted: true
      });
    }
  });

  it('that a manager verified is prepared anew by a rep once it has expired', async () => {
    const { id } = await judged('Manager', { Checked_On__c: day(-9), Expires_On__c: day(-2) });
    const next = { Status__c: 'Not Met', Evidence__c: 'The plan of this week.', Checked_By__c: rep.userId };
    expect(await path.update(rep.connection, 'Criterion_Check__c', id, next)).toMatchObject({
      accepted: true
    });
  });

  it('of somebody else takes what is no judgement, such as that the contact works elsewhere', async () => {
    const { id } = await judged('Rep');
    expect(
      await path.update(rep.connection, 'Criterion_Check__c', id, { Is_External__c: true })
    ).toMatchObject({ accepted: true });
  });

  it('that was waived goes along when the deal comes to who waived it, who judges it no more', async () => {
    const { own, id } = await judged('Rep', reason);
    const admin = await connect('admin');
    await admin.connection.sobject('Opportunity').update({ Id: own.id, OwnerId: manager.userId });
    const save = (fields: Fields) => path.update(manager.connection, 'Criterion_Check__c', id, fields);
    expect(await save({ Is_External__c: true })).toMatchObject({ accepted: true });
    const judgements: readonly Fields[] = [
      { Evidence__c: 'Another reason, of Tuesday.' },
      { Expires_On__c: day(1) }
    ];
    for (const change of judgements)
      expectRefusal(await save(change), 'Criterion_Check__c', 'Nobody_waives_for_the_own_deal');
  });

  it('that a manager verified or waived takes what is no judgement, and keeps its judge', async () => {
    for (const [made, name] of [
      [await judged('Manager'), 'Managers_verify_what_is_theirs'],
      [await judged('Rep', reason), 'Waivers_need_the_permission']
    ] as const) {
      const save = (fields: Fields) => path.update(rep.connection, 'Criterion_Check__c', made.id, fields);
      expect(await save({ Is_External__c: true })).toMatchObject({ accepted: true });
      expectRefusal(await save({ Checked_By__c: rep.userId }), 'Criterion_Check__c', name);
    }
  });

  it('whose measure fell takes what is no judgement, and is not renewed', async () => {
    const own = await makeDeal(guide);
    const qualification = await qualify(own, policy);
    const measured = policy.criteria.find(one => one.measure === 'Annual value confirmed');
    const [check] = await rep.connection
      .sobject('Criterion_Check__c')
      .find({ Deal_Qualification__c: qualification, Criterion__c: measured?.id ?? '' }, ['Id']);
    const outcomes = rep.connection.sobject('Buyer_Outcome__c');
    for (const { Id } of await outcomes.find({ Opportunity__c: own.id }, ['Id']))
      await outcomes.update({ Id: String(Id), Annual_Value__c: 1 });
    const save = (fields: Fields) =>
      path.update(rep.connection, 'Criterion_Check__c', String(check?.Id), fields);
    expect(await save({ Is_External__c: true })).toMatchObject({ accepted: true });
    expectRefusal(
      await save({ Checked_On__c: day(-1), Checked_By__c: rep.userId }),
      'Criterion_Check__c',
      'A_measure_holds_when_it_is_met'
    );
  });

  it('keeps the name of its judge where deals of the past are loaded', async () => {
    const own = await makeDeal(guide);
    const integration = await connect('integration');
    const fields = metCheck(own, await makeQualification(own, policy), criterion('Rep'), manager.userId);
    expect(await path.create(integration.connection, 'Criterion_Check__c', fields)).toMatchObject({
      accepted: true
    });
  });

  it('is met again at another account only with a contact of that account', async () => {
    const { own, id } = await judged('Rep', { Status__c: 'Not Met' });
    const other = await makeDeal(guide);
    await rep.connection.sobject('Opportunity').update({ Id: own.id, AccountId: other.accountId });
    const again = { Status__c: 'Met', Checked_By__c: rep.userId };
    expectRefusal(
      await path.update(rep.connection, 'Criterion_Check__c', id, again),
      'Criterion_Check__c',
      'Contact_works_for_the_account'
    );
  });
});
