import { LightningElement, api } from 'lwc';
import { daysText } from 'c/dayText';
import type { Progress } from 'c/guide';
import { fill } from 'c/phrase';
import { labels, progressNames } from './labels';

/** What a buyer wants. */
interface Outcome {
  readonly id: string;
  readonly contactName: string;
  readonly contactTitle?: string;
  readonly statement: string;
  readonly progress: Progress;
  readonly isByProxy: boolean;
  readonly annualValueText?: string;
  readonly buyerWords?: string;
}

interface Line {
  readonly id: string;
  readonly statement: string;
  readonly meta: string;
  readonly words?: string;
}

/** What buyers want, with its value and in their own words, and when the buyer did something last. */
export default class ReviewHeard extends LightningElement {
  @api outcomes: readonly Outcome[] = [];
  /** Days since the buyer did something; nothing where the buyer never did. */
  @api daysSilent: number | undefined;
  @api isStalled = false;
  @api locale = '';
  labels = labels;

  get lines(): Line[] {
    return this.outcomes.map(outcome => ({
      id: outcome.id,
      statement: outcome.statement,
      meta: this.metaOf(outcome),
      words: outcome.buyerWords
    }));
  }
  get isNothingHeard(): boolean {
    return this.outcomes.length === 0;
  }
  get moved(): string {
    const { daysSilent } = this;
    if (daysSilent === undefined) return labels.neverMoved;
    return daysSilent <= 0 ? labels.movedToday : fill(labels.moved, daysText(this.locale, daysSilent));
  }

  private metaOf({ contactName, contactTitle, progress, isByProxy, annualValueText }: Outcome): string {
    const who = contactTitle ? `${contactName}, ${contactTitle}` : contactName;
    const value = annualValueText ? fill(labels.value, annualValueText) : labels.noValue;
    return [who, progressNames[progress], ...(isByProxy ? [labels.byProxy] : []), value]
      .filter(part => part !== '')
      .join(' · ');
  }
}
