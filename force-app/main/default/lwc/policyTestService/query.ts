import { gql } from 'lightning/graphql';
import { values, withDisplay } from 'c/graphqlFields';
import { account, criterion, opportunity, policy, testDeal, testJudgement, user } from 'c/schemaService';

const most = 2000;
/** As many as a test may have, and some of them may be chosen already. */
const mostOffered = 20;
const deal = `${values(opportunity.name, opportunity.category, opportunity.stage, opportunity.closeDate)}
  ${withDisplay(opportunity.amount)}
  ${opportunity.account} { ${values(account.name)} } ${opportunity.owner} { ${values(user.name)} }`;

const roots = [
  `${policy.object}(where: { Id: { eq: $policyId } }, first: 1) { edges { node { Id ${values(policy.status)} } } }`,
  `${criterion.object}(where: { ${criterion.policyId}: { eq: $policyId } }, first: ${most},
    orderBy: { ${criterion.order}: { order: ASC, nulls: LAST } }) {
    edges { node { Id ${values(criterion.gate, criterion.statement, criterion.howToCheck)} } } }`,
  `${testDeal.object}(where: { ${testDeal.policyId}: { eq: $policyId } }, first: ${most},
    orderBy: { ${testDeal.order}: { order: ASC, nulls: LAST } }) {
    edges { node { Id ${values(testDeal.opportunityId)} ${testDeal.opportunity} { Id ${deal} } } } }`,
  `${testJudgement.object}(where: { ${testJudgement.testDeal}: { ${testDeal.policyId}: { eq: $policyId } } }, first: ${most}) {
    edges { node { Id ${values(testJudgement.criterionId, testJudgement.testDealId, testJudgement.answer)}
    ${values(testJudgement.statement, testJudgement.judgeId)} ${testJudgement.judge} { ${values(user.name)} } } } }`
];

/** The test of a policy with the judgements that the person may see, in one request. */
export const policyTestQuery = gql`query PolicyTest($policyId: ID) { uiapi { query { ${roots.join('\n')} } } }`;

const largestFirst = `first: ${mostOffered}, orderBy: { ${opportunity.amount}: { order: DESC, nulls: LAST } }`;
const found = `edges { node { Id ${deal} } }`;

/** The largest open deals of the forecast. */
export const largestDealsQuery = gql`query LargestDeals { uiapi { query {
  ${opportunity.object}(where: { and: [
    { ${opportunity.isClosed}: { eq: false } },
    { ${opportunity.category}: { in: ["Best Case", "Most Likely", "Commit"] } }
  ] }, ${largestFirst}) { ${found} } } } }`;

/** The largest open deals whose name is like `$name`, in which `%` stands for anything. */
export const namedDealsQuery = gql`query NamedDeals($name: String) { uiapi { query {
  ${opportunity.object}(where: { and: [
    { ${opportunity.isClosed}: { eq: false } },
    { ${opportunity.name}: { like: $name } }
  ] }, ${largestFirst}) { ${found} } } } }`;
