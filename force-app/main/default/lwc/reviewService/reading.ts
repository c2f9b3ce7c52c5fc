import {
  groupsOf,
  idOf,
  isTrue,
  nodesOf,
  number,
  oneOf,
  pageOf,
  parentOf,
  text,
  written
} from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { gatesInOrder, isMoreSpecific, isSameCode, largerFromOf, measures } from 'c/qualification';
import type { PolicyOfSegment } from 'c/qualification';
import type { Sum, Sums } from 'c/reviewForecast';
import type { ListedDeal } from 'c/reviewListed';
import { account, criterion, offering, opportunity, policy, qualification, user } from 'c/schemaService';
import type { AskedCriterion, MissingChoice } from './missing';

/** Something to narrow the list to. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the list can be narrowed to. */
export interface Choices {
  readonly people: readonly Choice[];
  readonly offerings: readonly Choice[];
  readonly criteria: readonly MissingChoice[];
}

/** A page of the list. */
interface DealsPage {
  readonly deals: readonly ListedDeal[];
  /** The cursor after which the next page begins; nothing where this is the last one. */
  readonly after?: string;
}

function sumOf(group: GraphqlNode): Sum {
  const amount = parentOf(group, opportunity.amount);
  return {
    name: written(group, opportunity.category),
    count: number(parentOf(group, 'Id'), 'count') ?? 0,
    amount: number(amount, 'sum') ?? 0,
    text: written(amount, 'sum')
  };
}

function sumsByCategory(data: unknown, root: string): ReadonlyMap<string, Sum> {
  return new Map(groupsOf(data, root).map(group => [text(group, opportunity.category) ?? '', sumOf(group)]));
}

/** The sums in an answer to `forecastQuery`. */
export function sumsFrom(data: unknown): Sums {
  return {
    claimed: sumsByCategory(data, 'claimed'),
    qualified: sumsByCategory(data, 'qualified'),
    lacking: sumsByCategory(data, 'lacking')
  };
}

function dealFrom(node: GraphqlNode): ListedDeal {
  const owner = parentOf(node, opportunity.owner);
  const judgement = parentOf(node, opportunity.qualification);
  const category = text(node, opportunity.category) ?? '';
  return {
    id: idOf(node),
    name: text(node, opportunity.name) ?? '',
    accountName: text(parentOf(node, opportunity.account), account.name),
    offeringName: text(parentOf(node, opportunity.offering), offering.name),
    ownerId: text(node, opportunity.ownerId),
    ownerName: text(owner, user.name),
    isOwnerActive: isTrue(owner, user.isActive),
    stage: text(node, opportunity.stage) ?? '',
    category,
    categoryName: written(node, opportunity.category) ?? category,
    amountText: written(node, opportunity.amount),
    closeDate: text(node, opportunity.closeDate),
    isClosed: isTrue(node, opportunity.isClosed),
    lastReviewedOn: text(node, opportunity.lastReviewedOn),
    nextActionDue: text(node, opportunity.nextActionDue),
    lastBuyerMoveOn: text(node, opportunity.lastBuyerMoveOn),
    isStalled: isTrue(node, opportunity.isStalled),
    expiresOn: text(node, opportunity.criteriaExpireOn),
    rank: number(node, opportunity.rank) ?? 0,
    gap: number(node, opportunity.forecastGap) ?? 0,
    hasQualification: text(node, opportunity.qualificationId) !== undefined,
    isJudged: isTrue(node, opportunity.isJudged),
    isInSegment: isTrue(node, opportunity.isInSegment),
    fallen: number(judgement, qualification.claimsNotHeld) ?? 0,
    expiries: gatesInOrder.map(gate => text(judgement, qualification.expiries[gate]))
  };
}

/** The deals in an answer to one of the queries of deals. */
export function dealsFrom(data: unknown): DealsPage {
  return {
    deals: nodesOf(data, opportunity.object).map(dealFrom),
    after: pageOf(data, opportunity.object).next
  };
}

/** How many deals the whole list has, and what they are to bring, in an answer to `dealsQuery`. */
export function listedSumFrom(data: unknown): Sum {
  const [group = {}] = groupsOf(data, 'listed');
  return sumOf(group);
}

/** Which deals the policy of a criterion is in force for; nothing where it has retired. */
function inForceOf(node: GraphqlNode): PolicyOfSegment | undefined {
  const parent = parentOf(node, criterion.policy);
  if (text(parent, policy.status) !== 'Agreed') return undefined;
  const larger = parentOf(parent, policy.largerDeals);
  return {
    offeringId: text(parent, policy.offeringId),
    amountFrom: number(parent, policy.amountFrom),
    largerFrom: largerFromOf({
      status: text(larger, policy.status),
      amountFrom: number(larger, policy.amountFrom)
    })
  };
}

function askedFrom(node: GraphqlNode, inForce: readonly PolicyOfSegment[]): AskedCriterion {
  const own = inForceOf(node);
  const measure = oneOf(node, criterion.measure, measures) ?? 'Unknown';
  return {
    id: idOf(node),
    policyId: text(node, criterion.policyId) ?? '',
    ...(own ? { inForce: { ...own, moreSpecific: inForce.filter(each => isMoreSpecific(each, own)) } } : {}),
    gate: oneOf(node, criterion.gate, gatesInOrder) ?? 'Closed Won',
    warns: text(node, criterion.effect) === 'Warns',
    ...(measure === 'Attested' ? {} : { measure }),
    threshold: number(node, criterion.threshold) ?? 0
  };
}

/** Each criterion once, by its code, as the policy in force states it; what only a policy within its grace asks for comes last. */
function criteriaFrom(nodes: readonly GraphqlNode[]): MissingChoice[] {
  const byPolicy = new Map(nodes.map(node => [text(node, criterion.policyId), inForceOf(node)]));
  const inForce = [...byPolicy.values()].filter(each => each !== undefined);
  const all = nodes.map(node => ({
    value: text(node, criterion.code) ?? idOf(node),
    label: text(node, criterion.statement) ?? '',
    asked: askedFrom(node, inForce)
  }));
  const inOrder = all.toSorted(
    (one, other) => Number(other.asked.inForce !== undefined) - Number(one.asked.inForce !== undefined)
  );
  return inOrder
    .filter(({ value }, at) => inOrder.findIndex(other => isSameCode(other.value, value)) === at)
    .map(({ value, label }) => ({
      value,
      label,
      asked: inOrder.flatMap(other => (isSameCode(other.value, value) ? [other.asked] : []))
    }));
}

/** The choices in an answer to `choicesQuery`. A criterion is named by its code, which later policies keep. */
export function choicesFrom(data: unknown): Choices {
  return {
    people: nodesOf(data, user.object).map(node => ({
      value: idOf(node),
      label: text(node, user.name) ?? ''
    })),
    offerings: nodesOf(data, offering.object).map(node => ({
      value: idOf(node),
      label: text(node, offering.name) ?? ''
    })),
    criteria: criteriaFrom(nodesOf(data, criterion.object))
  };
}
