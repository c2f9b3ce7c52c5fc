import { randomBytes } from 'node:crypto';
import { COLLECTION_SIZE } from '../org/connection.ts';
import type { RecordToWrite } from '../org/connection.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { z } from 'zod';
import type { Outcome, WritePath } from './attempt.ts';
import { planAttempts, startingDeals, withDeals } from './attempts.ts';
import type { AttemptPlan, PathAttempts } from './attempts.ts';
import { removeDeals } from './cleanUp.ts';
import type { Removal } from './cleanUp.ts';
import { readEnforcement } from './facts.ts';
import type { Facts } from './facts.ts';
import { controlProblem, judge } from './judge.ts';
import type { Saved } from './judge.ts';
import type { Logins } from './logins.ts';
import type { Targets } from './targets.ts';
import type { Tried } from './verdicts.ts';

export interface SelfTest extends Logins {
  readonly targets: Targets;
  readonly paths: readonly WritePath[];
  readonly plan: AttemptPlan;
  /** What the gates say when they refuse. */
  readonly messages: readonly string[];
  /** Aborted when whoever runs it wants to stop: what was begun is finished, and the deals are removed. */
  readonly signal: AbortSignal;
}

/** A name that no other deal begins with. */
export const newMark = (): string => `Gate self-test ${randomBytes(4).toString('hex')}`;

/**
 * Tries all of it, and removes what it made, also when something fails on the way.
 * @param told is given what became of the deals, before an error is thrown
 */
export async function runSelfTest(
  test: SelfTest,
  told: (removal: Removal) => void
): Promise<{ tried: Tried; removal: Removal } & Pick<Facts, 'enforcement'>> {
  const known = new Set<string>();
  const [result] = await Promise.allSettled([tryAndAsk(test, known)]);
  const removal = await removeDeals(test, test.plan.mark, known);
  if (result.status === 'rejected') {
    told(removal);
    throw result.reason;
  }
  return { ...result.value, removal };
}

/** Asks what Enforcement is while its own deals are there to tell: the org may have no other. */
async function tryAndAsk(test: SelfTest, known: Set<string>) {
  const tried = await tryPaths(test, known);
  return { tried, enforcement: await readEnforcement(test.login) };
}

async function tryPaths(test: SelfTest, known: Set<string>): Promise<Tried> {
  const { paths, targets, plan, login, signal, messages } = test;
  const planned = planAttempts(paths, targets, plan);
  const begun = await makeStartingDeals(test, planned, known);
  const outcomes: (readonly Outcome[])[] = [];
  for (const { path, attempts } of withDeals(planned, begun)) {
    const unmade = attempts.find(({ id }) => path.changes && id === '');
    const refused = unmade && begun.get(unmade.key);
    if (signal.aborted) outcomes.push([]);
    else if (refused) outcomes.push([refused]);
    else outcomes.push(await path.write(login.call, attempts));
    for (const outcome of outcomes.at(-1) ?? []) if (outcome.accepted) known.add(outcome.id);
  }
  const saved = await readSaved(test, [...known]);
  return {
    targets: targets.guarded,
    notes: targets.notes,
    paths: planned.map(({ path }, row) => {
      const [control, ...others] = outcomes[row] ?? [];
      const problem = controlProblem(control, saved);
      return {
        path: path.name,
        verdicts: targets.guarded.map((_, column) => {
          const outcome = others[column];
          return problem === undefined && outcome
            ? judge(outcome, saved, messages)
            : { kind: 'not tried', why: problem ?? 'no answer' };
        })
      };
    })
  };
}

/** What became of each starting deal, by its key. */
async function makeStartingDeals(
  { login, targets, plan, signal }: SelfTest,
  planned: readonly PathAttempts[],
  known: Set<string>
): Promise<ReadonlyMap<string, Outcome>> {
  const deals = startingDeals(planned, targets.control, plan);
  if (signal.aborted) return new Map();
  const results = await login.records.create(
    'Opportunity',
    deals.map(({ fields }) => fields)
  );
  return new Map(
    deals.map(({ key }, index) => {
      const { id = null, errors = [] } = results[index] ?? {};
      if (id !== null) known.add(id);
      const refused = errors.map(({ statusCode, message }) => ({ code: statusCode, message }));
      return [key, id === null ? { accepted: false, errors: refused } : { accepted: true, id }];
    })
  );
}

const dealRow = z.object({ Id: z.string(), ForecastCategoryName: z.string(), IsWon: z.boolean() });

/** How the deals stand now: what the org answered to a save is not yet what it did with it. */
async function readSaved({ login }: SelfTest, ids: readonly string[]): Promise<Saved> {
  const saved = new Map<string, { category: string; won: boolean }>();
  for (let start = 0; start < ids.length; start += COLLECTION_SIZE) {
    const part = ids.slice(start, start + COLLECTION_SIZE).map(soqlLiteral);
    const rows = await login.records.query(
      `SELECT Id, ForecastCategoryName, IsWon FROM Opportunity WHERE Id IN (${part.join(', ')})`
    );
    for (const { Id, ForecastCategoryName, IsWon } of z.array(dealRow).parse(rows))
      saved.set(Id, { category: ForecastCategoryName, won: IsWon });
  }
  return saved;
}

/** What a throw-away deal has beside stage and category: a close date in a month, and what the org asks for. */
export function newDealFields(given: RecordToWrite, today: Date): RecordToWrite {
  const closeDate = new Date(today.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  return { CloseDate: closeDate, ...given };
}
