/** The words of a review as types. Dates are ISO dates, moments ISO 8601 texts in UTC. */

/** What a manager may decide about a deal, as the platform names it. */
export const decisions = ['Keep', 'Ask for evidence', 'Move back', 'Walk away'] as const;

export type Decision = (typeof decisions)[number];

/** A person as reviews name one. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What somebody does until a day. */
export interface Action {
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** What a manager decided. */
export interface Decided {
  readonly decision: Decision;
  readonly words?: string;
  readonly action?: Action;
}

/** How a deal stands, as far as a review notes it. */
export interface Standing {
  readonly opportunityId: string;
  readonly category: string;
  /** In the currency of the deal. */
  readonly amount?: number;
  /** ISO code of the deal's currency; nothing where the org has one. */
  readonly currency?: string;
  /** The amount as the platform writes it, with its currency. */
  readonly amountText?: string;
  readonly closeDate?: string;
  /** How many criteria the deal lacks for its category. */
  readonly gap: number;
  readonly nextStep?: string;
  /** The review of the deal that a new one follows. */
  readonly lastReviewId?: string;
}

/** A review that was given. */
export interface Review extends Omit<Standing, 'opportunityId' | 'lastReviewId'> {
  readonly id: string;
  readonly decision: Decision;
  readonly words?: string;
  readonly reviewedOn: string;
  readonly reviewer?: Person;
  readonly action?: Action & { readonly owner?: string; readonly doneOn?: string };
}

/** Who decides, and on which day. */
export interface Reviewer {
  readonly userId: string;
  readonly today: string;
}
