/**
 * A plan is an ordered list of steps; a step is what one user does to records of one object. Plans are made without an
 * org: ids that only the org can give are asked for by reference when the step is carried out.
 */

export type FieldValue = string | number | boolean | null;
export type Fields = Record<string, FieldValue>;

/** The id of the record (or of the user, as `user:<name>`) that a reference stands for. */
export type Ids = (reference: string) => string;

export interface PlannedRecord {
  readonly reference: string;
  readonly fields: (id: Ids) => Fields;
}

/** A path of fields, and the record to which it leads. */
export interface Place {
  readonly path: string;
  readonly reference: string;
}

/** Creates the records that do not exist yet. A record exists when one has the same value in the field `matchBy`. */
export interface CreateStep {
  readonly kind: 'create';
  readonly as: string;
  readonly object: string;
  readonly matchBy: string;
  /** Where that value is only unique among the records of one parent: the path to the parent, and the parent. */
  readonly within?: Place;
  readonly records: readonly PlannedRecord[];
}

/** Updates records of earlier steps, but only those that still are as `from` and `within` say. */
export interface UpdateStep {
  readonly kind: 'update';
  readonly as: string;
  readonly object: string;
  readonly from: Fields;
  /** A record that the path has to lead to. */
  readonly within?: Place;
  readonly records: readonly PlannedRecord[];
}

export type Step = CreateStep | UpdateStep;

/** Reference of the user of that name. */
export const userReference = (name: string): string => `user:${name}`;
