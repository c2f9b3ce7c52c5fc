import { fill } from 'c/phrase';
import type { PolicyCriterion, Unfinished } from 'c/policy';
import type { Changes } from 'c/policyChange';
import type { Row } from 'c/policyGate';
import type { Gate, Hindrance } from 'c/qualification';
import type { Meanwhile } from './meanwhile';
import { labels, problems, verifiers } from './labels';
import { changedText, howMet, validityOf } from './words';
import type { Manner } from './words';

/** A gate with its rows, and the form of a new criterion where one is open. */
export interface GateRows {
  readonly gate: Gate;
  readonly rows: readonly Row[];
  readonly isAdding: boolean;
  readonly kept: Readonly<Record<string, string>>;
  readonly held: string;
  readonly hindrance?: Hindrance;
  readonly addText: string;
}

interface Known {
  /** Those of the gate, in their order. */
  readonly criteria: readonly PolicyCriterion[];
  readonly unfinished: readonly Unfinished[];
  readonly changes: Changes | undefined;
  readonly manner: Manner;
  /** What the open form is of, and what had been typed into it. */
  readonly openId: string | undefined;
  /** What is told at an open form that can't be saved now. */
  readonly held: string;
  readonly kept: Readonly<Record<string, string>>;
  readonly hindrance: (id: string) => Hindrance | undefined;
  /** What somebody else saved meanwhile of what the open form is of. */
  readonly meanwhile: Meanwhile | undefined;
  readonly canMove: (id: string, by: -1 | 1) => boolean;
}

function problemsOf({ id }: PolicyCriterion, found: readonly Unfinished[]): string[] {
  return found.flatMap(one =>
    one.kind !== 'noCriterion' && one.criterion.id === id ? [problems[one.kind]] : []
  );
}

function rowOf(criterion: PolicyCriterion, known: Known): Row {
  const { id, statement } = criterion;
  const { manner, changes, openId, kept } = known;
  return {
    id,
    criterion,
    how: howMet(criterion, manner),
    verifiedBy: verifiers[criterion.verifiedBy],
    validity: validityOf(criterion, manner),
    problems: problemsOf(criterion, known.unfinished),
    changed: changedText(changes, criterion),
    isOpen: openId === id,
    kept: openId === id ? kept : {},
    held: openId === id ? known.held : '',
    hindrance: known.hindrance(id),
    meanwhile: openId === id ? known.meanwhile : undefined,
    cannotRise: !known.canMove(id, -1),
    cannotSink: !known.canMove(id, 1),
    editText: fill(labels.edit, statement),
    riseText: fill(labels.riseNamed, statement),
    sinkText: fill(labels.sinkNamed, statement),
    removeText: fill(labels.removeNamed, statement)
  };
}

/** A gate as the page shows it. */
export function gateRows(gate: Gate, known: Known): GateRows {
  const newId = `new ${gate}`;
  const isAdding = known.openId === newId;
  return {
    gate,
    rows: known.criteria.map(criterion => rowOf(criterion, known)),
    isAdding,
    kept: isAdding ? known.kept : {},
    held: isAdding ? known.held : '',
    hindrance: known.hindrance(newId),
    addText: fill(labels.add, gate)
  };
}
