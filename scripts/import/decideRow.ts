import type { Fields } from '../steps/step.ts';
import { KEY } from './importPlan.ts';
import type { PlannedRow } from './importPlan.ts';
import { isSame, LOADED_VALUES, markOf, plain, readLoadedValues, remembering } from './loadedValues.ts';
import type { LoadedValues } from './loadedValues.ts';

/** What becomes of a row. `kept` names fields that the load had filled, whose cells are empty by now. */
export type Decision =
  | { readonly kind: 'create' | 'update'; readonly record: Fields; readonly kept: readonly string[] }
  | { readonly kind: 'same'; readonly kept: readonly string[] }
  /** People changed these fields of the record to something else than the row says. */
  | { readonly kind: 'changed'; readonly fields: readonly string[]; readonly isKnown: boolean };

/**
 * What to write of a row, given what the org holds under its key. A field of the record counts as people's when it
 * differs from what the last load left there; a row that says otherwise about such a field is left. What an empty cell
 * says is taken only with `overwrite`.
 */
export function decideRow(
  row: PlannedRow,
  said: Fields,
  stored: Readonly<Record<string, unknown>> | undefined,
  overwrite: boolean
): Decision {
  const { [KEY]: key = null, ...values } = said;
  if (!stored) {
    const record = { [KEY]: key, ...row.standIns, ...values, [LOADED_VALUES]: remembering({}, values) };
    return { kind: 'create', record, kept: [] };
  }
  const loaded = readLoadedValues(stored[LOADED_VALUES]);
  const emptied = row.blank.filter(field => plain(stored[field]) !== null);
  const wanted: Fields = overwrite
    ? { ...values, ...Object.fromEntries(emptied.map(field => [field, null])) }
    : values;
  const due = Object.entries(wanted).filter(([field, value]) => !isSame(stored[field], value));
  const changed = due.map(([field]) => field).filter(field => isOfPeople(field, stored[field], loaded));
  if (changed.length > 0 && !overwrite) {
    return { kind: 'changed', fields: changed, isKnown: Object.keys(loaded).length > 0 };
  }
  const kept = overwrite ? [] : emptied.filter(field => field in loaded);
  if (due.length === 0) return { kind: 'same', kept };
  const record = { [KEY]: key, ...Object.fromEntries(due), [LOADED_VALUES]: remembering(loaded, wanted) };
  return { kind: 'update', record, kept };
}

/** Where no load left a value, an empty field is nobody's. */
function isOfPeople(field: string, value: unknown, loaded: LoadedValues): boolean {
  return field in loaded ? loaded[field] !== markOf(value) : plain(value) !== null;
}
