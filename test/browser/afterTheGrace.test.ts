import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  agreement,
  judgementOf,
  metBy,
  openDeal,
  signedPolicy,
  signIn
} from '../conformance/rules/orgWithPolicy.ts';
import { make } from '../conformance/support/world.ts';
import type { Fields } from '../conformance/support/writePaths.ts';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { looksRight } from './support/axe.ts';
import { openReview } from './support/pipelineReview.ts';
import { QualificationPanel } from './support/qualificationPanel.ts';

/** An org of its own with a deal in Commit whose policy counts no more: the one in force asks for more. */
const attested = { Measure__c: 'Attested', Gate__c: 'Commit' };
const plan: Fields = { ...attested, Code__c: 'plan', Statement__c: 'A plan of events is agreed' };
const order: Fields = { ...attested, Code__c: 'order', Statement__c: 'The order is being written' };
let org: TestOrg;
let name: string;

beforeAll(async () => {
  org = await startTestOrg({ content: 'none', withPages: true });
  await make(await administrator(org.url), 'Same_Page_Settings__c', { Enforcement__c: 'Enforce' });
  const [sales, rep] = [await signIn(org, 'sales'), await signIn(org, 'rep')];
  const policies = sales.connection.sobject('Qualification_Policy__c');
  const old = await signedPolicy(org, [plan], { Name: 'Policy 1' });
  await policies.update({ Id: old.id, ...agreement() });
  const deal = await openDeal(rep);
  const { AccountId, Name } = await rep.connection.sobject('Opportunity').retrieve(deal);
  name = String(Name);
  await make(rep.connection, 'Contact', { LastName: 'Buyer', AccountId: String(AccountId) });
  const judgement = await judgementOf(rep, deal, old);
  await make(
    rep.connection,
    'Criterion_Check__c',
    metBy(rep, deal, judgement, old.criteria[0] ?? '', attested)
  );
  await rep.connection.sobject('Opportunity').update({ Id: deal, ForecastCategoryName: 'Commit' });
  const next = await signedPolicy(org, [plan, order], { Name: 'Policy 2' });
  await policies.update({ Id: old.id, Status__c: 'Retired', In_Force_Key__c: null });
  await policies.update({ Id: next.id, ...agreement() });
});
afterAll(async () => {
  await org.close();
});

it('a deal whose policy counts no more is not judged, is asked about so, and counts anew once it is judged anew', async () => {
  const review = await openReview('manager', '?c__view=integrity', { orgUrl: org.url });
  const row = review.row(name);
  expect(await row.innerText()).toMatch(/not judged\s+its policy counts no more/);
  await review.deal(name).click();
  await review.opened.getByText('If you judge it anew by Policy 2, what of it still holds').waitFor();
  await review.opened.getByText('2 missing').first().waitFor();
  await looksRight(review.page, 'c-review-pipeline', 'a deal that is judged no more');
  const criteria = new QualificationPanel(review.opened);
  const judge = review.opened.getByRole('button', { name: 'Judge by Policy 2' });
  await judge.click();
  await criteria.alert.filter({ hasText: 'Not yet.' }).waitFor();
  await review.opened
    .getByText('What would the buyer do or say if “The order is being written” were true')
    .waitFor();
  await criteria.addEvidence('The order is being written', 'Their buyer wrote so on Monday.', 'Save as met');
  await criteria.stands('The order is being written', 'Judged by');
  await judge.click();
  await row.getByText('nothing', { exact: true }).waitFor();
});
