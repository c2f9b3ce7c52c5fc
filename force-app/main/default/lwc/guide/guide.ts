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
  readonly question: string;
  readonly answerType: AnswerType;
  readonly unit?: string;
  readonly choices: readonly string[];
  readonly followUp?: string;
  readonly required: boolean;
  readonly capability?: Capability;
}

export interface Outcome {
  readonly id: string;
  readonly statement: string;
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
  /** The agreed version in use; absent while the functions have agreed none. */
  readonly version?: { readonly id: string; readonly number: number };
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  /** The title as it stands on the contact, if any. */
  readonly title?: string;
  /** The title that a rep chose because no synonym fits. */
  readonly titleMatchId?: string;
}

/**
 * One call or meeting. A moment is an ISO 8601 text in UTC. Records of buyers have an id once the platform has them, and
 * a key before: whoever enters one chooses it.
 */
export interface Conversation {
  readonly id?: string;
  readonly key: string;
  readonly contactId: string;
  readonly targetTitleId?: string;
  readonly offeringVersionId?: string;
  /** That of the target title; absent without one. */
  readonly levelRank?: number;
  readonly started: string;
  readonly ended?: string;
  readonly notes?: string;
  /** Did the person who looks start it? */
  readonly isOwn: boolean;
}

export interface BuyerOutcome {
  readonly id?: string;
  readonly key: string;
  readonly contactId: string;
  /** Absent for an unmet need. */
  readonly outcomeId?: string;
  readonly unmetNeed?: string;
  /** Is the title that shared it a key player of the offering? */
  readonly keyPlayer: boolean;
  readonly progress: Progress;
  readonly buyerWords?: string;
  /** In the org's currency. */
  readonly annualValue?: number;
  /** ISO date. */
  readonly confirmedOn?: string;
}

export interface Answer {
  readonly id?: string;
  readonly key: string;
  readonly buyerOutcomeKey: string;
  readonly promptId: string;
  readonly conversationKey?: string;
  readonly questionAsked: string;
  readonly reply: Reply;
  readonly number?: number;
  readonly text?: string;
  readonly capabilityHelps?: CapabilityHelps;
}

/** All that the conversation guide knows about one opportunity. */
export interface Guide {
  readonly opportunity: { readonly id: string; readonly name: string; readonly accountName?: string };
  readonly offering?: Offering;
  readonly titles: readonly Title[];
  readonly targetTitles: readonly TargetTitle[];
  readonly contacts: readonly Contact[];
  readonly primaryContactId?: string;
  readonly conversations: readonly Conversation[];
  readonly buyerOutcomes: readonly BuyerOutcome[];
  readonly answers: readonly Answer[];
}

/** The levels from the highest to the lowest. */
export const levels: readonly Level[] = ['Executive', 'Senior Management', 'Management', 'Staff'];

/** The rank of a level: 1 (executive) to 4 (staff). */
export function levelRank(level: Level): number {
  return levels.indexOf(level) + 1;
}

/** Is this a level that rarely decides or funds, so that access to a key player should be asked for? */
export function isLowLevel(level: Level): boolean {
  return levelRank(level) >= 3;
}

/** The conversation that began last, of those given. */
export function latestConversation(conversations: readonly Conversation[]): Conversation | undefined {
  return conversations.toSorted((one, other) => other.started.localeCompare(one.started))[0];
}

/** The outcome of that id with its prompts, wherever in the guide it stands. */
export function outcomeById(guide: Guide, outcomeId: string | undefined): Outcome | undefined {
  return guide.targetTitles.flatMap(target => target.outcomes).find(outcome => outcome.id === outcomeId);
}
