import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { ruleMessage } from '../support/ruleMessage.ts';
import { apiVersion, connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  makeQualification,
  policyNumber,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Policy
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { policyCounts, review, signOff } from './drafts.ts';

/**
 * A policy is replaced by one with the same criteria, so that other suites find what they need in the one that is then
 * in force.
 */
let rep: PersonaConnection;
let sales: PersonaConnection;
let old: Policy;
const deals = new Map<string, Deal>();

const copied = [
  ...[
    'Name',
    'Statement__c',
    'How_To_Check__c',
    'Gate__c',
    'Effect__c',
    'Measure__c',
    'Threshold__c',
    'Buyer_Evidence_Required__c'
  ],
  ...['Verified_By__c', 'Valid_Days__c', 'Order__c', 'Code__c']
];

/** A policy in review with the criteria of another, approved by both functions. */
async function signedCopy(of: Policy): Promise<string> {
  const number = policyNumber();
  const policy = await make(sales.connection, 'Qualification_Policy__c', {
    Name: fresh('Policy'),
    ...number,
    Status__c: 'Draft'
  });
  const criteria = await sales.connection
    .sobject('Qualification_Criterion__c')
    .find<Fields>({ Policy__c: of.id }, copied);
  for (const row of criteria) {
    const fields = Object.fromEntries(copied.map(name => [name, row[name] ?? null]));
    await make(sales.connection, 'Qualification_Criterion__c', {
      ...fields,
      Policy__c: policy,
      Code_Key__c: `${String(number['Number_Key__c'])}:${String(row['Code__c'])}`
    });
  }
  await sales.connection
    .sobject('Qualification_Policy__c')
    .update({ Id: policy, ...review(1, policyCounts(criteria.length)) });
  const finance = await connect('finance');
  for (const [signer, role] of [
    [sales, 'Sales'],
    [finance, 'Finance']
  ] as const) {
    await make(
      signer.connection,
      'Policy_Sign_Off__c',
      signOff({ Policy__c: policy }, policy, role, signer.userId)
    );
  }
  return policy;
}

/** Retires one policy and agrees another, in that order and in one transaction. */
async function replace(retired: string, agreed: string): Promise<readonly number[]> {
  const patch = (id: string, referenceId: string, body: Fields) => ({
    method: 'PATCH',
    url: `/services/data/v${apiVersion}/sobjects/Qualification_Policy__c/${id}`,
    referenceId,
    body
  });
  const answer = await sales.connection.requestPost<{ compositeResponse: { httpStatusCode: number }[] }>(
    `/services/data/v${apiVersion}/composite`,
    {
      allOrNone: true,
      compositeRequest: [
        patch(retired, 'retired', { Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: day(7) }),
        patch(agreed, 'agreed', {
          Status__c: 'Agreed',
          In_Force_Key__c: 'In Force',
          Agreed_On__c: day(0)
        })
      ]
    }
  );
  return answer.compositeResponse.map(part => part.httpStatusCode);
}

beforeAll(async () => {
  [rep, sales] = await Promise.all([connect('rep'), connect('sales')]);
  const [guide] = await readGuides(rep.connection);
  if (!guide)
    throw new Error('The org has no offering with a current version: load the starter content first.');
  old = await readPolicy(rep.connection);
  for (const path of writePaths) {
    const deal = await makeDeal(guide);
    await qualify(deal, old);
    deals.set(path.name, deal);
  }
});

const dealOf = (path: { readonly name: string }): string => deals.get(path.name)?.id ?? '';

describe('a policy that is replaced', () => {
  it('gives way in one transaction, and never stands beside its successor', async () => {
    const next = await signedCopy(old);
    const beside: Fields = { Status__c: 'Agreed', In_Force_Key__c: 'In Force', Agreed_On__c: day(0) };
    await expect(
      sales.connection.sobject('Qualification_Policy__c').update({ Id: next, ...beside })
    ).rejects.toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
    await expect(
      sales.connection.sobject('Qualification_Policy__c').update({
        Id: old.id,
        Status__c: 'Retired',
        In_Force_Key__c: null,
        Accepted_Until__c: day(31)
      })
    ).rejects.toThrow(ruleMessage('Qualification_Policy__c', 'Grace_is_set_in_the_save_that_retires'));
    expect(await replace(old.id, next)).toEqual([204, 204]);
    expect((await readPolicy(rep.connection)).id).toBe(next);
  });

  it.each([
    ['a longer grace', () => day(8)],
    ['its grace for ever', () => '2099-12-31']
  ])('is never given %s', async (_, until) => {
    await expect(
      sales.connection.sobject('Qualification_Policy__c').update({ Id: old.id, Accepted_Until__c: until() })
    ).rejects.toThrow(ruleMessage('Qualification_Policy__c', 'Grace_is_set_in_the_save_that_retires'));
  });

  it('judges no deal that it had not judged before', async () => {
    const [guide] = await readGuides(rep.connection);
    if (!guide) throw new Error('The org has no offering with a current version.');
    await expect(makeQualification(await makeDeal(guide), old)).rejects.toThrow(
      ruleMessage('Deal_Qualification__c', 'A_new_judgement_needs_a_policy_in_force')
    );
  });

  it('leaves a successor that loses no criterion', async () => {
    const { criteria } = await readPolicy(sales.connection);
    await expect(
      sales.connection.sobject('Qualification_Criterion__c').destroy(criteria[0]?.id ?? '')
    ).rejects.toThrow(ruleMessage('Qualification_Policy__c', 'Content_is_removed_in_draft_only'));
  });

  it.each(writePaths)('admits the deals that it judged while its grace lasts, by $name', async path => {
    const outcome = await path.update(rep.connection, 'Opportunity', dealOf(path), {
      ForecastCategoryName: 'Best Case'
    });
    expect(outcome).toMatchObject({ accepted: true });
  });

  it('can have its grace ended, and not given back', async () => {
    const { success } = await sales.connection
      .sobject('Qualification_Policy__c')
      .update({ Id: old.id, Accepted_Until__c: day(-2) });
    expect(success).toBe(true);
    await expect(
      sales.connection.sobject('Qualification_Policy__c').update({ Id: old.id, Accepted_Until__c: day(1) })
    ).rejects.toThrow(ruleMessage('Qualification_Policy__c', 'Grace_is_set_in_the_save_that_retires'));
  });

  it.each(writePaths)('admits no deal after its grace, by $name', async path => {
    const outcome = await path.update(rep.connection, 'Opportunity', dealOf(path), {
      ForecastCategoryName: 'Commit'
    });
    expectRefusal(outcome, 'Opportunity', 'A_retired_policy_admits_in_its_grace');
  });
});
