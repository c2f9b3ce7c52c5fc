import type { RecordToWrite } from '../org/connection.ts';
import type { Attempt, Outcome, WritePath } from './attempt.ts';
import type { Target, Targets } from './targets.ts';

/** A path with all that is tried on it: first the control, then each guarded target. */
export interface PathAttempts {
  readonly path: WritePath;
  readonly attempts: readonly Attempt[];
}

export interface AttemptPlan {
  /** What every name of a deal begins with. */
  readonly mark: string;
  /** What a new deal is given beside name, stage and category. */
  readonly fields: RecordToWrite;
  readonly externalId: string | undefined;
}

const LONGEST_NAME = 120;

/** What to try on each path. Those that change a deal get a deal each, which has no id yet. */
export function planAttempts(
  paths: readonly WritePath[],
  { control, guarded }: Targets,
  { mark, fields }: AttemptPlan
): PathAttempts[] {
  const targets = [control, ...guarded];
  return paths.map((path, row) => ({
    path,
    attempts: targets.map((target, column) => {
      const key = `${mark} #${row * targets.length + column + 1}`;
      const Name = `${key} ${path.name}, ${target.name}`.slice(0, LONGEST_NAME);
      return { key, id: '', fields: { ...(path.changes ? {} : fields), ...target.move, Name } };
    })
  }));
}

/** The deals in Pipeline that the other attempts change, one for each, in their order. */
export function startingDeals(
  planned: readonly PathAttempts[],
  control: Target,
  { fields, externalId }: AttemptPlan
): Attempt[] {
  return planned
    .filter(({ path }) => path.changes)
    .flatMap(({ attempts }) =>
      attempts.map(({ key }) => ({
        key,
        id: '',
        fields: {
          ...fields,
          ...control.move,
          ...(externalId === undefined ? {} : { [externalId]: key }),
          Name: key
        }
      }))
    );
}

/** The same attempts with the ids of their deals; a path whose deals were not all made has none. */
export function withDeals(
  planned: readonly PathAttempts[],
  made: ReadonlyMap<string, Outcome>
): PathAttempts[] {
  return planned.map(({ path, attempts }) => ({
    path,
    attempts: path.changes
      ? attempts.map(attempt => {
          const deal = made.get(attempt.key);
          return { ...attempt, id: deal?.accepted === true ? deal.id : '' };
        })
      : attempts
  }));
}
