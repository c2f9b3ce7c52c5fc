import type { Terms } from './types';

/** How many characters the platform keeps of each text of a criterion. */
export const mostOf = { name: 80, code: 80, statement: 255, howToCheck: 4000 } as const;

/** The terms that a policy has, in the order in which people read them. */
export const termNames: readonly (keyof Terms)[] = [
  'longestGraceDays',
  'stalledAfterDays',
  'amountChangePercent',
  'dateChangeDays'
];
