/** Every road by which a client can write records of the org. */
import { bulkRoads } from './bulkRoads.ts';
import type { Road } from './road.ts';
import { sharedRoads } from './sharedRoads.ts';
import { rest, uiApi, upsert } from './singleRoads.ts';

export const everyRoad: readonly Road[] = [rest, upsert, ...sharedRoads, uiApi, ...bulkRoads];

const named = (...names: readonly string[]): readonly Road[] => {
  const found = everyRoad.filter(({ name }) => names.includes(name));
  if (found.length !== names.length) throw new Error(`There is a road missing of ${names.join(', ')}.`);
  return found;
};

/** Roads on which records are made, and on which they are changed. */
export const creatingRoads = named(
  'REST',
  'upsert',
  'composite',
  'collections',
  'tree',
  'GraphQL',
  'UI API',
  'bulk'
);
export const changingRoads = everyRoad.filter(({ name }) => name !== 'tree');

/** Some of the roads for each attack, going on where the one before it stopped: all are travelled, not all by everybody. */
export function turns(roads: readonly Road[], count: number): () => readonly Road[] {
  let first = 0;
  return () => {
    const chosen = Array.from({ length: count }, (_, place) => roads[(first + place) % roads.length]);
    first += count;
    return chosen.filter(road => road !== undefined);
  };
}

/** One of each protocol, for what has been tried on every road in another shape. */
export const mainRoads = named('REST', 'composite', 'GraphQL', 'bulk');
/** The only road on which a write names what one before it made. */
export const withReferences = named('composite', 'composite, in parts');
export const roads = named;
