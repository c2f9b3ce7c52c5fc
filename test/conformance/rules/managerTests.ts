/** A draft with deals that managers judge by it, made as its owner would make it. */
import { connect } from '../support/testOrg.ts';
import { fresh, make, makeDeal, readGuides } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { attestedCriterion, draftPolicy } from './drafts.ts';

export interface ManagerTest {
  readonly policy: string;
  readonly criterion: string;
  readonly statement: string;
  readonly testDeal: string;
}

/** A new deal in the test of that policy. */
export async function addTestDeal(policy: string): Promise<string> {
  const { connection } = await connect('sales');
  return make(connection, 'Test_Deal__c', testDeal(policy, await anyDeal()));
}

/** A deal of the rep, whose manager may see it. */
export async function anyDeal(): Promise<string> {
  const [guide] = await readGuides((await connect('rep')).connection);
  if (!guide) throw new Error('The org has no guide: load the starter content first.');
  return (await makeDeal(guide)).id;
}

export const testDeal = (policy: string, opportunity: string): Fields => ({
  Policy__c: policy,
  Opportunity__c: opportunity,
  Key__c: `${policy}:${opportunity}`
});

/** A draft of one criterion with one deal to test it on. */
export async function managerTest(): Promise<ManagerTest> {
  const { connection } = await connect('sales');
  const policy = await draftPolicy();
  const statement = fresh('The buyer wrote it down');
  const fields = { ...attestedCriterion(policy), Statement__c: statement };
  const criterion = await make(connection, 'Qualification_Criterion__c', fields);
  return { policy, criterion, statement, testDeal: await addTestDeal(policy) };
}

/** What a judge says in that test. */
export function judgement(test: ManagerTest, judge: string, change: Fields = {}): Fields {
  return {
    Test_Deal__c: test.testDeal,
    Criterion__c: test.criterion,
    Answer__c: 'Holds',
    Statement__c: test.statement,
    Key__c: `${test.criterion}:${test.testDeal}:${judge}`,
    ...change
  };
}
