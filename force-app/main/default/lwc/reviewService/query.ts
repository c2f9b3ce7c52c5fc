import { gql } from 'lightning/graphql';
import { values, withDisplay } from 'c/graphqlFields';
import type { Sorting } from 'c/reviewFilters';
import { account, criterion, offering, opportunity, policy, qualification, user } from 'c/schemaService';

/** How many deals a page of the list has. */
const aPage = 25;
/** The platform pages through some thousands of records, unless it is told of more and gives at least 200 at once. */
const far = 1000;
const toTheEnd = 'first: 200, upperBound: 1000000';
/** No more people or offerings stand in a list to choose from. */
const mostChoices = 200;
const mostCategories = 20;
const most = 2000;

const deals = opportunity.object;
const figures = `Id { count { value } } ${opportunity.amount} { sum { value displayValue } }`;

function sums(alias: string): string {
  return `${alias}: ${deals}(where: $${alias}, groupBy: { ${opportunity.category}: { group: true } }, first: ${mostCategories}) {
    edges { node { aggregate { ${withDisplay(opportunity.category)} ${figures} } } } }`;
}

/** What each category claims, and what of it is qualified and what is not: counted and summed up by the platform. */
export const forecastQuery = gql`query PipelineForecast(
  $claimed: ${deals}_Filter, $qualified: ${deals}_Filter, $lacking: ${deals}_Filter
) { uiapi { aggregate { ${sums('claimed')} ${sums('qualified')} ${sums('lacking')} } } }`;

const node = `Id
  ${values(opportunity.name, opportunity.stage, opportunity.closeDate, opportunity.rank, opportunity.forecastGap)}
  ${withDisplay(opportunity.category)} ${withDisplay(opportunity.amount)}
  ${values(opportunity.ownerId, opportunity.isClosed, opportunity.isJudged, opportunity.isInSegment, opportunity.qualificationId)}
  ${values(opportunity.lastReviewedOn, opportunity.nextActionDue, opportunity.lastBuyerMoveOn, opportunity.isStalled)}
  ${values(opportunity.criteriaExpireOn)}
  ${opportunity.account} { ${values(account.name)} }
  ${opportunity.offering} { ${values(offering.name)} }
  ${opportunity.owner} { ${values(user.name, user.isActive)} }
  ${opportunity.qualification} { ${values(qualification.claimsNotHeld, ...Object.values(qualification.expiries))} }`;

/** In which order the list is; deals that are alike stay where they are from page to page. */
function orderBy(sorting: Sorting, isDescending: boolean): string {
  const order = isDescending ? 'DESC' : 'ASC';
  const by = (field: string, direction = order, nulls = 'LAST'): string =>
    `${field}: { order: ${direction}, nulls: ${nulls} }`;
  const byAmount = by(opportunity.amount, 'DESC');
  // What never happened is longer ago than all that did.
  const since = (field: string): string => by(field, order, isDescending ? 'LAST' : 'FIRST');
  const first: Readonly<Record<Sorting, readonly string[]>> = {
    category: [by(opportunity.rank), byAmount],
    amount: [by(opportunity.amount)],
    close: [by(opportunity.closeDate), byAmount],
    gap: [by(opportunity.forecastGap), byAmount],
    moved: [since(opportunity.lastBuyerMoveOn), byAmount],
    reviewed: [since(opportunity.lastReviewedOn), byAmount],
    expires: [by(opportunity.criteriaExpireOn), byAmount],
    name: [by(opportunity.name)],
    owner: [`${opportunity.owner}: { ${by(user.name)} }`, byAmount]
  };
  return `orderBy: { ${[...first[sorting], 'Id: { order: ASC }'].join(', ')} }`;
}

type Document = ReturnType<typeof gql>;
const documents = new Map<string, Document>();

/** A document for each order: which field comes first is said by the text alone. The same text is the same document. */
function documentOf(text: string): Document {
  const document =
    documents.get(text) ??
    gql`
      ${text}
    `;
  documents.set(text, document);
  return document;
}

const page = (order: string, size = `first: ${aPage}`): string =>
  `${deals}(where: $where, ${size}, after: $after, ${order}) {
    pageInfo { endCursor hasNextPage } edges { node { ${node} } } }`;

/** The first deals of the list, with how many there are and what they are to bring. */
export function dealsQuery(sorting: Sorting, isDescending: boolean): Document {
  return documentOf(`query PipelineDeals($where: ${deals}_Filter, $after: String) { uiapi {
    aggregate { listed: ${deals}(where: $where) { edges { node { aggregate { ${figures} } } } } }
    query { ${page(orderBy(sorting, isDescending))} } } }`);
}

/** The deals after a cursor, where so many are shown already. */
export function moreDealsQuery(sorting: Sorting, isDescending: boolean, shown: number): Document {
  const size = shown < far ? undefined : toTheEnd;
  return documentOf(`query PipelineMoreDeals($where: ${deals}_Filter, $after: String) { uiapi {
    query { ${page(orderBy(sorting, isDescending), size)} } } }`);
}

/** Some deals of the list, read anew. */
export const dealsAgainQuery = gql`query PipelineDealsAgain($ids: [ID]) { uiapi { query {
  ${deals}(where: { Id: { in: $ids } }, first: ${most}) { edges { node { ${node} } } } } } }`;

/** What the list can be narrowed to: who owns deals that are under way, offerings, and the criteria that deals may rest on. */
export const choicesQuery = gql`query PipelineChoices { uiapi { query {
  ${user.object}(where: { Id: { inq: { ${deals}: { ${opportunity.isClosed}: { eq: false } }, ApiName: "${opportunity.ownerId}" } } },
    first: ${mostChoices}, orderBy: { ${user.name}: { order: ASC } }) { edges { node { Id ${values(user.name, user.isActive)} } } }
  ${offering.object}(first: ${mostChoices}, orderBy: { ${offering.name}: { order: ASC } }) { edges { node { Id ${values(offering.name)} } } }
  ${criterion.object}(where: { ${criterion.policy}: { ${policy.isAccepted}: { eq: true } } }, first: ${most},
    orderBy: { ${criterion.order}: { order: ASC, nulls: LAST } }) {
    edges { node { Id ${values(criterion.code, criterion.statement, criterion.policyId, criterion.gate, criterion.effect)}
      ${values(criterion.measure, criterion.threshold)} ${criterion.policy} { ${values(policy.status, policy.offeringId, policy.amountFrom)}
        ${policy.largerDeals} { ${values(policy.status, policy.amountFrom)} } } } } } } } }`;
