import { gatesInOrder, isSameCode } from 'c/qualification';
import type { Gate, PolicyOfSegment } from 'c/qualification';
import { check, offering, opportunity, qualification } from 'c/schemaService';

/** A filter of the platform's GraphQL, as variables take it. */
export type Where = Readonly<Record<string, unknown>>;

type Measured = keyof typeof opportunity.figures;

/** A criterion of one policy that deals may rest on, as far as it decides which of them lack it. */
export interface AskedCriterion {
  readonly id: string;
  readonly policyId: string;
  /** For which deals its policy is in force; nothing where that is only within its grace. */
  readonly inForce?: PolicyOfSegment & {
    /** Policies in force that go before it. */
    readonly moreSpecific: readonly PolicyOfSegment[];
  };
  readonly gate: Gate;
  readonly warns: boolean;
  /** Nothing where a judge attests it; `Unknown` holds for no deal. */
  readonly measure?: Measured | 'Unknown';
  readonly threshold: number;
}

/** A criterion to narrow the list by: the same in each policy that asks for it. */
export interface MissingChoice {
  /** Its code; its id where it has none. */
  readonly value: string;
  readonly label: string;
  readonly asked: readonly AskedCriterion[];
}

/** The criterion of that code (or id) among the choices; nothing where none is. */
export function choiceOf(
  choices: readonly MissingChoice[],
  codeOrId: string | undefined
): MissingChoice | undefined {
  return choices.find(({ value }) => isSameCode(value, codeOrId));
}

const rankFrom = ({ gate }: AskedCriterion): Where => ({
  [opportunity.rank]: { gte: gatesInOrder.indexOf(gate) + 1 }
});

/** A met check of it whose figure fell counts as missing at every gate. */
function claimIsLost({ measure, threshold, warns }: AskedCriterion): Where[] {
  if (measure === undefined || measure === 'Unknown' || warns) return [];
  const isClaimed = { [qualification.claims[measure]]: { gte: threshold } };
  const hasFallen = { [opportunity.figures[measure]]: { lt: threshold } };
  return [
    { and: [{ [opportunity.rank]: { gt: 0 } }, { [opportunity.qualification]: isClaimed }, hasFallen] }
  ];
}

const isForDealsOf = ({ offeringId, amountFrom }: PolicyOfSegment): Where[] => [
  ...(offeringId === undefined ? [] : [{ [opportunity.offeringId]: { eq: offeringId } }]),
  ...(amountFrom === undefined ? [] : [{ [opportunity.amount]: { gte: amountFrom } }])
];

const isJudged = (value: boolean): Where => ({ [opportunity.isJudged]: { eq: value } });
/** A policy of every offering judges none of the deals whose offering was led to its own. */
const isOfferingLed: Where = { [opportunity.offering]: { [offering.ownPolicies]: { gt: 0 } } };

/** Deals that no policy judges, and that the one in force would. */
function waitsForPolicy(asked: AskedCriterion): Where[] {
  const { inForce } = asked;
  if (!inForce || inForce.largerFrom === -Infinity) return [];
  const { offeringId, largerFrom, moreSpecific } = inForce;
  const larger = largerFrom === undefined ? [] : [{ amountFrom: largerFrom }];
  const others = [
    ...[...moreSpecific, ...larger].map(other => ({ and: isForDealsOf(other) })),
    ...(offeringId === undefined ? [isOfferingLed] : [])
  ];
  return [
    {
      and: [
        isJudged(false),
        rankFrom(asked),
        ...isForDealsOf(inForce),
        ...others.map(other => ({ not: other }))
      ]
    }
  ];
}

/** Deals that are asked for the criterion: those that its policy judges; while none judges them, by the one in force for them. */
function isAskedFor(asked: AskedCriterion): Where[] {
  const ofPolicy = { [opportunity.qualification]: { [qualification.policyId]: { eq: asked.policyId } } };
  return [
    { and: [isJudged(true), ofPolicy, { or: [rankFrom(asked), ...claimIsLost(asked)] }] },
    ...waitsForPolicy(asked)
  ];
}

/** Checks that settle the criterion: waived, or met with a figure that still holds. Whether they have expired is asked beside. */
function isSettled({ id, measure, threshold }: AskedCriterion): Where {
  const isWaived = { [check.status]: { eq: 'Waived' } };
  const isMet = { [check.status]: { eq: 'Met' } };
  const holds =
    measure === undefined || measure === 'Unknown'
      ? []
      : [
          {
            [check.qualification]: {
              [qualification.opportunity]: { [opportunity.figures[measure]]: { gte: threshold } }
            }
          }
        ];
  const met = measure === 'Unknown' ? [] : [{ and: [isMet, ...holds] }];
  return { and: [{ [check.criterionId]: { eq: id } }, { or: [isWaived, ...met] }] };
}

/** What a deal was judged by settles nothing where that judges it no more. */
const isOfJudged: Where = { [check.qualification]: { [qualification.opportunity]: isJudged(true) } };

/**
 * Deals in the forecast that lack the criterion for their category, as the panel of the deal counts it. The platform allows
 * one list of checks beside conditions that all hold, so the deal's figures, and whether it is judged, are asked through the checks.
 */
export function lacksCriterion({ asked }: MissingChoice): Where {
  const settled = {
    and: [
      isOfJudged,
      { or: asked.map(isSettled) },
      { not: { [check.expiresOn]: { lt: { literal: 'TODAY' } } } }
    ]
  };
  return {
    and: [
      { or: asked.flatMap(isAskedFor) },
      { [opportunity.qualificationId]: { ninq: { [check.object]: settled, ApiName: check.qualificationId } } }
    ]
  };
}
