/** Races: several saves at once, many times over, judged by what the org looks like afterwards. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Persona } from '../../conformance/support/testOrg.ts';
import { roads } from '../../security/attacks/support/roads.ts';
import type { Write } from '../../security/attacks/support/write.ts';

/** What may end a save that lost. Anything else is a fault of the org, or of the race. */
const lost =
  /^(?:FIELD_CUSTOM_VALIDATION_EXCEPTION|DUPLICATE_VALUE|UNABLE_TO_LOCK_ROW|DELETE_FAILED|ENTITY_IS_DELETED|NOT_FOUND|PROCESSING_HALTED|INVALID_CROSS_REFERENCE_KEY)$/;
const [inOneRequest] = roads('composite');

/** A save of one person, as one request that is carried out as a whole or not at all. */
interface Contender {
  readonly as: Persona;
  readonly writes: readonly Write[];
}
export interface Round {
  readonly contenders: readonly Contender[];
  /** What is wrong afterwards, told who won, in their order. */
  readonly problems: (won: readonly boolean[]) => Promise<readonly string[]>;
}

/** Milliseconds by which a contender starts late, so that each is first in some rounds. */
const delays = [0, 0, 1, 2, 4, 8];

async function run({ as, writes }: Contender, late: number): Promise<boolean> {
  if (!inOneRequest) throw new Error('There is no road on which a request is carried out as a whole.');
  await pause(late);
  const said = await inOneRequest.send(as, writes);
  const codes = said.flatMap(one => (one.accepted ? [] : one.codes));
  for (const code of codes) expect(code).toMatch(lost);
  return codes.length === 0;
}

/**
 * Runs the rounds, which are prepared before, a few at a time. In each somebody wins, and nothing is wrong afterwards.
 * @returns how often each contender won
 */
export async function race(rounds: readonly Round[]): Promise<readonly number[]> {
  const wins: number[] = [];
  const worker = async (numbers: Iterator<number>): Promise<void> => {
    for (let next = numbers.next(); !next.done; next = numbers.next()) {
      const round = rounds[next.value];
      if (!round) continue;
      const late = (place: number): number =>
        place === next.value % round.contenders.length ? (delays[next.value % delays.length] ?? 0) : 0;
      const won = await Promise.all(round.contenders.map((one, place) => run(one, late(place))));
      won.forEach((one, place) => (wins[place] = (wins[place] ?? 0) + Number(one)));
      expect(won, 'somebody wins').toContain(true);
      expect(await round.problems(won)).toEqual([]);
    }
  };
  const numbers = rounds.keys();
  await Promise.all(Array.from({ length: 3 }, () => worker(numbers)));
  return wins;
}

/** Rounds that are prepared one after the other. */
export async function prepared(count: number, prepare: () => Promise<Round>): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let made = 0; made < count; made += 1) rounds.push(await prepare());
  return rounds;
}
