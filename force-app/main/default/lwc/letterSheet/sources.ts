import type { Guide } from 'c/guide';
import { outcomeOf, promptOf } from 'c/guide';
import { answerText } from 'c/letter';
import type { LetterFormats, Sentence } from 'c/letter';
import { fill } from 'c/phrase';
import { labels } from './labels';

/** What a record of the deal is, by key: the question and its answer, the outcome, or the call. */
function recordLabel(key: string, guide: Guide, formats: LetterFormats): string | undefined {
  const answer = guide.answers.find(candidate => candidate.key === key);
  if (answer) {
    const reply = answer.isHidden
      ? labels.hidden
      : answerText(answer, promptOf(guide, answer), labels, formats);
    return fill(labels.fromAnswer, answer.questionAsked, reply);
  }
  const buyerOutcome = guide.buyerOutcomes.find(candidate => candidate.key === key);
  if (buyerOutcome) {
    const statement = buyerOutcome.unmetNeed ?? outcomeOf(guide, buyerOutcome)?.statement ?? '';
    return fill(labels.fromOutcome, statement);
  }
  return guide.conversations.some(candidate => candidate.key === key) ? labels.fromCall : undefined;
}

/** What a sentence comes from; nothing for a courtesy. */
export function sourceLabel(
  { kind, sourceKey }: Sentence,
  guide: Guide,
  formats: LetterFormats
): string | undefined {
  switch (kind) {
    case 'said':
      return sourceKey === undefined ? undefined : recordLabel(sourceKey, guide, formats);
    case 'agreed':
      return labels.fromGuide;
    case 'own':
      return labels.fromYou;
    case 'courtesy':
      return undefined;
  }
}
