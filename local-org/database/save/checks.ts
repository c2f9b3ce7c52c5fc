import type { RawBuilder } from 'kysely';
import type { SaveError } from './saveUnit.ts';

/** Conditions over the row to write (`record`) and the row that stands (`prior`); each that holds refuses the row with its error. */
export interface Checks {
  readonly conditions: readonly RawBuilder<unknown>[];
  readonly errors: readonly SaveError[];
  /** Joins that the conditions need for what they read of other records. */
  joins(): RawBuilder<unknown>;
}
