import { afterAll, describe, expect, it } from 'vitest';
import { beside } from './kinds/beside.ts';
import { carried } from './kinds/carried.ts';
import { gracesAndRevivals } from './kinds/grace.ts';
import { headOn } from './kinds/headOn.ts';
import { segments } from './kinds/segments.ts';
import { signThenChange } from './kinds/signThenChange.ts';
import { talkedUp } from './kinds/talkedUp.ts';
import { carryOut } from './support/carryOut.ts';
import type { Kind } from './support/attack.ts';
import { Tally } from './support/tally.ts';

/** In this order: from where signatures are tried, the policy in force is another one with every attack. */
const kinds: readonly Kind[] = [
  headOn,
  carried,
  talkedUp,
  beside,
  signThenChange,
  gracesAndRevivals,
  segments
];
const people: Readonly<Record<string, string>> = {
  rep: 'a rep',
  rep2: 'another rep',
  manager: 'a sales manager',
  marketing: 'marketing',
  product: 'product development',
  sales: 'the VP of sales',
  finance: 'the CFO',
  admin: 'an administrator',
  integration: 'whoever loads data'
};

it('are five hundred at least', () => {
  const counts = kinds.flatMap(({ attacks }) => attacks.map(({ roads }) => roads.length));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(500);
});

const tally = new Tally();
afterAll(() => {
  process.stdout.write(`\n${tally.table()}\n`);
});

describe.each(kinds.map(kind => [kind.name, kind] as const))('%s:', (name, { attacks }) => {
  const tries = attacks.flatMap(attack =>
    attack.roads.map(road => ({
      ...{ attack, road },
      what: `${people[attack.by]} ${attack.open === undefined ? 'does no harm who' : 'is not kept from it who'} ${attack.what}, by ${road.name}`
    }))
  );

  it.each(tries.map(one => [one.what, one] as const))('%s', async (_, { attack, road }) => {
    const { ending, words } = await carryOut(attack, road);
    tally.count(name, ending);
    if (ending === 'got through' || ending === 'broken') expect.fail(`${ending}: ${words}`);
  });
});
