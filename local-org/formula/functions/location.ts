import { sql } from 'kysely';
import { withValues, type Fragment } from '../fragment.ts';
import { literalText } from '../typedSyntax.ts';
import type { FunctionDefinition } from './definition.ts';

/** The earth's mean radius in the units that DISTANCE takes. */
const radius: Readonly<Record<string, number>> = { mi: 3_958.761, km: 6_371.009 };

/** The way over the earth between two points (latitude and longitude in degrees), by the haversine formula. */
function distance(from: Fragment, to: Fragment, earth: number): Fragment {
  return withValues({ from, to }, value => {
    const degrees = (point: Fragment, index: number) => sql`(${point})[${sql.lit(index)}]`;
    const half = (index: number) =>
      sql`sind((${degrees(value.to, index)} - ${degrees(value.from, index)}) / 2) ^ 2`;
    const cosines = sql`cosd(${degrees(value.from, 1)}) * cosd(${degrees(value.to, 1)})`;
    const haversine = sql`${half(1)} + ${cosines} * ${half(2)}`;
    return withValues({ haversine }, ({ haversine: found }) => {
      const angle = sql`asin(sqrt(case when ${found} > 1 then 1 else ${found} end))`;
      return sql`(2 * ${sql.lit(earth)} * ${angle})::numeric`;
    });
  });
}

export const locationFunctions: readonly FunctionDefinition[] = [
  {
    name: 'GEOLOCATION',
    overloads: [
      {
        parameters: ['Number', 'Number'],
        returns: 'Location',
        compile: ({ values: [latitude, longitude] }) =>
          sql`array[${latitude}::double precision, ${longitude}::double precision]`
      }
    ]
  },
  {
    name: 'DISTANCE',
    overloads: [
      {
        parameters: ['Location', 'Location', { literal: 'Text' }],
        returns: 'Number',
        refuses: ([, , unit]) =>
          radius[literalText(unit) ?? ''] ? undefined : `DISTANCE measures in 'mi' or 'km'.`,
        compile: ({ values: [from = sql`null`, to = sql`null`], nodes }) =>
          distance(from, to, radius[literalText(nodes[2]) ?? ''] ?? 0)
      }
    ]
  }
];
