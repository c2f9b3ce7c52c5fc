/** The middle of the numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Does each piece of work that many times, in turns, so that what else the machine does falls on all of them alike.
 * @param work answers the milliseconds that it took, so that it can leave its preparations out
 * @returns the median of each, without the first turns, which only warm up
 */
export async function inTurns<Name extends string>(
  turns: { readonly warmUp: number; readonly measured: number },
  work: Readonly<Record<Name, () => Promise<number>>>
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = new Map<Name, number[]>(names.map(name => [name, []]));
  for (let turn = 0; turn < turns.warmUp + turns.measured; turn++) {
    for (const name of names) {
      const time = await work[name]();
      if (turn >= turns.warmUp) times.get(name)?.push(time);
    }
  }
  const medians = names.map(name => [name, median(times.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>;
}
