import type { Removal } from './cleanUp.ts';
import type { Verdict } from './judge.ts';
import type { Target } from './targets.ts';

/** What came of one path: a verdict for each target, in their order. */
export interface PathVerdicts {
  readonly path: string;
  readonly verdicts: readonly Verdict[];
}

/** All that was tried. */
export interface Tried {
  readonly targets: readonly Target[];
  readonly paths: readonly PathVerdicts[];
  readonly notes: readonly string[];
}

/** Whether the forecast is closed, as the command's exit status: 0 it is, 1 it is open somewhere, 2 it can't be told. */
export function exitStatus({ paths }: Tried, { left }: Removal): 0 | 1 | 2 {
  const kinds = new Set(paths.flatMap(({ verdicts }) => verdicts.map(({ kind }) => kind)));
  if (kinds.has('open')) return 1;
  return kinds.has('not tried') || !kinds.has('closed') || left.length > 0 ? 2 : 0;
}
