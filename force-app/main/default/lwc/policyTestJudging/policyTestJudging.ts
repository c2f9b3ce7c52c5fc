import { LightningElement, api } from 'lwc';
import { answers } from 'c/agreement';
import type { Answer, Deal, TestCriterion } from 'c/agreement';
import type { Hindrance } from 'c/qualification';
import { answerLabels, labels } from './labels';

/** A criterion with what the judge says of the deal by it. */
export interface JudgingRow {
  readonly criterion: TestCriterion;
  readonly answer?: Answer;
  readonly state?: 'saving' | 'saved';
  readonly hindrance?: Hindrance;
  /** Was an earlier answer to other words? */
  readonly isOutdated: boolean;
}

const keyed = ['1', '2', '3'];

/**
 * Lets a manager judge one deal by each criterion: by a button, or by its number while a criterion has the focus. What was
 * answered by a number leads to the next criterion, and after the last one to the next deal.
 *
 * @fires PolicyTestJudging#answer with `detail.criterionId` and `detail.answer`.
 * @fires PolicyTestJudging#retry with `detail.criterionId`.
 * @fires PolicyTestJudging#go with `detail.by`, how many deals further.
 */
export default class PolicyTestJudging extends LightningElement {
  @api rows: readonly JudgingRow[] = [];
  @api dealUrl = '';
  /** Which of the deals it is, in words. */
  @api place = '';
  @api hasPrevious = false;
  @api hasNext = false;
  @api isOver = false;
  labels = labels;
  private shown: Deal | undefined;
  /** The deal was changed by somebody who reads here. */
  private isLanding = false;

  @api
  get deal(): Deal | undefined {
    return this.shown;
  }
  set deal(deal: Deal | undefined) {
    this.isLanding = this.shown !== undefined && this.shown.opportunityId !== deal?.opportunityId;
    this.shown = deal;
  }

  override renderedCallback(): void {
    if (!this.isLanding) return;
    this.isLanding = false;
    const heading = this.template?.querySelector<HTMLElement>('[data-deal]');
    heading?.scrollIntoView({ block: 'nearest' });
    heading?.focus();
  }

  get facts(): string {
    const { account, owner, category, stage, amount } = this.shown ?? {};
    return [account, amount, category, stage, owner].filter(fact => fact !== undefined).join(' · ');
  }
  get items(): readonly object[] {
    return this.rows.map(({ criterion, answer, state, hindrance, isOutdated }) => ({
      ...criterion,
      howToCheck: criterion.howToCheck ?? labels.noHow,
      hindrance,
      note: isOutdated ? labels.wordsChanged : state ? labels[state] : '',
      options: answers.map((value, place) => ({
        value,
        number: keyed[place],
        label: answerLabels[value],
        isChosen: value === answer,
        pressed: String(value === answer),
        className: `slds-button answer ${value === answer ? 'slds-button_brand' : 'slds-button_neutral'}`
      }))
    }));
  }
  get hasKeys(): boolean {
    return !this.isOver;
  }
  get unavailable(): string {
    return String(this.isOver);
  }

  handleAnswer(event: Event): void {
    const button = event.currentTarget;
    if (!(button instanceof HTMLElement)) return;
    this.answer(button.dataset['criterion'], button.dataset['answer']);
  }
  handleRetry(event: Event): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const detail = { criterionId: event.currentTarget.dataset['criterion'] };
    this.dispatchEvent(new CustomEvent('retry', { detail }));
  }
  handlePrevious(): void {
    this.dispatchEvent(new CustomEvent('go', { detail: { by: -1 } }));
  }
  handleNext(): void {
    this.dispatchEvent(new CustomEvent('go', { detail: { by: 1 } }));
  }
  handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = this.placeOf(event.target);
    if (keyed.includes(event.key)) {
      event.preventDefault();
      const asked = place < 0 ? this.firstOpen : place;
      this.answer(this.rows[asked]?.criterion.id, answers[keyed.indexOf(event.key)]);
      this.moveTo(asked + 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.moveTo(Math.max(0, place + (event.key === 'ArrowDown' ? 1 : -1)));
    }
  }

  private answer(criterionId: string | undefined, value: string | undefined): void {
    if (this.isOver || criterionId === undefined) return;
    this.dispatchEvent(new CustomEvent('answer', { detail: { criterionId, answer: value } }));
  }
  /** The place of the criterion that the key was pressed at; -1 at the heading. */
  private placeOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    return this.rows.findIndex(({ criterion }) => criterion.id === item?.dataset['item']);
  }
  private get firstOpen(): number {
    return Math.max(
      0,
      this.rows.findIndex(({ answer }) => answer === undefined)
    );
  }
  /** Goes to the criterion at that place, and behind the last one to the button of the next deal. */
  private moveTo(place: number): void {
    const id = this.rows[place]?.criterion.id;
    const selectors = id === undefined ? ['[data-next]', '[data-previous]'] : [`[data-item="${id}"] button`];
    const [target] = selectors.flatMap(selector => this.template?.querySelector<HTMLElement>(selector) ?? []);
    target?.focus();
  }
}
