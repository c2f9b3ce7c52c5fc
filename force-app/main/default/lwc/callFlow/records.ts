/** What a call makes of records: the drafts that one thing said changes. */
import { latestConversation, levelRank, outcomeOf } from 'c/guide';
import type { Answer, BuyerOutcome, Conversation, Guide, Prompt } from 'c/guide';
import type { Draft } from 'c/outbox';
import { answerKey, buyerOutcomeKey, callIdOf, conversationKey } from 'c/recordKeys';
import { withEarlierNotes } from 'c/reply';
import type { Given } from 'c/reply';
import { contactOf, targetTitleOf } from './people';
import { progressOf, topicView } from './steps';
import type { CallMoment, Topic, Underway } from './types';

/** The conversation of a call with one of its buyers, as it stands or as it would begin. */
export function conversationWith(guide: Guide, underway: Underway, contactId: string): Conversation {
  const present = guide.conversations.find(
    ({ key, contactId: buyer }) => callIdOf(key) === underway.id && buyer === contactId
  );
  if (present) return present;
  // Titles are those of the edition that is read; a call that began with another one has none of them.
  const isOfEdition = underway.versionId === guide.offering?.version?.id;
  const target = isOfEdition ? targetTitleOf(guide, contactId) : undefined;
  return {
    key: conversationKey(guide.opportunity.id, underway.id, contactId),
    contactId,
    started: underway.started,
    isOwn: true,
    isExternal: isExternal(guide, contactId),
    ...(target ? { targetTitleId: target.id, levelRank: levelRank(target.title.level) } : {}),
    ...(underway.versionId ? { offeringVersionId: underway.versionId } : {})
  };
}

/** The conversation with a contact that began last. */
export function lastConversationWith(guide: Guide, contactId: string): Conversation | undefined {
  return latestConversation(guide.conversations.filter(({ contactId: buyer }) => buyer === contactId));
}

function isExternal(guide: Guide, contactId: string): boolean {
  return contactOf(guide, contactId)?.worksElsewhere !== undefined;
}

/** The conversation as a draft, when a call is underway and the platform lacks it. */
export function conversationDrafts(guide: Guide, { underway, contactId }: CallMoment): Draft[] {
  if (!underway) return [];
  const record = conversationWith(guide, underway, contactId);
  return guide.conversations.includes(record) ? [] : [{ kind: 'conversation', record }];
}

/** What a contact shared of a topic as it stands, or as it would be first entered. */
export function buyerOutcomeOf(guide: Guide, contactId: string, topic: Topic, words = ''): BuyerOutcome {
  const { buyerOutcome, outcome } = topicView(guide, contactId, topic);
  if (buyerOutcome) return buyerOutcome;
  const shared = { contactId, progress: 'Shared', isExternal: isExternal(guide, contactId) } as const;
  if (topic.kind === 'unmetNeed') return { ...shared, key: topic.key, unmetNeed: words };
  const outcomeId = outcome?.id ?? topic.outcomeId;
  return {
    ...shared,
    key: buyerOutcomeKey(guide.opportunity.id, contactId, outcomeId),
    outcomeId
  };
}

/** An outcome with its progress after one answer is there (or gone), when that changes anything. */
export function outcomeDrafts(guide: Guide, before: BuyerOutcome, answers: readonly Answer[]): Draft[] {
  const progress = progressOf(guide, outcomeOf(guide, before), answers, before.progress);
  const isKnown = guide.buyerOutcomes.includes(before);
  return isKnown && progress === before.progress
    ? []
    : [{ kind: 'buyerOutcome', record: { ...before, progress } }];
}

/** All that must be there for something to be said: the conversation, and what the buyer wants. */
export function draftsOfTopic(guide: Guide, moment: CallMoment, topic: Topic, words?: string): Draft[] {
  const record = buyerOutcomeOf(guide, moment.contactId, topic, words);
  return [
    ...conversationDrafts(guide, moment),
    { kind: 'buyerOutcome', record: words === undefined ? record : { ...record, unmetNeed: words } }
  ];
}

/**
 * What an answer changes: the answer, the outcome's progress, and with the first one the conversation and the outcome. An
 * answer that is put right after its call stays with the conversation in which it was given; one that is added then goes to
 * the last conversation with the contact.
 */
function draftsOf(
  guide: Guide,
  moment: CallMoment,
  topic: Topic,
  present: Answer | undefined,
  given: Omit<Answer, 'buyerOutcomeKey' | 'conversationKey'>
): Draft[] {
  const { contactId, underway } = moment;
  const outcome = buyerOutcomeOf(guide, contactId, topic);
  const keyOfCall = underway
    ? conversationWith(guide, underway, contactId).key
    : (present?.conversationKey ?? lastConversationWith(guide, contactId)?.key);
  const answer: Answer = {
    ...given,
    ...(present ? { id: present.id, revision: present.revision } : {}),
    buyerOutcomeKey: outcome.key,
    conversationKey: keyOfCall
  };
  const others = topicView(guide, contactId, topic).answers.filter(({ key }) => key !== answer.key);
  return [
    ...conversationDrafts(guide, moment),
    ...outcomeDrafts(guide, outcome, [...others, answer]),
    { kind: 'answer', record: answer }
  ];
}

/** What was said to a prompt. An answer given under another edition stays; this one is beside it. */
export function draftsOfAnswer(
  guide: Guide,
  moment: CallMoment,
  topic: Topic,
  prompt: Prompt,
  given: Given
): Draft[] {
  const key = answerKey(guide.opportunity.id, moment.contactId, prompt.id);
  const present = guide.answers.find(answer => answer.key === key);
  return draftsOf(guide, moment, topic, present, {
    key,
    promptId: prompt.id,
    questionAsked: prompt.question,
    capabilityHelps: present?.capabilityHelps,
    whyNot: present?.whyNot,
    ...withEarlierNotes(prompt, given, present)
  });
}

/** What was said to a question that no prompt asks. */
export function draftsOfFreeAnswer(
  guide: Guide,
  moment: CallMoment,
  topic: Topic,
  key: string,
  said: { readonly question: string; readonly words: string }
): Draft[] {
  const present = guide.answers.find(answer => answer.key === key);
  return draftsOf(guide, moment, topic, present, {
    key,
    questionAsked: said.question,
    reply: 'Given',
    text: said.words
  });
}

/** What a change of an answer itself makes of the outcome that it belongs to. */
export function draftsOfChangedAnswer(guide: Guide, answer: Answer): Draft[] {
  const outcome = guide.buyerOutcomes.find(({ key }) => key === answer.buyerOutcomeKey);
  const others = guide.answers.filter(
    ({ key, buyerOutcomeKey: parent }) => parent === answer.buyerOutcomeKey && key !== answer.key
  );
  return [
    ...(outcome ? outcomeDrafts(guide, outcome, [...others, answer]) : []),
    { kind: 'answer', record: answer }
  ];
}

/** A buyer outcome and all that was said to it, taken back. */
export function draftsOfWithdrawal(guide: Guide, buyerOutcome: BuyerOutcome): Draft[] {
  const answers = guide.answers.filter(({ buyerOutcomeKey: parent }) => parent === buyerOutcome.key);
  return [
    ...answers.map((record): Draft => ({ kind: 'answer', record, removed: true })),
    { kind: 'buyerOutcome', record: buyerOutcome, removed: true }
  ];
}
