/**
 * The words of the method as types: what was agreed on an offering (titles, outcomes, prompts, capabilities) and what
 * buyers said in one deal (conversations, buyer outcomes, answers). Services fill them; panels and commands read them.
 */
export type Level = 'Executive' | 'Senior Management' | 'Management' | 'Staff';
export type DecisionRole = 'Decides' | 'Funds' | 'Recommends' | 'Uses' | 'Implements';
type AnswerType = 'Yes/No' | 'Number' | 'Choice' | 'Text';
export type Reply = 'Yes' | 'No' | "Doesn't know" | 'Given';
export type CapabilityHelps = 'Yes' | 'Partly' | 'No';
export type Progress = 'Shared' | 'Diagnosed' | 'Envisioned' | 'Confirmed';

export interface Title {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly canFund: boolean;
  /** Other ways in which contacts write this title. */
  readonly synonyms: readonly string[];
}

/** A usage scenario: when `event`, `player` could `action`. `facts` are features, shown on demand only. */
export interface Capability {
  readonly event: string;
  readonly player: string;
  readonly action: string;
  readonly facts?: string;
}

export interface Prompt {
  readonly id: string;
  /** Stable across the editions of a guide. */
  readonly code?: string;
  readonly question: string;
  readonly answerType: AnswerType;
  readonly unit?: string;
  readonly choices: readonly string[];
  readonly followUp?: string;
  /** A sentence to the buyer with `{answer}` as the answer's place; of a Yes/No prompt with `{yes wording|no wording}`. */
  readonly letterSentence?: string;
  /** May a number as the answer be below zero? */
  readonly allowsNegative: boolean;
  readonly required: boolean;
  readonly capability?: Capability;
}

export interface Outcome {
  readonly id: string;
  /** Stable across the editions of a guide. */
  readonly code?: string;
  readonly statement: string;
  /** As the letter says it to the buyer, after “you want to”. */
  readonly inTheirWords?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly prompts: readonly Prompt[];
}

export interface TargetTitle {
  readonly id: string;
  readonly title: Title;
  readonly decisionRole: DecisionRole;
  readonly keyPlayer: boolean;
  readonly outcomes: readonly Outcome[];
}

export interface Offering {
  readonly id: string;
  readonly name: string;
  /** The edition of the agreement that is read; absent while the functions have agreed none. */
  readonly version?: OfferingVersion;
}

interface OfferingVersion {
  readonly id: string;
  readonly number: number;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly salutation?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** The title as it stands on the contact, if any. */
  readonly title?: string;
  /** The title that a rep chose because no synonym fits. */
  readonly titleMatchId?: string;
  /** Did a rep say that the contact holds none of the titles? */
  readonly holdsNoTitle: boolean;
  /** Where the contact works, when that is not the deal's account. */
  readonly worksElsewhere?: string;
  /** Has the contact a role in this deal? */
  readonly hasRole: boolean;
}

/** The state in which the platform last had a record: a token that each save of a panel renews. */
type Revision = string;

/**
 * One call or meeting with one buyer. A moment is an ISO 8601 text in UTC. Records of buyers have an id once the platform
 * has them, and a key before: whoever enters one chooses it.
 */
export interface Conversation {
  readonly id?: string;
  readonly revision?: Revision;
  readonly key: string;
  readonly contactId: string;
  readonly targetTitleId?: string;
  readonly offeringVersionId?: string;
  /** That of the target title; absent without one. */
  readonly levelRank?: number;
  readonly started: string;
  readonly ended?: string;
  readonly nextStep?: string;
  /** ISO date. */
  readonly nextStepOn?: string;
  /** What only we may read. */
  readonly privateNotes?: string;
  /** Does the contact work elsewhere and speak for the account? */
  readonly isExternal: boolean;
  /** Did the person who looks start it? */
  readonly isOwn: boolean;
}

export interface BuyerOutcome {
  readonly id?: string;
  readonly revision?: Revision;
  readonly key: string;
  readonly contactId: string;
  /** Absent for an unmet need. */
  readonly outcomeId?: string;
  readonly unmetNeed?: string;
  /** Did somebody else say it for the buyer? */
  readonly isByProxy?: true;
  readonly progress: Progress;
  readonly buyerWords?: string;
  /** In the org's currency. */
  readonly annualValue?: number;
  /** ISO date. */
  readonly confirmedOn?: string;
  readonly isExternal: boolean;
}

export interface Answer {
  readonly id?: string;
  readonly revision?: Revision;
  readonly key: string;
  readonly buyerOutcomeKey: string;
  /** Absent for a free question about an unmet need. */
  readonly promptId?: string;
  readonly conversationKey?: string;
  readonly questionAsked: string;
  readonly reply: Reply;
  readonly number?: number;
  /** The choice (its first line), or the words that are the answer. */
  readonly text?: string;
  /** Were words or a choice given that this reader may not see? */
  readonly isHidden?: true;
  /** What the buyer said beside the answer; may stand in the letter. */
  readonly said?: string;
  readonly capabilityHelps?: CapabilityHelps;
  /** Why the capability would help, partly or not. */
  readonly whyNot?: string;
}

/** All that the conversation guide knows about one opportunity. */
export interface Guide {
  readonly opportunity: { readonly id: string; readonly name: string; readonly accountName?: string };
  readonly offering?: Offering;
  readonly titles: readonly Title[];
  readonly targetTitles: readonly TargetTitle[];
  /** Outcomes of other editions that were shared in this deal, with those of their prompts that were answered. */
  readonly formerOutcomes: readonly Outcome[];
  readonly contacts: readonly Contact[];
  readonly primaryContactId?: string;
  readonly conversations: readonly Conversation[];
  /** The keys of the days with a buyer that the platform counts. */
  readonly countedDays: readonly string[];
  readonly buyerOutcomes: readonly BuyerOutcome[];
  /** The contacts whom the platform counts as key players who shared an outcome. */
  readonly countedKeyPlayers: readonly string[];
  /** The keys of the outcomes whose value the platform counts. */
  readonly countedValues: readonly string[];
  readonly answers: readonly Answer[];
}

/** What the buyer expects of an outcome, and the buyer's written word for it. */
export interface Confirmation {
  readonly annualValue?: number;
  readonly buyerWords?: string;
  /** ISO date of the buyer's message; with it the outcome is confirmed. */
  readonly confirmedOn?: string;
}
