import { progressOf } from 'c/callProgress';
import { levelRank } from 'c/guide';
import type { Answer, BuyerOutcome, CapabilityHelps, Conversation, Guide, Prompt } from 'c/guide';
import type { Draft } from 'c/outbox';
import { answerKey, buyerOutcomeKey } from 'c/recordKeys';
import type { Given } from 'c/reply';
import { titleOfContact } from 'c/titleMatch';
import type { TargetTitle } from 'c/guide';

/** What a call is about: a contact, and once chosen an outcome of the menu or a need in the buyer's own words. */
export interface Call {
  readonly contactId: string;
  readonly conversationKey: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly topic?: Topic;
  /** The prompt that is asked once more, though it was answered. */
  readonly againPromptId?: string;
  /** Names of the steps that were passed over. */
  readonly skipped: readonly string[];
}

export type Topic =
  | { readonly kind: 'outcome'; readonly outcomeId: string }
  | { readonly kind: 'unmetNeed'; readonly key: string; readonly words: string };

/** The target title of a contact: that of the contact's title in the offering's agreed version. */
export function targetTitleOf(guide: Guide, contactId: string): TargetTitle | undefined {
  const contact = guide.contacts.find(({ id }) => id === contactId);
  const title = contact && titleOfContact(contact, guide.titles);
  return guide.targetTitles.find(target => target.title.id === title?.id);
}

/** The key of what the call's contact wants. */
function topicKey(guide: Guide, call: Call, topic: Topic): string {
  return topic.kind === 'unmetNeed'
    ? topic.key
    : buyerOutcomeKey(guide.opportunity.id, call.contactId, topic.outcomeId);
}

function conversationOf(guide: Guide, call: Call): Conversation {
  const target = targetTitleOf(guide, call.contactId);
  const versionId = guide.offering?.version?.id;
  return (
    guide.conversations.find(({ key }) => key === call.conversationKey) ?? {
      key: call.conversationKey,
      contactId: call.contactId,
      started: call.started,
      isOwn: true,
      ...(target ? { targetTitleId: target.id, levelRank: levelRank(target.title.level) } : {}),
      ...(versionId ? { offeringVersionId: versionId } : {})
    }
  );
}

/** The buyer outcome of the call's topic as it stands, or as it would be first entered. */
export function buyerOutcomeOf(guide: Guide, call: Call, topic: Topic): BuyerOutcome {
  const key = topicKey(guide, call, topic);
  const holder = guide.targetTitles.find(target =>
    target.outcomes.some(outcome => topic.kind === 'outcome' && outcome.id === topic.outcomeId)
  );
  return (
    guide.buyerOutcomes.find(outcome => outcome.key === key) ?? {
      key,
      contactId: call.contactId,
      progress: 'Shared',
      keyPlayer: holder?.keyPlayer ?? false,
      ...(topic.kind === 'outcome' ? { outcomeId: topic.outcomeId } : { unmetNeed: topic.words })
    }
  );
}

/** The records of a call that must be there before anything said in it: only what the platform lacks. */
function callDraft(guide: Guide, call: Call): Draft[] {
  const conversation = conversationOf(guide, call);
  return guide.conversations.includes(conversation) ? [] : [{ kind: 'conversation', record: conversation }];
}

function outcomeDraft(guide: Guide, before: BuyerOutcome, after: BuyerOutcome): Draft[] {
  const isKnown = guide.buyerOutcomes.includes(before);
  return isKnown && before.progress === after.progress ? [] : [{ kind: 'buyerOutcome', record: after }];
}

/** An outcome with the progress that follows from these answers to it. */
function progressed(guide: Guide, outcome: BuyerOutcome, answers: readonly Answer[]): BuyerOutcome {
  const agreed = guide.targetTitles
    .flatMap(target => target.outcomes)
    .find(({ id }) => id === outcome.outcomeId);
  return { ...outcome, progress: progressOf(agreed, answers, outcome.progress) };
}

function answersTo(guide: Guide, key: string): Answer[] {
  return guide.answers.filter(answer => answer.buyerOutcomeKey === key);
}

/** What an answer changes: the answer, the outcome's progress, and with the first one the conversation and the outcome. */
export function draftsOfAnswer(
  guide: Guide,
  call: Call,
  topic: Topic,
  prompt: Prompt,
  given: Given
): Draft[] {
  const before = buyerOutcomeOf(guide, call, topic);
  const key = answerKey(guide.opportunity.id, call.contactId, prompt.id);
  const present = guide.answers.find(answer => answer.key === key);
  const answer: Answer = {
    ...(present?.id ? { id: present.id } : {}),
    ...(present?.capabilityHelps ? { capabilityHelps: present.capabilityHelps } : {}),
    key,
    buyerOutcomeKey: before.key,
    conversationKey: call.conversationKey,
    promptId: prompt.id,
    questionAsked: prompt.question,
    ...given
  };
  return [...callDraft(guide, call), ...draftsWith(guide, before, answer)];
}

/** What “would it help?” changes: the answer and the outcome's progress. */
export function draftsOfHelp(guide: Guide, answer: Answer, helps: CapabilityHelps): Draft[] {
  const before = guide.buyerOutcomes.find(({ key }) => key === answer.buyerOutcomeKey);
  return before ? draftsWith(guide, before, { ...answer, capabilityHelps: helps }) : [];
}

function draftsWith(guide: Guide, before: BuyerOutcome, answer: Answer): Draft[] {
  const others = answersTo(guide, before.key).filter(({ key }) => key !== answer.key);
  const after = progressed(guide, before, [...others, answer]);
  return [...outcomeDraft(guide, before, after), { kind: 'answer', record: answer }];
}

/** What taking an answer back changes: the answer goes, or becomes what it was before; the progress follows. */
export function draftsOfUndo(guide: Guide, answer: Answer, before: Answer | undefined): Draft[] {
  const outcome = guide.buyerOutcomes.find(({ key }) => key === answer.buyerOutcomeKey);
  if (!outcome) return [];
  if (before) return draftsWith(guide, outcome, { ...before, ...(answer.id ? { id: answer.id } : {}) });
  const others = answersTo(guide, outcome.key).filter(({ key }) => key !== answer.key);
  const after = progressed(guide, outcome, others);
  return [...outcomeDraft(guide, outcome, after), { kind: 'answer', record: answer, removed: true }];
}

/** What a need in the buyer's own words changes: the conversation and the unmet need, together. */
export function draftsOfUnmetNeed(guide: Guide, call: Call, topic: Topic): Draft[] {
  return [...callDraft(guide, call), { kind: 'buyerOutcome', record: buyerOutcomeOf(guide, call, topic) }];
}

/** What the buyer expects of an outcome, and the buyer's written word for it. */
export interface Confirmation {
  readonly annualValue?: number;
  readonly buyerWords?: string;
  /** ISO date of the buyer's message; with it the outcome is confirmed. */
  readonly confirmedOn?: string;
}

/** What the value and the confirmation of an outcome change. */
export function draftsOfConfirmation(outcome: BuyerOutcome, confirmation: Confirmation): Draft[] {
  const confirmed = confirmation.confirmedOn ? ({ progress: 'Confirmed' } as const) : {};
  return [{ kind: 'buyerOutcome', record: { ...outcome, ...confirmation, ...confirmed } }];
}

/** What the end of a call changes: its conversation, when anything was said in it. */
export function draftsOfEnd(guide: Guide, call: Call, ended: string, notes?: string): Draft[] {
  const conversation = guide.conversations.find(({ key }) => key === call.conversationKey);
  if (!conversation) return [];
  return [{ kind: 'conversation', record: { ...conversation, ended, ...(notes ? { notes } : {}) } }];
}
