import type { Fields, Ids, Step } from '../steps/step.ts';

/**
 * What an import wants to write and what it has to say about the rows it read. Bad rows are data: they become
 * remarks, never exceptions.
 */
export interface ImportPlan {
  /** Users, roles, products and offerings, which the rows depend on. */
  readonly setup: readonly Step[];
  readonly accounts: readonly PlannedRow[];
  /** The accounts that belong to another one, which exists by then. */
  readonly subsidiaries: readonly PlannedRow[];
  readonly deals: readonly PlannedRow[];
  readonly remarks: readonly Remark[];
}

/** One row as a record. `reference` names it in the plan, `key` is its key in the source. */
export interface PlannedRow {
  readonly source: Source;
  readonly reference: string;
  readonly fields: (id: Ids) => Fields;
}

/** Where a row stands: the file, its line (the header is line 1) and its key in the source. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly key: string;
}

/** Something that people should know about a row: it was refused, or taken otherwise than it was written. */
export interface Remark {
  readonly source: Source;
  readonly outcome: 'not taken' | 'taken with a change';
  readonly reason: string;
}

/** Records and remarks that come of some rows. */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly remarks: readonly Remark[];
}
