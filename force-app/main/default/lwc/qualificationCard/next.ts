import { fill } from 'c/phrase';
import { nameIn } from 'c/qualification';
import type { CriterionStatus, NextStep, OrgGates, Remedy } from 'c/qualification';
import { askValue, labels, remedies } from './labels';

/** The next thing to do as the card says it; without `button` there is nothing to press. */
export interface Next {
  readonly context: string;
  readonly text: string;
  readonly button: string;
}

function remedyText(remedy: Remedy, { criterion }: CriterionStatus): string {
  const isMoney = criterion.measure === 'Annual value confirmed';
  return remedy === 'noteValue' && isMoney ? askValue : remedies[remedy];
}

/** The next thing to do in words; nothing when there is none. */
export function nextText(step: NextStep | undefined, org: OrgGates): Next | undefined {
  if (!step) return undefined;
  const gate = nameIn(org, step.gate);
  switch (step.kind) {
    case 'remedy':
      return {
        context: fill(labels.nextFor, gate),
        text: step.status.criterion.statement,
        button: remedyText(step.remedy, step.status)
      };
    case 'wait':
      return {
        context: fill(labels.nextWait, gate),
        text: step.status.criterion.statement,
        button: ''
      };
    case 'move':
      return { context: fill(labels.nextMove, gate), text: '', button: fill(labels.move, gate) };
  }
}
