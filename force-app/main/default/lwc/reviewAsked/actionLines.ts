import { fill } from 'c/phrase';
import { daysBetween } from 'c/qualification';
import type { Action, Asked } from 'c/reviewAskedService';
import { labels } from './labels';

/** An action as the card shows it. */
export interface ActionLine {
  readonly action: Action;
  /** Whose it is, where it isn't the reader's own. */
  readonly whose: string;
  /** How it stands beside its day; nothing more to say where it is due later. */
  readonly state: string;
  readonly isLate: boolean;
  readonly isDone: boolean;
  /** What the button says, and what it is called for those who only hear it. */
  readonly button: string;
  readonly buttonName: string;
}

interface Reader {
  readonly userId: string;
  /** An ISO date. */
  readonly today: string;
}

function stateOf({ dueOn, doneOn }: Action, today: string): string {
  const days = daysBetween(dueOn, today);
  if (doneOn !== undefined || days < 0) return '';
  if (days === 0) return labels.dueToday;
  return days === 1 ? labels.lateOne : fill(labels.late, days);
}

function lineOf(action: Action, { userId, today }: Reader): ActionLine {
  const isDone = action.doneOn !== undefined;
  const button = isDone ? labels.notDone : labels.done;
  return {
    action,
    whose: action.owner !== undefined && action.ownerId !== userId ? fill(labels.of, action.owner) : '',
    state: stateOf(action, today),
    isLate: !isDone && action.dueOn < today,
    isDone,
    button,
    buttonName: `${button}: ${action.text}`
  };
}

/** What there is to do, and what was done today or was asked for last: as long as that, a click can be taken back. */
export function actionLines({ last, actions }: Asked, reader: Reader): ActionLine[] {
  return actions
    .filter(({ id, doneOn }) => doneOn === undefined || doneOn === reader.today || id === last?.id)
    .map(action => lineOf(action, reader));
}
