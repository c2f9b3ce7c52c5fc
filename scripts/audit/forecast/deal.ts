import type { Currencies } from '../../org/currencies.ts';
import type {
  Check,
  Criterion,
  Gate,
  Judgement
} from '../../../force-app/main/default/lwc/qualification/types.ts';

/** A deal in the forecast, as the org has it. Days are ISO dates; what is empty in the org is undefined. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly ownerIsActive: boolean;
  readonly stage: string;
  readonly category: string;
  /** The gate that its category asks for. */
  readonly gate: Gate;
  readonly closeDate: string | undefined;
  readonly amount: number | undefined;
  readonly offeringId: string | undefined;
  /** The ISO code; undefined where the org has one currency. */
  readonly currency: string | undefined;
  readonly qualification: Qualification | undefined;
  readonly figures: Judgement['figures'];
  /** Forecast Gap: how many criteria the org's own formulas say are missing today. */
  readonly gap: number;
}

/** The qualification that a deal rests on. */
interface Qualification {
  readonly id: string;
  readonly dealId: string;
  readonly policyId: string | undefined;
}

/** A policy with its terms, and the criteria that it has now. */
export interface AuditedPolicy {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly acceptedUntil: string | undefined;
  /** The offering that it is for, with its name; nothing where it is for every one. */
  readonly offeringId: string | undefined;
  readonly offering: string | undefined;
  /** The smallest amount that it is for; nothing where it is for any. */
  readonly amountFrom: number | undefined;
  /** What that is in (ISO code); undefined where the org has one currency. */
  readonly currency: string | undefined;
  /** The policy that judges larger deals, and the last day on which they may go on by this one. */
  readonly largerDealsId: string | undefined;
  readonly largerAcceptedUntil: string | undefined;
  /** How many criteria were signed. */
  readonly agreedCriteria: number;
  readonly criteria: readonly Criterion[];
}

/** All policies of an org, and the offerings that have policies of their own. */
export interface AuditedPolicies {
  /** By which amounts of several currencies are compared. */
  readonly currencies: Currencies;
  readonly byId: ReadonlyMap<string, AuditedPolicy>;
  /** By offering with policies of its own: the last day on which deals of it may go on by a wider one, where it has a grace. */
  readonly widerAcceptedUntil: ReadonlyMap<string, string | undefined>;
}

/** What a check says; its evidence is not read. */
export type AuditedCheck = Omit<Check, 'evidence'>;

/** The gate that a deal's stage and category ask for; nothing outside of the forecast. */
export function gateOf(category: string, isWon: boolean): Gate | undefined {
  if (isWon || category === 'Closed') return 'Closed Won';
  return (['Best Case', 'Most Likely', 'Commit'] as const).find(gate => gate === category);
}
