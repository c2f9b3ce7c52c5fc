import { answersTo, answerTo, isReworded, outcomeOf, promptOf } from 'c/guide';
import type { Answer, BuyerOutcome, Guide, Outcome, Prompt } from 'c/guide';
import type { Revisit, Topic } from 'c/callFlow';
import { answerText } from 'c/letter';
import type { LetterFormats } from 'c/letter';
import { fill, withoutStop } from 'c/phrase';
import { labels } from './labels';

/** One thing that was said, and how it is asked again. */
export interface Line {
  readonly key: string;
  /** As it was asked. */
  readonly question: string;
  readonly reply: string;
  /** What was said beside it, in quotation marks. */
  readonly words: string;
  /** What has to be known of it besides. */
  readonly mark: string;
  readonly again: Revisit;
}

const helpsWords = { Yes: labels.yes, Partly: labels.partly, No: labels.no } as const;

/** A buyer's words, in quotation marks. */
export function quoted(words: string | undefined): string {
  return words ? fill(labels.quoted, withoutStop(words)) : '';
}

/** What has to be known of an answer; that its words are not for this reader comes first. */
const marksOf = ({ isHidden }: Answer, other = ''): string =>
  [isHidden ? labels.hidden : '', other].filter(Boolean).join(', ');

function capabilityLine(prompt: Prompt, answer: Answer): Line[] {
  const { capabilityHelps, whyNot, key } = answer;
  const { capability } = prompt;
  if (!capability || !capabilityHelps) return [];
  return [
    {
      key: `${key} helps`,
      question: fill(labels.helps, withoutStop(capability.player), withoutStop(capability.action)),
      reply: helpsWords[capabilityHelps],
      words: quoted(whyNot),
      mark: '',
      again: { kind: 'capability', promptId: prompt.id }
    }
  ];
}

/** An answer and what was said to its capability; `prompt` is what it would be asked as today. */
function promptLines(guide: Guide, answer: Answer, prompt: Prompt, formats: LetterFormats): Line[] {
  const asked = promptOf(guide, answer) ?? prompt;
  return [
    {
      key: answer.key,
      question: answer.questionAsked,
      reply: answer.isHidden ? '' : answerText(answer, asked, labels, formats),
      words: quoted(answer.said),
      mark: marksOf(answer, isReworded(answer, prompt) ? labels.reworded : ''),
      again: { kind: 'question', promptId: prompt.id }
    },
    ...capabilityLine(prompt, answer)
  ];
}

/** In the order of the guide; at the end what no question of this edition asks any more. */
function outcomeLines(
  guide: Guide,
  outcome: Outcome,
  answers: readonly Answer[],
  formats: LetterFormats
): Line[] {
  const asked = outcome.prompts.flatMap(prompt => {
    const answer = answerTo(guide, answers, prompt);
    return answer ? [{ answer, prompt }] : [];
  });
  const codes = new Set(outcome.prompts.map(({ code }) => code));
  const others = answers.flatMap(answer => {
    const prompt = promptOf(guide, answer);
    const isShown =
      asked.some(line => line.answer === answer) || (prompt?.code !== undefined && codes.has(prompt.code));
    return prompt && !isShown ? [{ answer, prompt }] : [];
  });
  return [...asked, ...others].flatMap(({ answer, prompt }) => promptLines(guide, answer, prompt, formats));
}

function freeLines(answers: readonly Answer[]): Line[] {
  return answers.map(answer => ({
    key: answer.key,
    question: answer.questionAsked,
    reply: answer.text ?? '',
    words: quoted(answer.said),
    mark: marksOf(answer),
    again: { kind: 'freeQuestion', answerKey: answer.key }
  }));
}

function valueLine(
  { key, annualValue, buyerWords, confirmedOn }: BuyerOutcome,
  { money }: LetterFormats
): Line[] {
  if (annualValue === undefined && !buyerWords) return [];
  return [
    {
      key: `${key} value`,
      question: annualValue === undefined ? labels.buyerWords : labels.annualValue,
      reply: annualValue === undefined ? '' : money(annualValue),
      words: quoted(buyerWords),
      mark: confirmedOn ? labels.confirmed : '',
      again: { kind: 'value' }
    }
  ];
}

/** The topic of what a buyer wants, as the edition that is read puts it. */
export function topicOfOutcome(guide: Guide, wanted: BuyerOutcome): Topic {
  const outcome = outcomeOf(guide, wanted);
  return outcome ? { kind: 'outcome', outcomeId: outcome.id } : { kind: 'unmetNeed', key: wanted.key };
}

export function isSameTopic(one: Topic, other: Topic): boolean {
  if (one.kind === 'outcome') return other.kind === 'outcome' && one.outcomeId === other.outcomeId;
  return other.kind === 'unmetNeed' && one.key === other.key;
}

/** All that was said to what a buyer wants; a need in own words is itself something said. */
export function linesOf(guide: Guide, wanted: BuyerOutcome, formats: LetterFormats): Line[] {
  const answers = answersTo(guide, wanted.key);
  const outcome = outcomeOf(guide, wanted);
  const said: Line[] = outcome
    ? outcomeLines(guide, outcome, answers, formats)
    : [
        {
          key: `${wanted.key} need`,
          question: labels.need,
          reply: '',
          words: quoted(wanted.unmetNeed),
          mark: '',
          again: { kind: 'need' }
        },
        ...freeLines(answers)
      ];
  return [...said, ...valueLine(wanted, formats)];
}
