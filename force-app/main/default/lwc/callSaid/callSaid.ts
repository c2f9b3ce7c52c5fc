import { LightningElement, api } from 'lwc';
import { contactOf } from 'c/callFlow';
import type { Topic } from 'c/callFlow';
import { outcomeOf } from 'c/guide';
import type { BuyerOutcome, Guide } from 'c/guide';
import type { LetterFormats } from 'c/letter';
import { memo } from 'c/memo';
import { fill } from 'c/phrase';
import { labels } from './labels';
import { isSameTopic, linesOf, quoted, topicOfOutcome } from './lines';
import type { Line } from './lines';
import { privateNotesOn } from './notes';
import type { PrivateNote } from './notes';

interface SaidLine extends Line {
  readonly contactId: string;
  readonly topic: Topic;
  readonly changeLabel: string;
}

interface SaidTopic {
  readonly key: string;
  /** What is wanted; in quotation marks in the buyer's own words. */
  readonly statement: string;
  /** What the call is about now is unfolded; so is everything while it is about nothing. */
  readonly isOpen: boolean;
  readonly lines: readonly SaidLine[];
  readonly isLeaving: boolean;
  readonly takeBackLabel: string;
  readonly takeBackQuestion: string;
}

interface SaidBuyer {
  readonly contactId: string;
  /** Where several are in the call. */
  readonly name: string;
  readonly topics: readonly SaidTopic[];
  readonly notes: readonly PrivateNote[];
}

function topicOf(
  guide: Guide,
  formats: LetterFormats,
  wanted: BuyerOutcome,
  present: Topic | undefined,
  leavingKey: string
): SaidTopic {
  const { key, contactId, unmetNeed } = wanted;
  const statement = outcomeOf(guide, wanted)?.statement ?? quoted(unmetNeed);
  const topic = topicOfOutcome(guide, wanted);
  const count = guide.answers.filter(({ buyerOutcomeKey }) => buyerOutcomeKey === key).length;
  return {
    key,
    statement,
    isOpen: !present || isSameTopic(present, topic),
    lines: linesOf(guide, wanted, formats).map(line => ({
      ...line,
      contactId,
      topic,
      changeLabel: fill(labels.change, line.question)
    })),
    isLeaving: key === leavingKey,
    takeBackLabel: fill(labels.takeBackAbout, statement),
    takeBackQuestion: count === 0 ? labels.takeBackOne : fill(labels.takeBackAll, count)
  };
}

function saidIn(
  guide: Guide,
  formats: LetterFormats,
  contactId: string,
  buyers: readonly string[],
  topic: Topic | undefined,
  leavingKey: string
): readonly SaidBuyer[] {
  const contactIds = [...new Set([contactId, ...buyers])];
  return contactIds
    .map(id => ({
      contactId: id,
      name: contactIds.length > 1 ? (contactOf(guide, id)?.name ?? '') : '',
      topics: guide.buyerOutcomes
        .filter(wanted => wanted.contactId === id)
        .map(wanted => topicOf(guide, formats, wanted, topic, leavingKey)),
      notes: privateNotesOn(guide, id)
    }))
    .filter(({ topics, notes }) => topics.length > 0 || notes.length > 0);
}

/**
 * What was said so far, by buyer and topic, each line with a button to change it. What only we may read stands apart.
 *
 * @fires CallSaid#change with `detail.contactId`, `detail.topic` and `detail.again`: this is to be asked again.
 * @fires CallSaid#withdraw with `detail.buyerOutcomeKey`: nobody wanted it after all.
 */
export default class CallSaid extends LightningElement {
  @api guide: Guide | undefined;
  /** With whom the rep speaks. */
  @api contactId = '';
  /** What the call is about now. */
  @api topic: Topic | undefined;
  /** Who takes part in the call, by contact id. */
  @api buyers: readonly string[] = [];
  @api formats: LetterFormats | undefined;
  /** May the person only read? */
  @api isReadOnly = false;
  labels = labels;
  private saidIn = memo(saidIn);
  private leavingKey = '';
  /** Where the focus goes once it is there. */
  private next = '';

  override renderedCallback(): void {
    if (this.next === '') return;
    this.template?.querySelector<HTMLElement>(this.next)?.focus();
    this.next = '';
  }

  /** The present buyer's before the others'. */
  get said(): readonly SaidBuyer[] {
    const { guide, contactId, buyers, formats, topic, leavingKey } = this;
    return guide && formats ? this.saidIn(guide, formats, contactId, buyers, topic, leavingKey) : [];
  }
  get isWritten(): boolean {
    return !this.isReadOnly;
  }
  get isEmpty(): boolean {
    return this.said.length === 0;
  }

  handleChange(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const lines = this.said.flatMap(({ topics }) => topics).flatMap(topic => topic.lines);
    const line = lines.find(candidate => candidate.key === key);
    if (!line) return;
    const { contactId, topic, again } = line;
    this.dispatchEvent(new CustomEvent('change', { detail: { contactId, topic, again } }));
  }
  handleTakeBack(event: Event): void {
    this.leavingKey = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
    this.next = '[data-keep]';
  }
  handleKeep(): void {
    this.next = `[data-key="${this.leavingKey}"]`;
    this.leavingKey = '';
  }
  /** Escape leaves the question, and nothing else. */
  handleLeavingKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleKeep();
  }
  handleWithdraw(): void {
    const detail = { buyerOutcomeKey: this.leavingKey };
    this.leavingKey = '';
    this.dispatchEvent(new CustomEvent('withdraw', { detail }));
  }
}
