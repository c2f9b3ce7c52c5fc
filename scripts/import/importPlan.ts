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

/** The field in which records have their key in the source. */
export const KEY = 'Source_Key__c';

/** One row as a record. `reference` names it in the plan. */
export interface PlannedRow {
  readonly source: Source;
  readonly reference: string;
  /** What the row says, with its key. */
  readonly fields: (id: Ids) => Fields;
  /** The fields whose cells are empty. */
  readonly blank: readonly string[];
  /** What a new record gets where the row says nothing and the platform wants something. */
  readonly standIns: Fields;
}

/** Where a row stands: the file, its line (the header is line 1) and its key in the source. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly key: string;
}

/**
 * Something that people should know about a row: it was refused, left because people had changed its record, or taken
 * otherwise than it was written.
 */
export interface Remark {
  readonly source: Source;
  readonly outcome: 'not taken' | 'left as it is' | 'taken with a change';
  readonly reason: string;
}

/** Records and remarks that come of some rows. */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly remarks: readonly Remark[];
}
