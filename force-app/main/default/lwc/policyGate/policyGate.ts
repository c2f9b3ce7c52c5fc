import { LightningElement, api } from 'lwc';
import { dataOf } from 'c/eventData';
import { whenFocusIsLost } from 'c/lostFocus';
import type { PolicyCriterion } from 'c/policy';
import type { Gate, Hindrance } from 'c/qualification';
import type { VersionLine } from 'c/qualificationConflict';
import { labels } from './labels';

/** A criterion as its row shows it. */
export interface Row {
  readonly id: string;
  readonly criterion: PolicyCriterion;
  /** How it is met, who verifies it, and for how long that holds, in words. */
  readonly how: string;
  readonly verifiedBy: string;
  readonly validity: string;
  /** What of it is not complete, or what it changes in the policy in force; a line each. */
  readonly problems: readonly string[];
  readonly changed: string;
  readonly isOpen: boolean;
  readonly kept: Readonly<Record<string, string>>;
  /** What is told at its form when it can't be saved now. */
  readonly held: string;
  readonly hindrance?: Hindrance;
  /** What somebody else saved while its form was open, beside what was entered. */
  readonly meanwhile?: { readonly theirs: readonly VersionLine[]; readonly mine: readonly VersionLine[] };
  readonly cannotRise: boolean;
  readonly cannotSink: boolean;
  /** What its buttons are called to who hears them. */
  readonly editText: string;
  readonly riseText: string;
  readonly sinkText: string;
  readonly removeText: string;
}

type Form = HTMLElement & { focusStep: () => void };

/**
 * The criteria of one gate as a table; in a draft a row opens as a form, and moves by its buttons, by Alt with an arrow, or by
 * its handle.
 *
 * @fires PolicyGate#edit with `detail.id`.
 * @fires PolicyGate#remove with `detail.id`.
 * @fires PolicyGate#step with `detail.id` and `detail.by` (-1 earlier, 1 later).
 * @fires PolicyGate#pick with `detail.id`, when somebody begins to drag a criterion.
 * @fires PolicyGate#place with `detail.gate` and `detail.before` (an id; none: at the end), when it is dropped.
 * @fires PolicyGate#save with `detail.content` of the open form.
 * @fires PolicyGate#typed with `detail.name` and `detail.text` of the open form.
 * @fires PolicyGate#keep and PolicyGate#replace where somebody else saved the criterion meanwhile.
 * @fires PolicyGate#leave and PolicyGate#cancel as the open form does.
 * @fires PolicyGate#again when what was not answered is to be sent once more.
 */
export default class PolicyGate extends LightningElement {
  @api gate: Gate = 'Best Case';
  @api rows: readonly Row[] = [];
  @api isEditable = false;
  @api isBusy = false;
  @api locale = 'en-US';
  /** ISO code of the currency of thresholds; nothing where that is each deal's own. */
  @api currency: string | undefined;
  labels = labels;

  /** Puts the cursor into the form of a criterion that was just opened. */
  @api focusForm(): void {
    this.template?.querySelector<Form>('c-policy-criterion-form')?.focusStep();
  }
  /** Brings the reader to a criterion, to the button that was pressed where it is there. False when it isn't in this gate. */
  @api focusRow(id: string, by?: -1 | 1): boolean {
    const row = this.template?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    if (!row) return false;
    const pressed = by && row.querySelector<HTMLButtonElement>(`[data-by="${by}"]`);
    const target =
      pressed && !pressed.disabled ? pressed : row.querySelector<HTMLElement>('[data-statement]');
    whenFocusIsLost(() => target?.focus());
    return true;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }
  get columns(): number {
    return this.isEditable ? 5 : 4;
  }

  handleEdit(event: Event): void {
    this.tell('edit', { id: idAt(event) });
  }
  handleRemove(event: Event): void {
    this.tell('remove', { id: idAt(event) });
  }
  handleStep(event: Event): void {
    const by = Number(dataOf(event, 'by'));
    this.tell('step', { id: idAt(event), by });
  }
  handleKey(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!this.isEditable || !event.altKey || by === undefined) return;
    event.preventDefault();
    this.tell('step', { id: idAt(event), by });
  }
  handleDragStart(event: DragEvent): void {
    event.dataTransfer?.setData('text/plain', idAt(event));
    this.tell('pick', { id: idAt(event) });
  }
  handleDragOver(event: DragEvent): void {
    if (this.isEditable) event.preventDefault();
  }
  handleDrop(event: DragEvent): void {
    if (!this.isEditable) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell('place', { gate: this.gate, before: idAt(event) || undefined });
  }
  handleAgain(): void {
    this.tell('again', {});
  }
  /** What the open form says is the panel's to answer. */
  handleForm({ type, detail }: CustomEvent<object | null>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private tell(name: string, detail: object): void {
    if (!this.isBusy || name === 'pick') this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function idAt(event: Event): string {
  return dataOf(event, 'row');
}
