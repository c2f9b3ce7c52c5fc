import { gql } from 'lightning/graphql';
import { ifSeen, values } from 'c/graphqlFields';
import { idOf, nodesOf, number, oneOf, pageOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode, Page } from 'c/graphqlValue';
import type { TriedCheck, TriedDeal } from 'c/policyTrial';
import { gatesInOrder } from 'c/qualification';
import * as field from 'c/schemaService';

const { check, criterion, opportunity, qualification, user } = field;

/** As many as the platform gives at once. */
const mostDeals = 500;
const mostChecks = 2000;
/** The platform pages through 4,000 records unless it is told of more. */
const toTheEnd = 'upperBound: 1000000';
/** Last of all by id, so that no page repeats or leaves out what the one before held. */
const byId = 'Id: { order: ASC }';
const inForecast = `${opportunity.isClosed}: { eq: false }, ${opportunity.rank}: { gt: 0 }`;
const paging = 'totalCount pageInfo { hasNextPage endCursor }';
const ofForecast = `${check.qualification}: { ${qualification.opportunity}: { ${inForecast} } }`;

/** A page of the open deals in the forecast, with what a trial compares. */
export const triedDealsQuery = gql`query TriedDeals($after: String) { uiapi { query {
  ${opportunity.object}(where: { ${inForecast} }, first: ${mostDeals}, after: $after, ${toTheEnd},
    orderBy: { ${opportunity.name}: { order: ASC }, ${byId} }) {
    ${paging} edges { node { Id
    ${values(opportunity.name, opportunity.rank, opportunity.amount, opportunity.forecastGap, opportunity.qualificationId)}
    ${values(opportunity.offeringId)} ${opportunity.offering} { ${values(field.offering.ownPolicies)} } ${ifSeen(field.currencyIsoCode)}
    ${values(...Object.values(opportunity.figures))}
    ${opportunity.owner} { ${values(user.name)} } } } }
} } }`;

/** A page of the checks of these deals that say met or waived. */
export const triedChecksQuery = gql`query TriedChecks($after: String) { uiapi { query {
  ${check.object}(where: { ${check.status}: { in: ["Met", "Waived"] }, ${ofForecast} }, first: ${mostChecks}, after: $after,
    ${toTheEnd}, orderBy: { ${byId} }) {
    ${paging} edges { node { Id ${values(check.qualificationId, check.status, check.expiresOn)}
    ${check.criterion} { ${values(criterion.code)} } } } }
} } }`;

function dealFrom(node: GraphqlNode): TriedDeal[] {
  const figure = (name: string): number => number(node, name) ?? 0;
  const gate = gatesInOrder[figure(opportunity.rank) - 1];
  if (!gate) return [];
  return [
    {
      id: idOf(node),
      name: text(node, opportunity.name) ?? '',
      ownerName: text(parentOf(node, opportunity.owner), user.name) ?? '',
      gate,
      offeringId: text(node, opportunity.offeringId),
      isOfferingLed: (number(parentOf(node, opportunity.offering), field.offering.ownPolicies) ?? 0) > 0,
      amount: number(node, opportunity.amount),
      currency: text(node, field.currencyIsoCode),
      gap: figure(opportunity.forecastGap),
      qualificationId: text(node, opportunity.qualificationId),
      figures: {
        'Situation diagnosed': figure(opportunity.figures['Situation diagnosed']),
        'Outcomes shared': figure(opportunity.figures['Outcomes shared']),
        'Outcomes confirmed': figure(opportunity.figures['Outcomes confirmed']),
        'Key players with an outcome': figure(opportunity.figures['Key players with an outcome']),
        'Annual value confirmed': figure(opportunity.figures['Annual value confirmed']),
        Conversations: figure(opportunity.figures.Conversations)
      }
    }
  ];
}

function checkFrom(node: GraphqlNode): TriedCheck[] {
  const status = oneOf(node, check.status, ['Met', 'Waived']);
  const qualificationId = text(node, check.qualificationId);
  if (!status || qualificationId === undefined) return [];
  const code = text(parentOf(node, check.criterion), criterion.code);
  return [{ qualificationId, status, code, expiresOn: text(node, check.expiresOn) }];
}

/** The deals in a page, and how it goes on. */
export function triedDealsFrom(data: unknown): { readonly deals: TriedDeal[]; readonly page: Page } {
  return {
    deals: nodesOf(data, opportunity.object).flatMap(dealFrom),
    page: pageOf(data, opportunity.object)
  };
}

/** The checks in a page, and how it goes on. */
export function triedChecksFrom(data: unknown): { readonly checks: TriedCheck[]; readonly page: Page } {
  return { checks: nodesOf(data, check.object).flatMap(checkFrom), page: pageOf(data, check.object) };
}
