import type { Fields, Operation } from 'c/mutation';

/** What a record is saved with so that the platform counts it, and what has to be saved before it. */
export interface Counting {
  readonly fields: Fields;
  readonly before: readonly Operation[];
  /** Does it ask for more than the record itself, so that it may be refused for that alone? */
  readonly isMore: boolean;
}

export const nothing: Counting = { fields: {}, before: [], isMore: false };
