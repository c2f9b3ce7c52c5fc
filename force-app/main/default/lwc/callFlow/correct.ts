/** What is put right: a need or an outcome that nobody wanted after all, words that somebody else said. */
import { answersTo } from 'c/guide';
import type { Answer, BuyerOutcome, Guide } from 'c/guide';
import type { Draft } from 'c/outbox';
import { answerKey, buyerOutcomeKey, callIdOf, freeAnswerKey, unmetNeedKey } from 'c/recordKeys';
import { beforeAsking, begun, isAfterwards, lastTopicOf, staying, topicOf } from './moment';
import type { CallingMoment, Course } from './moment';
import { contactOf } from './people';
import {
  buyerOutcomeOf,
  conversationDrafts,
  conversationWith,
  draftsOfTopic,
  draftsOfWithdrawal,
  outcomeDrafts
} from './records';
import { skippedBeside, topicView } from './steps';
import type { TopicView } from './steps';
import type { CallState, Topic, World } from './types';
import { withUndo } from './undo';

/** Takes back what a contact was said to want, with all answers to it. */
export function withdraw(guide: Guide, state: CallState, buyerOutcomeKeyOf: string): Course {
  const buyerOutcome = guide.buyerOutcomes.find(({ key }) => key === buyerOutcomeKeyOf);
  if (!buyerOutcome) return staying(state);
  const drafts = draftsOfWithdrawal(guide, buyerOutcome);
  const topic = lastTopicOf(state);
  const isPresent = topic && topicView(guide, state.contactId, topic).buyerOutcome === buyerOutcome;
  const next = isPresent
    ? { ...state, place: { kind: 'menu' } as const, skipped: skippedBeside(state, topic) }
    : state;
  return { state: withUndo(guide, state, next, drafts), drafts };
}

/** Notes what the buyer wants in the buyer's own words: a new need, or the present one put better. */
export function noteNeed(guide: Guide, state: CallState, words: string, world: World): Course {
  const { place } = state;
  if (words.trim() === '') return staying(state);
  if (place.kind === 'topic' && place.again?.kind === 'need') {
    const moment = isAfterwards(state) ? state : begun(guide, state, world);
    const said = isAfterwards(state) ? { ...moment, underway: undefined } : moment;
    const drafts = draftsOfTopic(guide, said, place.topic, words);
    return { state: withUndo(guide, beforeAsking(state), beforeAsking(moment), drafts), drafts };
  }
  const moment = begun(guide, state, world);
  const key = unmetNeedKey(guide.opportunity.id, state.contactId, world.newId());
  const topic: Topic = { kind: 'unmetNeed', key };
  const drafts = draftsOfTopic(guide, moment, topic, words);
  return { state: withUndo(guide, state, { ...moment, place: { kind: 'topic', topic } }, drafts), drafts };
}

/** What the other contact wants of the topic once it is theirs: all of it when all of it was said in this call. */
function wantedBy(
  guide: Guide,
  contactId: string,
  { topic }: TopicView,
  shared: BuyerOutcome,
  isWhole: boolean,
  { newId }: World
): BuyerOutcome {
  const deal = guide.opportunity.id;
  const place: Topic =
    topic.kind === 'outcome' ? topic : { kind: 'unmetNeed', key: unmetNeedKey(deal, contactId, newId()) };
  const fresh = buyerOutcomeOf(guide, contactId, place, shared.unmetNeed);
  if (!isWhole) return fresh;
  if (guide.buyerOutcomes.includes(fresh))
    return {
      ...fresh,
      annualValue: fresh.annualValue ?? shared.annualValue,
      buyerWords: fresh.buyerWords ?? shared.buyerWords,
      confirmedOn: fresh.confirmedOn ?? shared.confirmedOn,
      progress: shared.progress === 'Confirmed' ? shared.progress : fresh.progress
    };
  return {
    ...shared,
    id: undefined,
    revision: undefined,
    contactId,
    isExternal: fresh.isExternal,
    key: shared.outcomeId ? buyerOutcomeKey(deal, contactId, shared.outcomeId) : fresh.key
  };
}

/** Answers of one contact as another one's, in place of what the other said to the same. */
function answersBy(
  guide: Guide,
  { contactId, underway }: CallingMoment,
  answers: readonly Answer[],
  parent: BuyerOutcome,
  { newId }: World
): Answer[] {
  const deal = guide.opportunity.id;
  return answers.map(answer => {
    const key = answer.promptId
      ? answerKey(deal, contactId, answer.promptId)
      : freeAnswerKey(deal, contactId, newId());
    const { id, revision } = guide.answers.find(other => other.key === key) ?? {};
    const conversationKey = conversationWith(guide, underway, contactId).key;
    return { ...answer, id, revision, key, buyerOutcomeKey: parent.key, conversationKey };
  });
}

/** The first contact's part in the call, taken back when nothing is left of it. */
function emptiedConversation(
  guide: Guide,
  state: CallState,
  shared: BuyerOutcome,
  moved: readonly Answer[]
): Draft[] {
  const { underway, contactId } = state;
  const record = guide.conversations.find(
    ({ key, contactId: buyer }) => callIdOf(key) === underway?.id && buyer === contactId
  );
  if (!record || record.privateNotes || record.nextStep) return [];
  const isAnswered = guide.answers.some(
    answer => answer.conversationKey === record.key && !moved.includes(answer)
  );
  const isWanting = guide.buyerOutcomes.some(
    other => other !== shared && other.contactId === contactId && answersTo(guide, other.key).length === 0
  );
  return isAnswered || isWanting ? [] : [{ kind: 'conversation', record, removed: true }];
}

/**
 * The present topic was said by somebody else: what was said to it in this call becomes theirs. What the first contact said
 * in earlier calls stays with them.
 */
export function wasSaidBy(guide: Guide, state: CallState, contactId: string, world: World): Course {
  const topic = topicOf(state);
  const view = topic && topicView(guide, state.contactId, topic);
  const isOther = contactId !== state.contactId && contactOf(guide, contactId) !== undefined;
  if (!view?.buyerOutcome || !state.underway || !isOther) return staying(state);
  const { buyerOutcome: shared } = view;
  const callId = state.underway.id;
  const said = view.answers.filter(({ conversationKey = '' }) => callIdOf(conversationKey) === callId);
  const left = view.answers.filter(answer => !said.includes(answer));
  if (said.length === 0 && left.length > 0) return staying(state);
  const moment = begun(guide, { ...state, contactId }, world);
  const wanted = wantedBy(guide, contactId, view, shared, left.length === 0, world);
  const moved = answersBy(guide, moment, said, wanted, world);
  const beside = answersTo(guide, wanted.key).filter(({ key }) => !moved.some(answer => answer.key === key));
  const drafts: Draft[] = [
    ...conversationDrafts(guide, moment),
    ...outcomeDrafts(guide, wanted, [...beside, ...moved]),
    ...moved.map((record): Draft => ({ kind: 'answer', record })),
    ...(left.length === 0
      ? draftsOfWithdrawal(guide, shared)
      : [
          ...said.map((record): Draft => ({ kind: 'answer', record, removed: true })),
          ...outcomeDrafts(guide, shared, left)
        ]),
    ...emptiedConversation(guide, state, shared, said)
  ];
  const next: Topic = view.topic.kind === 'outcome' ? view.topic : { kind: 'unmetNeed', key: wanted.key };
  return {
    state: withUndo(guide, state, { ...moment, place: { kind: 'topic', topic: next } }, drafts),
    drafts
  };
}
