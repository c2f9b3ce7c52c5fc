import { gatesOf, missingFor } from './gates';
import type { Gate, Judgement } from './types';

/** A value of a picklist, and how people read it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The forecast categories and won stages that an org has, as far as they are known. */
export interface OrgGates {
  readonly categories?: readonly Choice[];
  readonly wonStages?: readonly Choice[];
}

/** The answer to “may the deal enter?” for one gate. */
export interface GateAnswer {
  readonly gate: Gate;
  /** What the org calls it. */
  readonly name: string;
  readonly missing: number;
  readonly isHere: boolean;
}

/** Where a deal is. `forecastRank` is that of its category: 0 outside of the forecast, 4 when it is won. */
interface Place {
  readonly category: string;
  readonly forecastRank: number;
}

const won = 4;
const values = (choices: readonly Choice[] | undefined) => choices?.map(({ value }) => value);

/** A gate, or Pipeline below them all, as the org calls it. */
export function nameIn({ categories, wonStages = [] }: OrgGates, gate: Gate | 'Pipeline'): string {
  const [stage, other] = wonStages;
  if (gate === 'Closed Won') return stage && !other ? stage.label : gate;
  return categories?.find(({ value }) => value === gate)?.label ?? gate;
}

/** The gates that the org has, as far as known. */
export function gatesIn({ categories, wonStages }: OrgGates): Gate[] {
  return gatesOf(values(categories), values(wonStages));
}

/** How a deal stands at each gate that the org has. */
export function answersAt(org: OrgGates, judgement: Judgement, place: Place): GateAnswer[] {
  return gatesIn(org).map(gate => ({
    gate,
    name: nameIn(org, gate),
    missing: missingFor(gate, judgement),
    isHere: gate === 'Closed Won' ? place.forecastRank === won : gate === place.category
  }));
}

/** Where a deal in the forecast can be moved back to, as the org calls it; nowhere when it is in none, is won, or the org has no Pipeline. */
export function wayBack(org: OrgGates, { forecastRank }: Place): string {
  const isForecast = forecastRank > 0 && forecastRank < won;
  const hasPipeline = org.categories?.some(({ value }) => value === 'Pipeline') ?? true;
  return isForecast && hasPipeline ? nameIn(org, 'Pipeline') : '';
}
