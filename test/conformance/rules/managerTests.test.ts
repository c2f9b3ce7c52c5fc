import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { apiVersion, connect, type PersonaConnection } from '../support/testOrg.ts';
import { fresh, make, readPolicy } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { policyCounts, review } from './drafts.ts';
import { addTestDeal, anyDeal, judgement, managerTest, testDeal, type ManagerTest } from './managerTests.ts';
import { agreement, openDeal, orgWithPolicy, signedPolicy, type OrgWithPolicy } from './orgWithPolicy.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

const object = 'Test_Judgement__c';
let manager: PersonaConnection;
let sales: PersonaConnection;
let test: ManagerTest;
let other: ManagerTest;
let removed: ManagerTest;
/** What the manager said in each of them; the deal of the last was taken out since. */
let given: string;
let ofRemoved: string;
/** What the manager said of words that changed since. */
let ofOldWords: string;
/** What the criteria of the tests whose words changed say by now. */
const newWords = fresh('The buyer signed it');
let deal: string;
let agreedPolicy: string;

beforeAll(async () => {
  [manager, sales] = [await connect('manager'), await connect('sales')];
  [test, other, removed] = [await managerTest(), await managerTest(), await managerTest()];
  given = await make(manager.connection, object, judgement(test, manager.userId));
  ofRemoved = await make(manager.connection, object, judgement(removed, manager.userId));
  await sales.connection.sobject('Test_Deal__c').destroy(removed.testDeal);
  const reworded = await managerTest();
  ofOldWords = await make(manager.connection, object, judgement(reworded, manager.userId));
  for (const { criterion } of [reworded, removed]) {
    const change = { Id: criterion, Statement__c: newWords };
    await sales.connection.sobject('Qualification_Criterion__c').update(change);
  }
  deal = await anyDeal();
  agreedPolicy = (await readPolicy(sales.connection)).id;
});

const dealCase = { object: 'Test_Deal__c', as: 'sales' } as const;
const judgementCase = { object, as: 'manager' } as const;
const stays = { ...judgementCase, rule: 'What_was_judged_stays', id: () => given };

const cases: RuleCase[] = [
  {
    ...dealCase,
    what: 'when a deal is chosen for a policy that is agreed',
    rule: 'Deals_are_chosen_while_a_test_is_open',
    fields: () => testDeal(agreedPolicy, deal)
  },
  {
    ...dealCase,
    what: 'when no deal is chosen',
    rule: 'Key_names_policy_and_deal',
    fields: () => ({ Policy__c: test.policy, Key__c: `${test.policy}:` })
  },
  {
    ...dealCase,
    what: 'when a deal is chosen under another key',
    rule: 'Key_names_policy_and_deal',
    fields: () => ({ ...testDeal(test.policy, deal), Key__c: fresh('key') })
  },
  {
    ...dealCase,
    what: 'when a deal that was judged is exchanged for another',
    rule: 'A_test_deal_stays_the_deal_it_is',
    id: () => test.testDeal,
    fields: () => ({ Opportunity__c: deal, Key__c: `${test.policy}:${deal}` })
  },
  {
    ...judgementCase,
    what: 'from who verifies no criteria',
    rule: 'Who_verifies_criteria_judges',
    as: 'admin',
    fields: userId => judgement(test, userId)
  },
  {
    ...judgementCase,
    what: 'in another’s name',
    rule: 'Judgements_are_given_in_ones_own_name',
    fields: () => judgement(test, sales.userId, { OwnerId: sales.userId })
  },
  {
    ...judgementCase,
    what: 'when an administrator changes the answer',
    rule: 'Judgements_are_given_in_ones_own_name',
    as: 'admin',
    id: () => given,
    fields: () => ({ Answer__c: 'Cannot tell' })
  },
  {
    ...judgementCase,
    what: 'when another makes its answer one to the new words',
    rule: 'Judgements_are_given_in_ones_own_name',
    as: 'admin',
    id: () => ofOldWords,
    fields: () => ({ Statement__c: newWords })
  },
  {
    ...judgementCase,
    what: 'when who verifies no criteria makes its answer one to the new words',
    rule: 'Who_verifies_criteria_judges',
    as: 'admin',
    id: () => ofOldWords,
    fields: () => ({ Statement__c: newWords })
  },
  {
    ...judgementCase,
    what: 'about no deal',
    rule: 'A_test_ends_when_its_policy_is_agreed',
    fields: () => judgement(other, manager.userId, { Test_Deal__c: null })
  },
  {
    ...judgementCase,
    what: 'when it changes after its deal was taken out',
    rule: 'A_test_ends_when_its_policy_is_agreed',
    id: () => ofRemoved,
    fields: () => ({ Answer__c: 'Does not hold' })
  },
  {
    ...judgementCase,
    what: 'when its answer becomes one to the new words after its deal was taken out',
    rule: 'A_test_ends_when_its_policy_is_agreed',
    id: () => ofRemoved,
    fields: () => ({ Statement__c: newWords })
  },
  {
    ...judgementCase,
    what: 'by no criterion',
    rule: 'Deal_and_criterion_are_of_one_policy',
    fields: () => judgement(other, manager.userId, { Criterion__c: null })
  },
  {
    ...judgementCase,
    what: 'by a criterion of another policy',
    rule: 'Deal_and_criterion_are_of_one_policy',
    fields: () => judgement({ ...other, testDeal: test.testDeal }, manager.userId)
  },
  {
    ...judgementCase,
    what: 'under another key',
    rule: 'Key_names_criterion_deal_and_judge',
    fields: () => judgement(test, manager.userId, { Key__c: fresh('key') })
  },
  {
    ...judgementCase,
    what: 'under another judge’s key',
    rule: 'Key_names_criterion_deal_and_judge',
    fields: () => judgement(test, sales.userId)
  },
  { ...stays, what: 'about another deal', fields: () => ({ Test_Deal__c: other.testDeal }) },
  { ...stays, what: 'by another criterion', fields: () => ({ Criterion__c: other.criterion }) },
  { ...stays, what: 'under a key of later', fields: () => ({ Key__c: fresh('key') }) },
  { ...stays, what: 'when it is given away', fields: () => ({ OwnerId: sales.userId }) },
  {
    ...stays,
    what: 'when another takes it over',
    as: 'admin',
    fields: administrator => ({ OwnerId: administrator })
  },
  {
    ...judgementCase,
    what: 'to other words than the criterion has',
    rule: 'The_wording_that_was_judged_is_kept',
    fields: () => judgement(test, manager.userId, { Statement__c: 'The buyer said so' })
  }
];
describeRefusals('a manager’s test', cases);

describe.each(writePaths)('a judgement, by $name', path => {
  it('is given once by each judge, changed by its judge, and goes on in a review', async () => {
    const own = await managerTest();
    const saved = await path.create(manager.connection, object, judgement(own, manager.userId));
    expect(saved).toMatchObject({ accepted: true });
    const id = saved.accepted ? saved.id : '';
    await sales.connection
      .sobject('Qualification_Policy__c')
      .update({ Id: own.policy, ...review(1, policyCounts(1)) });
    const answer = { Answer__c: 'Cannot tell' };
    expect(await path.update(manager.connection, object, id, answer)).toMatchObject({ accepted: true });
    expect(await manager.connection.sobject(object).retrieve(id)).toMatchObject(answer);
  });

  it('of words that changed is given anew', async () => {
    const own = await managerTest();
    const id = await make(manager.connection, object, judgement(own, manager.userId));
    const statement = fresh('The buyer signed it');
    await sales.connection
      .sobject('Qualification_Criterion__c')
      .update({ Id: own.criterion, Statement__c: statement });
    expectRefusal(
      await path.update(manager.connection, object, id, { Answer__c: 'Does not hold' }),
      object,
      'The_wording_that_was_judged_is_kept'
    );
    const anew = { Answer__c: 'Does not hold', Statement__c: statement };
    expect(await path.update(manager.connection, object, id, anew)).toMatchObject({ accepted: true });
  });

  it('is not the policy owner’s to change', async () => {
    const outcome = await path.update(sales.connection, object, given, { Answer__c: 'Cannot tell' });
    expect(outcome).toMatchObject({ accepted: false });
  });
});

describe('a test deal', () => {
  it('is there once in a test', async () => {
    const twice = testDeal(test.policy, deal);
    await make(sales.connection, 'Test_Deal__c', twice);
    await expect(make(sales.connection, 'Test_Deal__c', twice)).rejects.toMatchObject({
      errorCode: 'DUPLICATE_VALUE'
    });
  });
  it('can be moved, and is chosen by policy owners alone', async () => {
    const own = await addTestDeal(test.policy);
    await sales.connection.sobject('Test_Deal__c').update({ Id: own, Order__c: 3 });
    await expect(
      make(manager.connection, 'Test_Deal__c', testDeal(test.policy, await anyDeal()))
    ).rejects.toThrow();
    await expect(manager.connection.sobject('Test_Deal__c').destroy(own)).rejects.toThrow();
  });
  it('stays in its test without its deal, and what was said of it is kept', async () => {
    const own = await managerTest();
    const id = await make(manager.connection, object, judgement(own, manager.userId));
    const tested = await sales.connection.sobject('Test_Deal__c').retrieve(own.testDeal);
    await (
      await connect('admin')
    ).connection
      .sobject('Opportunity')
      .destroy(String(tested['Opportunity__c']));
    expect(await sales.connection.sobject('Test_Deal__c').retrieve(own.testDeal)).toMatchObject({
      Opportunity__c: null
    });
    expect(await manager.connection.sobject(object).retrieve(id)).toMatchObject({ Answer__c: 'Holds' });
  });
});

describe('what managers say in a test', () => {
  /** Who leads another team: neither above nor below the first. */
  let peer: PersonaConnection;
  let ofPeer: string;

  beforeAll(async () => {
    peer = await connect('manager2');
    ofPeer = await make(
      peer.connection,
      object,
      judgement(test, peer.userId, { Answer__c: 'Does not hold' })
    );
  });

  interface GraphqlAnswer {
    readonly data: {
      readonly uiapi: {
        readonly query: Readonly<Record<string, { edges: readonly { node: { Id: string } }[] }>>;
      };
    };
  }
  /** The answers in the test that a person finds on each road that reads. */
  async function found({ connection }: PersonaConnection): Promise<readonly (readonly string[])[]> {
    const queried = await connection.query<{ Id: string }>(
      `SELECT Id FROM ${object} WHERE Test_Deal__c = '${test.testDeal}'`
    );
    const counted = await connection.query<{ Id: string }>(
      `SELECT MAX(Id) Id FROM ${object} WHERE Test_Deal__c = '${test.testDeal}' GROUP BY Id`
    );
    const graphql = await connection.requestPost<GraphqlAnswer>(`/services/data/v${apiVersion}/graphql`, {
      query: `query ($deal: ID) { uiapi { query { ${object}(where: { Test_Deal__c: { eq: $deal } }) { edges { node { Id } } } } } }`,
      variables: { deal: test.testDeal }
    });
    const children = await connection.query<{ Test_Judgements__r: { records: { Id: string }[] } | null }>(
      `SELECT (SELECT Id FROM Test_Judgements__r) FROM Test_Deal__c WHERE Id = '${test.testDeal}'`
    );
    return [
      queried.records.map(({ Id }) => Id),
      counted.records.map(({ Id }) => Id),
      (graphql.data.uiapi.query[object]?.edges ?? []).map(({ node }) => node.Id),
      (children.records[0]?.Test_Judgements__r?.records ?? []).map(({ Id }) => Id)
    ].map(ids => [...ids].sort());
  }
  const everywhere = (...ids: string[]) => Array.from({ length: 4 }, () => [...ids].sort());

  it('is read by themselves alone among managers, on every road', async () => {
    expect(await found(manager)).toEqual(everywhere(given));
    expect(await found(peer)).toEqual(everywhere(ofPeer));
    await expect(manager.connection.sobject(object).retrieve(ofPeer)).rejects.toMatchObject({
      errorCode: 'NOT_FOUND'
    });
    await expect(peer.connection.sobject(object).update({ Id: given, Answer__c: 'Holds' })).rejects.toThrow();
  });
  it.each(['sales', 'finance', 'admin'] as const)('is compared by %s, who reads it all', async persona => {
    expect(await found(await connect(persona))).toEqual(everywhere(given, ofPeer));
  });
  it.each(['rep', 'product'] as const)('is nothing that %s knows of', async persona => {
    const { connection } = await connect(persona);
    await expect(connection.query(`SELECT Id FROM ${object}`)).rejects.toMatchObject({
      errorCode: 'INVALID_TYPE'
    });
  });
  it('is one answer a judge', async () => {
    await expect(make(manager.connection, object, judgement(test, manager.userId))).rejects.toMatchObject({
      errorCode: 'DUPLICATE_VALUE'
    });
  });
});

describe('a test whose policy came into force', () => {
  let own: OrgWithPolicy;
  /** What was said in it by one criterion; by the other nothing was. */
  let said: string;
  let late: Fields;

  beforeAll(async () => {
    own = await orgWithPolicy([{ Gate__c: 'Commit' }]);
    const next = await signedPolicy(own.org, [{ Gate__c: 'Commit' }, { Gate__c: 'Commit' }]);
    const chosen = testDeal(next.id, await openDeal(own.rep));
    const [policy, deal] = [next.id, await make(own.sales.connection, 'Test_Deal__c', chosen)];
    const [first, second] = next.criteria.map((criterion, place) =>
      judgement(
        { policy, criterion, statement: `Criterion ${place + 1}`, testDeal: deal },
        own.manager.userId
      )
    );
    said = await make(own.manager.connection, object, first ?? {});
    late = second ?? {};
    const policies = own.sales.connection.sobject('Qualification_Policy__c');
    await policies.update({ Id: own.policy.id, Status__c: 'Retired', In_Force_Key__c: null });
    await policies.update({ Id: policy, ...agreement() });
  });
  afterAll(() => own.org.close());

  it.each(writePaths)('takes no other answer, and what was said in it stays, by $name', async path => {
    const { connection } = own.manager;
    const rule = 'A_test_ends_when_its_policy_is_agreed';
    expectRefusal(await path.create(connection, object, late), object, rule);
    const change = { Answer__c: 'Cannot tell' };
    expectRefusal(await path.update(connection, object, said, change), object, rule);
    expect(await connection.sobject(object).retrieve(said)).toMatchObject({ Answer__c: 'Holds' });
  });
});
