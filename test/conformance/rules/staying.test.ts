import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { apiVersion, connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  fresh,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;
let otherOffering: string;
let otherAccount: string;
let policy: Policy;
let needed: Deal;
let judged: Deal;
let emptied: Deal;

beforeAll(async () => {
  [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const [first, second] = await readGuides(rep.connection);
  if (!first || !second)
    throw new Error('The org needs two offerings with current versions: load the starter content.');
  [guide, otherOffering] = [first, second.offeringId];
  policy = await readPolicy(rep.connection);
  otherAccount = (await makeDeal(guide)).accountId;
  needed = await makeDeal(guide);
  await make(rep.connection, 'Buyer_Outcome__c', unmetNeed(needed));
  judged = (await judgedDeal()).deal;
  emptied = await emptiedDeal();
});

const unmetNeed = (deal: Deal): Fields => ({
  Opportunity__c: deal.id,
  Contact__c: deal.contactIds[0] ?? '',
  Unmet_Need__c: 'Have one number to call',
  Progress__c: 'Shared',
  Shared_By__c: 'Directly',
  Key__c: `${deal.id}:${deal.contactIds[0] ?? ''}:unmet:${fresh('').trim()}`
});

/** A deal that nobody was heard about, with one met check of a qualification that the deal isn't linked to. */
async function judgedDeal(): Promise<{ deal: Deal; check: string }> {
  const deal = await makeDeal(guide);
  const criterion = policy.criteria.find(one => one.measure === 'Attested' && one.verifiedBy === 'Rep');
  if (!criterion) throw new Error('The policy has no attested criterion that a rep may check.');
  const qualification = await makeQualification(deal, policy);
  const check = await make(
    rep.connection,
    'Criterion_Check__c',
    metCheck(deal, qualification, criterion, rep.userId)
  );
  return { deal, check };
}

const gone = (object: string, ids: readonly string[]): unknown[] =>
  ids.map((id, at) => ({
    method: 'DELETE',
    url: `/services/data/v${apiVersion}/sobjects/${object}/${id}`,
    referenceId: `${object}${at}`
  }));

/** One request, all or none: the deal lets go of its judgement, what buyers said goes, and then the deal changes. */
async function emptyAnd(deal: Deal, change: Fields): Promise<{ httpStatusCode: number; body: unknown }[]> {
  const patch = (referenceId: string, body: Fields): unknown => ({
    ...{ method: 'PATCH', url: `/services/data/v${apiVersion}/sobjects/Opportunity/${deal.id}`, referenceId },
    body
  });
  const rows = async (object: string): Promise<string[]> =>
    (await rep.connection.sobject(object).find({ Opportunity__c: deal.id }, ['Id'])).map(row =>
      String(row['Id'])
    );
  const answer = await rep.connection.requestPost<{
    compositeResponse: { httpStatusCode: number; body: unknown }[];
  }>(`/services/data/v${apiVersion}/composite`, {
    allOrNone: true,
    compositeRequest: [
      patch('unlink', { Deal_Qualification__c: null }),
      ...gone('Buyer_Outcome__c', await rows('Buyer_Outcome__c')),
      ...gone('Conversation__c', await rows('Conversation__c')),
      patch('change', change)
    ]
  });
  return answer.compositeResponse;
}

/** A deal that met every criterion, whose judgement was then unlinked and all that buyers said was removed. */
async function emptiedDeal(): Promise<Deal> {
  const deal = await makeDeal(guide);
  await qualify(deal, policy);
  await emptyAnd(deal, { NextStep: 'None' });
  return deal;
}

const kept = (what: string, deal: () => Deal): RuleCase[] =>
  (['rep', 'manager', 'admin'] as const).flatMap(as => [
    {
      ...{ as, object: 'Opportunity', id: () => deal().id },
      what: `another account ${what}, by the ${as}`,
      rule: 'Account_stays_once_buyers_were_heard',
      fields: () => ({ AccountId: otherAccount })
    },
    {
      ...{ as, object: 'Opportunity', id: () => deal().id },
      what: `another offering ${what}, by the ${as}`,
      rule: 'Offering_stays_once_buyers_were_heard',
      fields: () => ({ Offering__c: otherOffering })
    }
  ]);

describeRefusals('a deal', [
  ...kept('when only an unmet need was heard', () => needed),
  ...kept('when only a qualification that it is not linked to judges it', () => judged),
  ...kept('when its judgement was unlinked and what buyers said was removed', () => emptied)
]);

describe('a deal that was judged', () => {
  it.each([
    ['account', 'Account_stays_once_buyers_were_heard', () => ({ AccountId: otherAccount })],
    ['offering', 'Offering_stays_once_buyers_were_heard', () => ({ Offering__c: otherOffering })]
  ] as const)('keeps its %s when everything goes in the same request', async (_what, rule, change) => {
    const deal = await makeDeal(guide);
    await qualify(deal, policy);
    const answers = await emptyAnd(deal, change());
    const last = answers.at(-1);
    if (!last) throw new Error('The org answered nothing.');
    const errors = last.body as { message: string; errorCode: string }[];
    const [messages, codes] = [errors.map(one => one.message), errors.map(one => one.errorCode)];
    expectRefusal({ accepted: false, messages, codes }, 'Opportunity', rule);
    const row = await rep.connection.sobject('Opportunity').retrieve(deal.id);
    expect(row['Outcomes_Shared__c']).toBeGreaterThan(0);
  });
});

describe.each(writePaths)('a deal without any check but those that are not met, by $name', path => {
  it('goes to another account and another offering', async () => {
    const { deal, check } = await judgedDeal();
    await manager.connection.sobject('Criterion_Check__c').update({
      ...{ Id: check, Status__c: 'Not Met', Checked_By__c: manager.userId }
    });
    expect(
      await path.update(rep.connection, 'Opportunity', deal.id, {
        AccountId: otherAccount,
        Offering__c: otherOffering
      })
    ).toMatchObject({ accepted: true });
  });

  it('goes there with a met check too, where deals of the past are loaded', async () => {
    const { deal } = await judgedDeal();
    const integration = await connect('integration');
    expect(
      await path.update(integration.connection, 'Opportunity', deal.id, {
        AccountId: otherAccount,
        Offering__c: otherOffering
      })
    ).toMatchObject({ accepted: true });
  });
});
