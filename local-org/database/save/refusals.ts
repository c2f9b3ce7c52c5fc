import type { FieldSchema } from '../../metadata/schema.ts';
import type { SaveError, SaveResult, StatusCode } from './saveUnit.ts';

/** Why records of a unit are refused so far, by their place in the request. */
export class Refusals {
  private readonly errors = new Map<number, SaveError[]>();

  add(place: number, error: SaveError): void {
    const known = this.errors.get(place);
    if (known) known.push(error);
    else this.errors.set(place, [error]);
  }
  has(place: number): boolean {
    return this.errors.has(place);
  }
  get size(): number {
    return this.errors.size;
  }
  of(place: number): readonly SaveError[] {
    return this.errors.get(place) ?? [];
  }
}

/** An error about one field, or about the record where no field is named. */
export function saveError(
  statusCode: StatusCode,
  message: string,
  ...fields: readonly FieldSchema[]
): SaveError {
  return { statusCode, message, fields: fields.map(field => field.apiName) };
}

/** Other saves were in the way each time that a save was tried. */
export const lockedByOthers: SaveError = saveError(
  'UNABLE_TO_LOCK_ROW',
  'unable to obtain exclusive access to this record: another save is changing it'
);

/** The results of a unit: refused records with their errors, and with `allOrNone` the others as rolled back with them. */
export function resultsOf(
  drafts: readonly { readonly place: number; readonly id: string | undefined }[],
  refusals: Refusals,
  outcome: { readonly allOrNone: boolean; readonly created: boolean }
): SaveResult[] {
  return drafts.map(({ place, id }) => {
    const known = id !== undefined && !outcome.created ? { id } : {};
    if (refusals.has(place)) return { success: false, ...known, errors: refusals.of(place) };
    if (outcome.allOrNone && refusals.size > 0) return { success: false, ...known, errors: [rolledBack] };
    return { success: true, id: id ?? '', created: outcome.created };
  });
}

const rolledBack: SaveError = saveError(
  'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  'Record rolled back because not all records were valid and the request was using AllOrNone header'
);
