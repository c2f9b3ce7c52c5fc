import type { Answer, Prompt } from 'c/guide';

/** The texts that one types beside or as an answer. */
export type Field = 'answer' | 'said' | 'privateNotes';

/** A number as its field reads it back, whatever the locale. */
function numberText(number: number | undefined, locale: string): string {
  if (number === undefined) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(number);
}

/**
 * What stands in the fields when a question is asked again. A text answer has no line beside it: words that came with
 * “doesn't know” stand where the answer goes.
 */
export function presentTexts(
  prompt: Prompt,
  answer: Answer,
  locale: string
): Readonly<Partial<Record<Field, string>>> {
  const { number, reply, said = '', text = '' } = answer;
  if (prompt.answerType === 'Text') return { answer: reply === 'Given' ? text : said };
  return prompt.answerType === 'Number' ? { answer: numberText(number, locale), said } : { said };
}
