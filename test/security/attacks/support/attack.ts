/** An attack as data: who tries what, along which roads, what stops it, and the same by right. */
import type { Persona } from '../../../conformance/support/testOrg.ts';
import type { Agreed } from './auditAgreement.ts';
import type { Road } from './road.ts';
import type { Write } from './write.ts';

/** What is looked at afterwards. */
export interface Watched {
  readonly deals?: readonly string[];
  /** Deals with the account and offering that they were judged for. */
  readonly judgedFor?: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly offeringId: string;
  }[];
  /** What may be agreed, with what was signed. */
  readonly agreements?: readonly { readonly object: Agreed; readonly id: string; readonly signed: string }[];
  /** Policies with the last day on which they may be accepted, and the deals they may be judged by; nothing: no day at all. */
  readonly graces?: readonly { readonly id: string; readonly until: string | null }[];
  /** Whatever else would be wrong, in words. */
  readonly problems?: () => Promise<readonly string[]>;
}

export interface Try {
  readonly writes: readonly Write[];
  readonly watched: Watched;
  /** Takes back what was prepared for this attack alone. */
  readonly cleanUp?: () => Promise<void>;
}

export interface Attack {
  /** A sentence without its subject: "moves a deal to Commit that nobody judged". */
  readonly what: string;
  readonly by: Persona;
  readonly roads: readonly Road[];
  /** What is to stop it: `Object.Rule`, or the code of what the platform itself refuses. */
  readonly stoppedBy: readonly string[];
  /** Why it does no harm, where the org accepts it. */
  readonly harmless?: string;
  /** Why it gets through, where no rule can stop it. */
  readonly open?: string;
  /** Who may do what the attacker may not; without it, the attacker does something rightful. */
  readonly rightfulBy?: Persona;
  /** Prepares the attack, or the same writes as they would be rightful. */
  readonly make: (rightful: boolean) => Promise<Try>;
}

/** Attacks of one kind, with its name. */
export interface Kind {
  readonly name: string;
  readonly attacks: readonly Attack[];
}
