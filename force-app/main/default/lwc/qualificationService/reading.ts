import { idOf, isTrue, nodesOf, number, oneOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import type { BuyerOutcome } from 'c/guide';
import type {
  Check,
  DealQualification,
  DealSuccession,
  Enforcement,
  HeardOutcome,
  Judgement
} from 'c/qualification';
import { valueKey } from 'c/recordKeys';
import * as field from 'c/schemaService';
import { judgesOf } from './judging';

/** What a buyer wants, with the names that people know it by, and who saved it last (`modifiedOn` is a moment). */
export interface ValuedOutcome extends BuyerOutcome, HeardOutcome {
  /** The key by which a deal may count the outcome's value once. */
  readonly valueKey: string;
  /** Is it by this confirmation that the deal counts the value? */
  readonly isCounted: boolean;
  readonly modifiedBy?: string;
  readonly modifiedOn?: string;
}

/** Whom evidence may come from. */
interface Witness {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  /** Where the contact works, when that is not the deal's account. */
  readonly worksElsewhere?: string;
}

/** All that the qualification panel knows about one opportunity. */
export interface DealAtGates {
  readonly opportunityId: string;
  readonly stage: string;
  readonly category: string;
  /** 0 in Pipeline, where no criteria are asked for. */
  readonly forecastRank: number;
  readonly enforcement: Enforcement;
  readonly accountId?: string;
  readonly ownerId?: string;
  /** The judgement that the gates ask; a newer one takes its place once the deal may keep its category. */
  readonly qualificationInForceId?: string;
  readonly judgement: Judgement;
  /** The judgement in force itself, by whatever policy. */
  readonly resting?: DealQualification;
  /** There when another policy is in force than that of the judgement in force. */
  readonly succession?: DealSuccession;
  /** The primary one first, then the others with a role in the deal, then the account's. */
  readonly contacts: readonly Witness[];
  readonly outcomes: readonly ValuedOutcome[];
}

function checkFrom(node: GraphqlNode): Check {
  return {
    id: idOf(node),
    revision: text(node, field.check.revision),
    criterionId: text(node, field.check.criterionId) ?? '',
    status: oneOf(node, field.check.status, ['Met', 'Not Met', 'Waived']) ?? 'Not Met',
    evidence: text(node, field.check.evidence),
    evidenceSource: oneOf(node, field.check.source, ['Buyer said', 'Buyer document', 'Our view']),
    contactId: text(node, field.check.contactId),
    contactName: text(parentOf(node, field.check.contact), field.contact.name),
    isExternal: isTrue(node, field.check.isExternal),
    checkedBy: text(parentOf(node, field.check.checker), field.user.name),
    checkedOn: text(node, field.check.checkedOn),
    expiresOn: text(node, field.check.expiresOn)
  };
}

function qualificationFrom(node: GraphqlNode): DealQualification {
  const gap = (gate: keyof typeof field.qualification.gaps) =>
    number(node, field.qualification.gaps[gate]) ?? 0;
  return {
    id: idOf(node),
    policyId: text(node, field.qualification.policyId) ?? '',
    gaps: {
      'Best Case': gap('Best Case'),
      'Most Likely': gap('Most Likely'),
      Commit: gap('Commit'),
      'Closed Won': gap('Closed Won')
    }
  };
}

function outcomeFrom(node: GraphqlNode, opportunityId: string): ValuedOutcome {
  const outcome = parentOf(node, field.buyerOutcome.outcome);
  const outcomeId = text(node, field.buyerOutcome.outcomeId) ?? '';
  return {
    id: idOf(node),
    revision: text(node, field.buyerOutcome.revision),
    key: text(node, field.buyerOutcome.key) ?? '',
    contactId: text(node, field.buyerOutcome.contactId) ?? '',
    outcomeId,
    ...(text(node, field.buyerOutcome.sharedBy) === 'By proxy' ? { isByProxy: true } : {}),
    valueKey: valueKey(opportunityId, { id: outcomeId, code: text(outcome, field.outcome.code) }),
    isCounted: text(node, field.buyerOutcome.valueKey) !== undefined,
    progress:
      oneOf(node, field.buyerOutcome.progress, ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed']) ??
      'Shared',
    buyerWords: text(node, field.buyerOutcome.words),
    annualValue: number(node, field.buyerOutcome.annualValue),
    currency: text(node, field.currencyIsoCode),
    confirmedOn: text(node, field.buyerOutcome.confirmedOn),
    isExternal: isTrue(node, field.buyerOutcome.isExternal),
    modifiedBy: text(parentOf(node, field.buyerOutcome.modifier), field.user.name),
    modifiedOn: text(node, field.buyerOutcome.modifiedOn),
    contactName: text(parentOf(node, field.buyerOutcome.contact), field.contact.name) ?? '',
    statement: text(outcome, field.outcome.statement) ?? ''
  };
}

function witnessFrom(node: GraphqlNode, accountId: string | undefined): Witness {
  const isHere = text(node, field.contact.accountId) === accountId;
  const elsewhere = text(parentOf(node, field.contact.account), field.account.name);
  return {
    id: idOf(node),
    name: text(node, field.contact.name) ?? '',
    title: text(node, field.contact.title),
    worksElsewhere: isHere ? undefined : (elsewhere ?? '')
  };
}

/** Everybody whom evidence may come from: the primary contact, who else has a role in the deal, the account's, who was heard. */
function witnessesFrom(data: unknown, accountId: string | undefined): Witness[] {
  const { contactRole, contact, check, buyerOutcome } = field;
  const isPrimary = (role: GraphqlNode): number => Number(isTrue(role, contactRole.isPrimary));
  const roles = nodesOf(data, contactRole.object);
  const all = [
    ...roles
      .toSorted((one, other) => isPrimary(other) - isPrimary(one))
      .map(node => parentOf(node, contactRole.contact)),
    ...nodesOf(data, contact.object),
    ...nodesOf(data, buyerOutcome.object).map(node => parentOf(node, buyerOutcome.contact)),
    ...nodesOf(data, check.object).map(node => parentOf(node, check.contact))
  ];
  const witnesses = all.map(node => witnessFrom(node, accountId)).filter(({ id }) => id !== '');
  const firsts = new Map(witnesses.toReversed().map(witness => [witness.id, witness]));
  return witnesses.filter(witness => firsts.get(witness.id) === witness);
}

/** The deal in an answer to `qualificationQuery`; nothing when it isn't in it. */
export function dealFrom(data: unknown): DealAtGates | undefined {
  const [deal] = nodesOf(data, field.opportunity.object);
  if (!deal) return undefined;
  const inForceId = text(deal, field.opportunity.qualificationId);
  const qualifications = nodesOf(data, field.qualification.object).map(qualificationFrom);
  const { policy, succession } = judgesOf(data, deal, qualifications);
  const figure = (name: string) => number(deal, name) ?? 0;
  const accountId = text(deal, field.opportunity.accountId);
  const outcomes = nodesOf(data, field.buyerOutcome.object).map(node => outcomeFrom(node, idOf(deal)));
  return {
    opportunityId: idOf(deal),
    stage: text(deal, field.opportunity.stage) ?? '',
    category: text(deal, field.opportunity.category) ?? '',
    forecastRank: figure(field.opportunity.rank),
    enforcement: oneOf(deal, field.opportunity.enforcement, ['Off', 'Warn']) ?? 'Enforce',
    accountId,
    ownerId: text(deal, field.opportunity.ownerId),
    qualificationInForceId: inForceId,
    judgement: {
      policy,
      qualification: qualifications.find(({ policyId }) => policyId === policy?.id),
      checks: nodesOf(data, field.check.object).map(checkFrom),
      currency: text(deal, field.currencyIsoCode),
      figures: {
        'Situation diagnosed': figure(field.opportunity.figures['Situation diagnosed']),
        'Outcomes shared': figure(field.opportunity.figures['Outcomes shared']),
        'Outcomes confirmed': figure(field.opportunity.figures['Outcomes confirmed']),
        'Key players with an outcome': figure(field.opportunity.figures['Key players with an outcome']),
        'Annual value confirmed': figure(field.opportunity.figures['Annual value confirmed']),
        Conversations: figure(field.opportunity.figures.Conversations)
      }
    },
    resting: qualifications.find(({ id }) => id === inForceId),
    ...(succession ? { succession } : {}),
    contacts: witnessesFrom(data, accountId),
    outcomes
  };
}
