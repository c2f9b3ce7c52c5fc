/** What is put right: a need or an outcome that nobody wanted after all, words that somebody else said. */
import type { Answer, BuyerOutcome, Guide } from 'c/guide';
import type { Draft } from 'c/outbox';
import { answerKey, buyerOutcomeKey, callIdOf, freeAnswerKey, unmetNeedKey } from 'c/recordKeys';
import { begun, staying, topicOf } from './moment';
import type { CallingMoment, Course } from './moment';
import { contactOf } from './people';
import { conversationWith, draftsOfTopic, draftsOfWithdrawal } from './records';
import { topicView } from './steps';
import type { CallState, World } from './types';
import { withUndo } from './undo';

/** Takes back what a contact was said to want, with all answers to it. */
export function withdraw(guide: Guide, state: CallState, buyerOutcomeKeyOf: string): Course {
  const buyerOutcome = guide.buyerOutcomes.find(({ key }) => key === buyerOutcomeKeyOf);
  if (!buyerOutcome) return staying(state);
  const drafts = draftsOfWithdrawal(guide, buyerOutcome);
  return { state: withUndo(guide, state, { ...state, place: { kind: 'menu' } }, drafts), drafts };
}

/** Notes what the buyer wants in the buyer's own words: a new need, or the present one put better. */
export function noteNeed(guide: Guide, state: CallState, words: string, world: World): Course {
  const { place } = state;
  const moment = begun(guide, state, world);
  const isPresent = place.kind === 'topic' && place.again?.kind === 'need';
  const topic = isPresent
    ? place.topic
    : ({
        kind: 'unmetNeed',
        key: unmetNeedKey(guide.opportunity.id, state.contactId, world.newId())
      } as const);
  const drafts = draftsOfTopic(guide, moment, topic, words);
  return { state: withUndo(guide, state, { ...moment, place: { kind: 'topic', topic } }, drafts), drafts };
}

/** The records of what one contact said, as another contact's. */
function asSaidBy(
  guide: Guide,
  { contactId, underway }: CallingMoment,
  outcome: BuyerOutcome,
  answers: readonly Answer[],
  { newId }: World
): { readonly outcome: BuyerOutcome; readonly drafts: Draft[] } {
  const deal = guide.opportunity.id;
  const conversation = conversationWith(guide, underway, contactId);
  const fresh = { id: undefined, revision: undefined };
  const moved: BuyerOutcome = {
    ...outcome,
    ...fresh,
    contactId,
    isExternal: conversation.isExternal,
    key: outcome.outcomeId
      ? buyerOutcomeKey(deal, contactId, outcome.outcomeId)
      : unmetNeedKey(deal, contactId, newId())
  };
  const movedAnswers = answers.map((answer): Draft => {
    const key = answer.promptId
      ? answerKey(deal, contactId, answer.promptId)
      : freeAnswerKey(deal, contactId, newId());
    const record = {
      ...answer,
      ...fresh,
      key,
      buyerOutcomeKey: moved.key,
      conversationKey: conversation.key
    };
    return { kind: 'answer', record };
  });
  return {
    outcome: moved,
    drafts: [
      ...(guide.conversations.includes(conversation)
        ? []
        : [{ kind: 'conversation', record: conversation } as const]),
      { kind: 'buyerOutcome', record: moved },
      ...movedAnswers
    ]
  };
}

/**
 * The present topic was said by somebody else: what was said to it in this call becomes theirs. What the first contact said
 * in earlier calls stays with them.
 */
export function wasSaidBy(guide: Guide, state: CallState, contactId: string, world: World): Course {
  const topic = topicOf(state);
  const view = topic && topicView(guide, state.contactId, topic);
  if (!topic || !view?.buyerOutcome || !state.underway || !contactOf(guide, contactId)) return staying(state);
  const moment = begun(guide, { ...state, contactId }, world);
  const callId = state.underway.id;
  const ofCall = view.answers.filter(({ conversationKey = '' }) => callIdOf(conversationKey) === callId);
  const isAllOfCall = ofCall.length === view.answers.length;
  const { outcome, drafts } = asSaidBy(guide, moment, view.buyerOutcome, ofCall, world);
  const taken: Draft[] = isAllOfCall
    ? draftsOfWithdrawal(guide, view.buyerOutcome)
    : ofCall.map(record => ({ kind: 'answer', record, removed: true }));
  const next = topic.kind === 'unmetNeed' ? ({ kind: 'unmetNeed', key: outcome.key } as const) : topic;
  const all = [...drafts, ...taken];
  return {
    state: withUndo(guide, state, { ...moment, place: { kind: 'topic', topic: next } }, all),
    drafts: all
  };
}
