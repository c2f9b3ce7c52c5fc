import { fill } from 'c/phrase';
import { gatesInOrder, isWarning } from 'c/qualification';
import type { CriterionStatus, Gate, Hindrance } from 'c/qualification';
import { labels } from './labels';
import type { Work } from './work';

/** A criterion with the form that is open for it, and with why what was asked about it could not be done. */
interface Tile {
  readonly id: string;
  readonly status: CriterionStatus;
  readonly isJudgement: boolean;
  readonly isWaiver: boolean;
  readonly isValue: boolean;
  readonly hindrance?: Hindrance;
}

/** Criteria below one heading. */
export interface Group {
  readonly name: string;
  readonly heading: string;
  readonly tiles: readonly Tile[];
}

function tileOf(status: CriterionStatus, work: Work | undefined, hindrance: Hindrance | undefined): Tile {
  const { id } = status.criterion;
  const own = work?.criterionId === id ? work : undefined;
  return {
    id,
    status,
    isJudgement: own !== undefined && own.kind !== 'value',
    isWaiver: own?.kind === 'waiver',
    isValue: own?.kind === 'value',
    hindrance: hindrance?.criterionId === id ? hindrance : undefined
  };
}

const warningPlace = (gate: Gate): string => `${gate} warning`;

/**
 * Where a criterion stands: with what is missing for its gate, or with what its gate only warns of; with what is met, or apart
 * from it with what was waived.
 */
export function placeOf(status: CriterionStatus): string {
  const { state, criterion } = status;
  if (isWarning(status)) return warningPlace(criterion.gate);
  return state === 'met' || state === 'waived' ? state : criterion.gate;
}

/**
 * What is missing, below the gate that asks for it first; then what the gates only warn of; then what is met, and apart from it what was waived. A criterion
 * whose form is open stays where it is, whatever is read meanwhile: the form would be lost with its place.
 */
export function groupsOf(
  statuses: readonly CriterionStatus[],
  nameOf: (gate: Gate) => string,
  work: Work | undefined,
  hindrance: Hindrance | undefined
): Group[] {
  const headings: readonly (readonly [place: string, heading: string])[] = [
    ...gatesInOrder.map(gate => [gate, fill(labels.missing, nameOf(gate))] as const),
    ...gatesInOrder.map(gate => [warningPlace(gate), fill(labels.warning, nameOf(gate))] as const),
    ['met', labels.counting],
    ['waived', labels.waived]
  ];
  const isAt = (place: string) => (status: CriterionStatus) =>
    place === (work?.criterionId === status.criterion.id ? work.place : placeOf(status));
  return headings
    .map(([name, heading]) => ({
      name,
      heading,
      tiles: statuses.filter(isAt(name)).map(status => tileOf(status, work, hindrance))
    }))
    .filter(({ tiles }) => tiles.length > 0);
}
