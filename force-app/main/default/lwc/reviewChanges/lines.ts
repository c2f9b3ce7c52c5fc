import { dayText, daysText } from 'c/dayText';
import { fill } from 'c/phrase';
import type { Change, Promised } from 'c/reviewChange';
import { labels } from './labels';

/** A change in words. A promise also says how it stands, and whether that is good news. */
export interface Line {
  readonly text: string;
  readonly standing: string;
  readonly icon: string;
}

function standingOf({ dueOn, doneOn, daysLate }: Promised, locale: string): string {
  const late = daysText(locale, daysLate);
  if (doneOn && daysLate > 0) return fill(labels.keptLate, dayText(locale, doneOn), late);
  if (doneOn) return fill(labels.kept, dayText(locale, doneOn));
  const due = dayText(locale, dueOn);
  return daysLate > 0 ? fill(labels.late, due, late) : fill(labels.open, due);
}

function iconOf({ doneOn, daysLate }: Promised): string {
  if (doneOn) return 'utility:success';
  return daysLate > 0 ? 'utility:warning' : 'utility:clock';
}

function closeDateText(change: Extract<Change, { what: 'closeDate' }>, locale: string): string {
  const { from, to, daysLater } = change;
  const [before, now] = [from, to].map(day => (day ? dayText(locale, day) : labels.none));
  const days = daysText(locale, Math.abs(daysLater));
  if (daysLater > 0) return fill(labels.later, before ?? '', now ?? '', days);
  if (daysLater < 0) return fill(labels.earlier, before ?? '', now ?? '', days);
  return fill(labels.closeDate, before ?? '', now ?? '');
}

function textOf(change: Exclude<Change, Promised>, locale: string): string {
  switch (change.what) {
    case 'category':
      return fill(labels.category, change.from, change.to);
    case 'amount':
      return fill(labels.amount, change.from ?? labels.none, change.to ?? labels.none);
    case 'closeDate':
      return closeDateText(change, locale);
    case 'gap':
      return fill(labels.gap, change.from, change.to);
    case 'notJudged':
      return labels.notJudged;
    case 'nextStep':
      return fill(labels.nextStep, change.from ?? labels.none, change.to ?? labels.none);
  }
}

/** What changed, in the words of the org's language. */
export function lineOf(change: Change, locale: string): Line {
  if (change.what !== 'promise') return { text: textOf(change, locale), standing: '', icon: '' };
  const { text, owner } = change;
  return {
    text: owner ? fill(labels.promise, text, owner) : text,
    standing: standingOf(change, locale),
    icon: iconOf(change)
  };
}
