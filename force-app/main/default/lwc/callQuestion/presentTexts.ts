import type { Answer, Prompt } from 'c/guide';
import { readNumber } from 'c/numberReading';

/** The texts that one types beside or as an answer. */
export type Field = 'answer' | 'said' | 'privateNotes';

/** A number as its field reads it back, whatever the locale. */
function numberText(number: number | undefined, locale: string): string {
  if (number === undefined) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(number);
}

/** Are these the words that the figure was read from, or chosen among? */
function isReadFrom(said: string, number: number | undefined, prompt: Prompt, locale: string): boolean {
  const { unit, allowsNegative } = prompt;
  const reading = readNumber(said, { locale, unit, allowsNegative });
  if (reading.kind === 'asked') return number !== undefined && reading.candidates.includes(number);
  return reading.kind === 'number' && reading.value === number;
}

/**
 * What stands in the fields when a question is asked again. A text answer has no line beside it: words that came with
 * “doesn't know” stand where the answer goes; so do the words of a figure, as another figure has other words.
 */
export function presentTexts(
  prompt: Prompt,
  answer: Answer,
  locale: string
): Readonly<Partial<Record<Field, string>>> {
  const { number, reply, said = '', text = '' } = answer;
  if (prompt.answerType === 'Text') return { answer: reply === 'Given' ? text : said };
  if (prompt.answerType !== 'Number') return { said };
  const isFigure = isReadFrom(said, number, prompt, locale);
  return isFigure ? { answer: said, said: '' } : { answer: numberText(number, locale), said };
}
