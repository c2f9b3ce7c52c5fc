/** Where the reader lands when a form is opened or closed, or a criterion moved. */
import type { Gate } from 'c/qualification';
import type { Work } from './work';

type GateTable = HTMLElement & {
  focusForm: () => void;
  focusRow: (id: string, by?: -1 | 1) => boolean;
};
type Form = HTMLElement & { focusStep: () => void };

/** The tables of the gates. */
export const tables = (root: Element | ShadowRoot): GateTable[] => [
  ...root.querySelectorAll<GateTable>('c-policy-gate')
];

/** Puts the cursor into the form that is open: in a gate's table, or beside the tables. */
export function focusForm(root: Element | ShadowRoot, gate: Gate | undefined): boolean {
  const form = root.querySelector<Form>('c-policy-criterion-form, c-policy-terms[data-open="true"]');
  const table = tables(root).find(candidate => candidate.dataset['gate'] === gate);
  if (form) form.focusStep();
  else table?.focusForm();
  return form !== null || table !== undefined;
}

/** Brings the reader back to what opened the form. */
export function focusOpener(root: Element | ShadowRoot, { id, gate }: Work): boolean {
  if (gate === undefined && tables(root).some(table => table.focusRow(id))) return true;
  const opener = gate === undefined ? root.querySelector<Form>('c-policy-terms') : undefined;
  opener?.focusStep();
  const add = gate === undefined ? null : root.querySelector<HTMLElement>(`[data-add][data-gate="${gate}"]`);
  add?.focus();
  return true;
}
