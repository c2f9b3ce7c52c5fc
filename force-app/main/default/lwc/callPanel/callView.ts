import {
  answeredPrompts,
  endedToday,
  lastTopicOf,
  notedConversation,
  outcomeMenu,
  questionAfter,
  stepsOf,
  topicView,
  unrecordedIn
} from 'c/callFlow';
import type { CallState, MenuChoice, Step, Topic, TopicView, Unrecorded } from 'c/callFlow';
import { isReworded, latestConversation } from 'c/guide';
import type { Answer, BuyerOutcome, Capability, Guide, Prompt } from 'c/guide';
import { isTyped } from 'c/reply';

/** What fills the place of the step. */
export type Shown =
  | 'menu'
  | 'buyers'
  | 'ownWords'
  | 'question'
  | 'capability'
  | 'freeQuestion'
  | 'value'
  | 'through'
  | 'letter'
  | 'closed';

/** What there is to show of a call. */
export interface CallView {
  readonly shown: Shown;
  readonly prompt?: Prompt;
  readonly capability?: Capability;
  /** What stands at the step already, when it is asked once more. */
  readonly answer?: Answer;
  readonly isReworded: boolean;
  /** The topic that the call is or was at. */
  readonly lastTopic?: Topic;
  readonly topic?: TopicView;
  readonly buyerOutcome?: BuyerOutcome;
  /** The statement of a topic to which something was said, so that somebody else may have said it; else empty. */
  readonly heardTopic: string;
  /** The outcome's words, or the buyer's own; empty between topics. */
  readonly statement: string;
  /** The need that is put better. */
  readonly words: string;
  /** `2 / 3`; empty where there is nothing to count. */
  readonly progress: string;
  /** The question after this one; empty when there is none. */
  readonly next: string;
  /** How many steps stay open though they were passed over twice. */
  readonly left: number;
  readonly menu: readonly MenuChoice[];
  readonly isCalling: boolean;
  /** Is the step answered by typing, so that a digit begins a number? */
  readonly isTyped: boolean;
  /** Is something written at the step, so that a letter begins it? */
  readonly isWritten: boolean;
  readonly canSkip: boolean;
  /** Is it told which title the contact was taken for? Not while something is asked. */
  readonly isMatching: boolean;
  readonly hasLetter: boolean;
  readonly privateNotes: string;
  /** The conversation that the letter follows. */
  readonly letterKey?: string;
  /** What the call that it follows knows beside the records. */
  readonly unrecorded: Unrecorded;
  /** When the call before that one ended: what was said since is new to the buyer. */
  readonly letterSince?: string;
  /** An ended call with the contact that can be taken up again, by its conversation's key. */
  readonly endedKey?: string;
  /** Names what is typed at this step, so that it is found again there. */
  readonly field: string;
}

/** What `callView` has to know beside the call. */
export interface Surroundings {
  /** The words of the menu's last choice. */
  readonly ownWords: string;
  /** ISO date, in the person's time zone. */
  readonly today: string;
  /** The day of a moment in the person's time zone. */
  readonly dayOf: (moment: string) => string;
  /** May no call begin, or nothing be noted at all? */
  readonly closed?: 'forCalls' | 'forWriting';
}

function shownAt(
  { place, underway }: CallState,
  step: Step | undefined,
  closed: Surroundings['closed']
): Shown {
  const isEntered = place.kind === 'menu' || (place.kind === 'buyers' && closed === 'forWriting');
  if (isEntered && closed && !underway) return 'closed';
  if (place.kind !== 'topic') return place.kind;
  return step === undefined || step.kind === 'need' ? 'ownWords' : step.kind;
}

function progressOf(guide: Guide, { outcome, answers }: TopicView): string {
  return outcome ? `${answeredPrompts(guide, outcome, answers)} / ${outcome.prompts.length}` : '';
}

/** A letter is no answer that is typed; but nothing in it has a digit. */
const typedSteps: readonly Shown[] = ['value', 'ownWords', 'letter'];
/** A question of one's own is written, though its suggestions have digits. */
const writtenSteps: readonly Shown[] = ['value', 'ownWords', 'freeQuestion'];

function isTypedQuestion(shown: Shown, prompt: Prompt | undefined): boolean {
  return shown === 'question' && prompt !== undefined && isTyped(prompt);
}

/** What there is to show of a call as it stands. */
export function callView(
  guide: Guide,
  state: CallState,
  { ownWords, today, dayOf, closed }: Surroundings
): CallView {
  const { contactId, place, underway } = state;
  const steps = stepsOf(guide, state);
  const step = steps?.[0];
  const shown = shownAt(state, step, closed);
  const last = lastTopicOf(state);
  const topic = last && topicView(guide, contactId, last);
  const answer = step && 'answer' in step ? step.answer : undefined;
  const prompt = step && 'prompt' in step ? step.prompt : undefined;
  const own = guide.conversations.filter(conversation => conversation.contactId === contactId);
  const statement = topic?.outcome?.statement ?? topic?.buyerOutcome?.unmetNeed ?? '';
  const latest = latestConversation(own);
  const about = prompt?.id ?? topic?.buyerOutcome?.key ?? '';
  return {
    shown,
    prompt,
    capability: step?.kind === 'capability' ? step.capability : undefined,
    answer,
    isReworded: answer !== undefined && prompt !== undefined && isReworded(answer, prompt),
    topic,
    lastTopic: last,
    buyerOutcome: topic?.buyerOutcome,
    heardTopic: topic?.buyerOutcome ? statement : '',
    statement,
    words: step?.kind === 'need' ? (topic?.buyerOutcome?.unmetNeed ?? '') : '',
    progress: topic ? progressOf(guide, topic) : '',
    next: (steps && questionAfter(steps)?.question) ?? '',
    left: step?.kind === 'through' ? step.left : 0,
    menu: shown === 'menu' ? outcomeMenu(guide, contactId, ownWords) : [],
    isCalling: underway !== undefined,
    isTyped: typedSteps.includes(shown) || isTypedQuestion(shown, prompt),
    isWritten: writtenSteps.includes(shown) || isTypedQuestion(shown, prompt),
    canSkip: place.kind === 'topic' && shown !== 'through',
    isMatching: place.kind !== 'topic' && place.kind !== 'letter',
    hasLetter:
      !underway && shown !== 'letter' && guide.buyerOutcomes.some(outcome => outcome.contactId === contactId),
    privateNotes: notedConversation(guide, state)?.privateNotes ?? '',
    letterKey: latest?.key,
    unrecorded: unrecordedIn(state, latest?.key),
    letterSince: latestConversation(
      own.filter(({ key, ended }) => key !== latest?.key && ended !== undefined)
    )?.ended,
    endedKey: underway ? undefined : endedToday(guide, contactId, today, dayOf)?.key,
    field: [contactId, shown, about].join(' ')
  };
}
