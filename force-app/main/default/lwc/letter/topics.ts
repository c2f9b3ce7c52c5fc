import type { Answer, BuyerOutcome, Guide, Prompt } from 'c/guide';
import { answerTo, answersTo, outcomeOf, promptOf } from 'c/guide';
import { fill } from 'c/phrase';
import { helpWordings, scenario, valueWordings, wordsWordings } from './help';
import type { Voice } from './phrases';
import { bare, following, sentence } from './prose';
import { replyWordings } from './replies';
import type { Gap, LetterRequest, Wording } from './types';

/** What stands at one place of the letter: a sentence, or what is missing for one. */
export type Slot = Wording | { readonly gap: Gap };

/** One outcome or need of the buyer as the letter tells it. */
export interface Topic {
  readonly key: string;
  readonly goal: GoalWordings;
  /** How it is today and what that costs. */
  readonly today: readonly Slot[];
  /** What would help, and what it is worth. */
  readonly help: readonly Slot[];
}

/** The goal as it is told the first time, once more beside what is new, and over what was noted before. */
interface GoalWordings {
  readonly first: Wording;
  readonly still: Wording;
  readonly noted: Wording;
}

/** What was answered and is asked no more by the present edition, nor again under the same code. */
function formerAnswers(guide: Guide, prompts: readonly Prompt[], answers: readonly Answer[]): Answer[] {
  return answers.filter(answer => {
    const code = promptOf(guide, answer)?.code;
    return !prompts.some(prompt => prompt.id === answer.promptId || (code && prompt.code === code));
  });
}

/** Was it said in a conversation after the last letter? */
function isNew({ guide, since }: LetterRequest, answer: Answer): boolean {
  const conversation = guide.conversations.find(({ key }) => key === answer.conversationKey);
  return since !== undefined && conversation !== undefined && conversation.started > since;
}

/** What it is worth has no moment of its own: the call tells, and where all answers are new nothing can be older. */
function isWorthNew(request: LetterRequest, { key }: BuyerOutcome, answers: readonly Answer[]): boolean {
  const { since, valued = [] } = request;
  const isAllNew = answers.length > 0 && answers.every(answer => isNew(request, answer));
  return since !== undefined && (isAllNew || valued.includes(key));
}

/** Did the buyer confirm it on a day after the last letter? */
function isConfirmationNew({ since }: LetterRequest, { confirmedOn }: BuyerOutcome): boolean {
  return (
    since !== undefined && confirmedOn !== undefined && confirmedOn > since.slice(0, 'YYYY-MM-DD'.length)
  );
}

const asNew = (wordings: readonly Wording[], isTrue: boolean): readonly Wording[] =>
  isTrue ? wordings.map(wording => ({ ...wording, isNew: true })) : wordings;

function goalWordings(buyerOutcome: BuyerOutcome, request: LetterRequest, voice: Voice): GoalWordings {
  const { guide, phrases } = request;
  const { key, unmetNeed } = buyerOutcome;
  const outcome = outcomeOf(guide, buyerOutcome);
  const wording = (id: string, phrase: string, words: string): Wording => ({
    id: `${key}/${id}`,
    kind: 'said',
    sourceKey: key,
    text: sentence(fill(phrase, words)),
    basis: words
  });
  const worded = (first: string, still: string, noted: string, words: string): GoalWordings => ({
    first: wording('goal', first, words),
    still: wording('goal', still, words),
    noted: wording('noted', noted, words)
  });
  if (unmetNeed !== undefined)
    return worded(voice.next(phrases.need), phrases.needStill, phrases.needNoted, bare(unmetNeed));
  if (outcome?.inTheirWords)
    return worded(
      voice.next(phrases.goal),
      phrases.goalStill,
      phrases.goalNoted,
      following(outcome.inTheirWords)
    );
  return worded(voice.next(phrases.aim), phrases.aimStill, phrases.aimNoted, bare(outcome?.statement ?? ''));
}

/** What the guide would ask and nobody did. */
function questionGap(key: string, { id, question }: Prompt, { phrases }: LetterRequest): Gap {
  const text = fill(phrases.gapQuestion, bare(question));
  return { id: `${key}/${id}/question`, kind: 'question', text, question };
}

function capabilityGaps(answer: Answer, { guide, phrases }: LetterRequest): Slot[] {
  const capability = promptOf(guide, answer)?.capability;
  if (!capability || answer.capabilityHelps) return [];
  const question = fill(phrases.wouldItHelp, ...scenario(capability));
  const text = fill(phrases.gapQuestion, question);
  return [{ gap: { id: `${answer.key}/capability`, kind: 'capability', text, question } }];
}

function valueGaps(buyerOutcome: BuyerOutcome, { guide, phrases }: LetterRequest): Slot[] {
  const outcome = outcomeOf(guide, buyerOutcome);
  if (buyerOutcome.annualValue !== undefined || !outcome) return [];
  const question = outcome.inTheirWords
    ? fill(phrases.worthOfGoal, following(outcome.inTheirWords))
    : fill(phrases.worthOfAim, bare(outcome.statement));
  const text = fill(buyerOutcome.buyerWords ? phrases.gapAmount : phrases.gapValue, bare(outcome.statement));
  return [{ gap: { id: `${buyerOutcome.key}/value`, kind: 'value', text, question } }];
}

/** What the letter tells of one outcome or need, in the order of the conversation. */
export function topicOf(buyerOutcome: BuyerOutcome, request: LetterRequest, voice: Voice): Topic {
  const { guide } = request;
  const { key, confirmedOn } = buyerOutcome;
  const prompts = outcomeOf(guide, buyerOutcome)?.prompts ?? [];
  const all = answersTo(guide, key);
  const asked = prompts.map(prompt => ({ prompt, answer: answerTo(guide, all, prompt) }));
  const former = formerAnswers(guide, prompts, all);
  const told = (answer: Answer, wordings: readonly Wording[]): Wording[] =>
    wordings.map(wording => ({ ...wording, isNew: isNew(request, answer) }));
  // What the writer may not see can't be told, nor is it missing.
  const replies = (answer: Answer): Slot[] =>
    answer.isHidden ? [] : told(answer, replyWordings(answer, request, voice));
  const helps = (answer: Answer): Slot[] => [
    ...told(answer, helpWordings(answer, request, voice)),
    ...capabilityGaps(answer, request)
  ];
  const questions = (prompt: Prompt): Slot[] =>
    prompt.required ? [{ gap: questionGap(key, prompt, request) }] : [];
  const isWorthTold = isWorthNew(request, buyerOutcome, all);
  const areWordsNew = isWorthTold || isConfirmationNew(request, buyerOutcome);
  const words = (): readonly Wording[] => asNew(wordsWordings(buyerOutcome, request, voice), areWordsNew);
  return {
    key,
    goal: goalWordings(buyerOutcome, request, voice),
    today: [
      ...(confirmedOn ? words() : []),
      ...asked.flatMap(({ prompt, answer }) => (answer ? replies(answer) : questions(prompt))),
      ...former.flatMap(replies)
    ],
    help: [
      ...asked.flatMap(({ answer }) => (answer ? helps(answer) : [])),
      ...former.flatMap(answer => told(answer, helpWordings(answer, request, voice))),
      ...asNew(valueWordings(buyerOutcome, request, voice), isWorthTold),
      ...valueGaps(buyerOutcome, request),
      ...(confirmedOn ? [] : words())
    ]
  };
}
