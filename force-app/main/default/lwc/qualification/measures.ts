/**
 * The measures that a criterion may have, as the picklist of the package names them. `docs/gate.md` says where else a new
 * one has to be named before it counts.
 */
export const measures = [
  'Attested',
  'Situation diagnosed',
  'Outcomes shared',
  'Outcomes confirmed',
  'Key players with an outcome',
  'Annual value confirmed',
  'Conversations'
] as const;

export type Measure = (typeof measures)[number];
