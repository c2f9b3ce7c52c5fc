import { lackingAt, nameIn } from 'c/qualification';
import type { CriterionStatus, Hindrance, OrgGates } from 'c/qualification';

/** What stands in the way at the gates: of a gate's refusal also its name and what is missing, as last read. */
export interface RefusalAtGates {
  readonly hindrance?: Hindrance;
  readonly gateName: string;
  readonly missing: readonly string[];
}

/** What hinders a criterion stands there, all else at the gates. */
export function refusalAtGates(
  hindrance: Hindrance | undefined,
  org: OrgGates,
  statuses: readonly CriterionStatus[]
): RefusalAtGates {
  if (hindrance?.criterionId !== undefined) return { gateName: '', missing: [] };
  const { gate } = hindrance ?? {};
  if (!gate) return { hindrance, gateName: '', missing: [] };
  const missing = lackingAt(gate, statuses).map(({ criterion }) => criterion.statement);
  return { hindrance, gateName: nameIn(org, gate), missing };
}
