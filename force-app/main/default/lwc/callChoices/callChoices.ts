import { LightningElement, api } from 'lwc';
import { fieldCommand } from 'c/callFieldKeys';
import { fill } from 'c/phrase';
import chosen from '@salesforce/label/c.Guide_Chosen';
import find from '@salesforce/label/c.Guide_Find_Choice';
import further from '@salesforce/label/c.Guide_Further_Choices';
import noneFound from '@salesforce/label/c.Guide_No_Choice_Found';
import shown from '@salesforce/label/c.Guide_Choices_Shown';
import { areSame, pageAfter, pageAt, pageOfChosen, pageSize, withWords } from './choicePages';
import type { Page } from './choicePages';

/** One choice. `detail` stands faintly beside it, `note` below it, `group` heads those that belong together. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly note?: string;
  readonly group?: string;
  /** Was it chosen before? */
  readonly isChosen?: boolean;
}

/** A choice as it stands in the list. */
interface Row extends Choice {
  /** Absent for those that have none at the moment. */
  readonly digit?: string;
  /** The group's name where the group begins. */
  readonly heading?: string;
  readonly itemClass: string;
  /** For `aria-current`. */
  readonly current?: 'true';
}

/**
 * Choices as large buttons, each with the digit that picks it. Of more than nine the digits go to nine at a time, 0 gives
 * them to the next, and words narrow the choices. Chosen is once: until other choices are set, further presses mean nothing.
 *
 * @fires CallChoices#choose with `detail.id`.
 */
export default class CallChoices extends LightningElement {
  /** The id of the question's element can't cross the shadow; this names the choices for who can't see it. */
  @api label = '';
  /** Are they narrowed elsewhere? Then there is no second field for it here. */
  @api isFiltered = false;
  labels = { chosen, find };
  words = '';
  private all: readonly Choice[] = [];
  private pageShown = 0;
  private isTaken = false;
  private isTurning = false;

  @api
  get choices(): readonly Choice[] {
    return this.all;
  }
  set choices(choices: readonly Choice[]) {
    const isSame = areSame(choices, this.all);
    this.all = choices;
    this.isTaken = false;
    if (isSame) return;
    this.words = '';
    this.pageShown = pageOfChosen(choices);
  }

  /** Takes the choice of that digit, or gives the digits to the next choices with 0. Was there anything to do? */
  @api choose(digit: string): boolean {
    if (digit === '0') return this.turn();
    const row = this.rows.find(candidate => candidate.digit === digit);
    if (row) this.take(row.id);
    return row !== undefined;
  }
  /** Brings the reader to the first choice that has a digit. */
  @api focusFirst(): void {
    this.template?.querySelector<HTMLElement>('[aria-keyshortcuts="1"]')?.focus();
  }

  override renderedCallback(): void {
    if (!this.isTurning) return;
    this.isTurning = false;
    this.focusFirst();
  }

  get isLong(): boolean {
    return this.all.length > pageSize && !this.isFiltered;
  }
  get isPaged(): boolean {
    return this.found.length > pageSize;
  }
  get isGrouped(): boolean {
    return this.all.some(({ group }) => group !== undefined);
  }
  get listClass(): string {
    return this.isGrouped ? 'choices grouped' : 'choices';
  }
  /** All stand there; the digits are those of one page. */
  get rows(): readonly Row[] {
    const { found } = this;
    const { start } = pageAt(found, this.pageShown);
    return found.map((choice, index) => {
      const heading = choice.group === found[index - 1]?.group ? undefined : choice.group;
      const itemClass = heading === undefined ? 'item' : 'item headed';
      const current = choice.isChosen ? 'true' : undefined;
      const place = index - start + 1;
      const digit = place >= 1 && place <= pageSize ? String(place) : undefined;
      return { ...choice, digit, heading, itemClass, current };
    });
  }
  get status(): string {
    return this.found.length === 0 ? noneFound : this.placed(shown, pageAt(this.found, this.pageShown));
  }
  get furtherText(): string {
    return this.placed(further, pageAt(this.found, pageAfter(this.found, this.pageShown)));
  }
  private get found(): readonly Choice[] {
    return withWords(this.all, this.words);
  }

  /** The second click of a double click may meet a choice of the next step. */
  handleClick(event: MouseEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (id !== undefined && event.detail < 2) this.take(id);
  }
  handleFurther(): void {
    this.turn();
  }
  handleWords(event: CustomEvent<{ value: string }>): void {
    this.words = event.detail.value;
    this.pageShown = 0;
  }
  handleFilterKey(event: KeyboardEvent): void {
    if (fieldCommand(event)) this.focusFirst();
  }

  private take(id: string): void {
    if (this.isTaken) return;
    this.isTaken = true;
    this.dispatchEvent(new CustomEvent('choose', { detail: { id } }));
  }
  /** Whoever stood on a choice stands on the first that has a digit now. */
  private turn(): boolean {
    if (!this.isPaged) return false;
    this.isTurning = this.template?.activeElement?.hasAttribute('data-id') === true;
    this.pageShown = pageAfter(this.found, this.pageShown);
    return true;
  }
  private placed(text: string, { start, choices }: Page): string {
    return fill(text, start + 1, start + choices.length, this.found.length);
  }
}
