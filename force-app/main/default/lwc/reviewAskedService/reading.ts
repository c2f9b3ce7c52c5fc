import { idOf, nodesOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import * as field from 'c/schemaService';

/** What a review decided. Dates are ISO dates. */
export interface LastReview {
  readonly id: string;
  readonly reviewedOn: string;
  /** As the platform names it: Keep, Move back, Ask for evidence, Walk away. */
  readonly decision: string;
  readonly words?: string;
  /** Who decided; nothing where the reader may not see the user. */
  readonly reviewer?: string;
}

/** The task by which an action stands among what its owner has to do. */
interface ActionTask {
  readonly id: string;
  readonly isDone: boolean;
}

/** What a review asked for. Dates are ISO dates. */
export interface Action {
  /** The review's id. */
  readonly id: string;
  readonly text: string;
  readonly ownerId?: string;
  readonly owner?: string;
  readonly dueOn: string;
  readonly doneOn?: string;
  readonly tasks: readonly ActionTask[];
}

/** What was decided last and what was asked for, in the order in which it is due. */
export interface Asked {
  readonly last?: LastReview;
  readonly actions: readonly Action[];
}

/** The status of a task that is done, as the platform names it. */
export const taskDone = 'Completed';

function lastFrom(node: GraphqlNode): LastReview {
  return {
    id: idOf(node),
    reviewedOn: text(node, field.review.reviewedOn) ?? '',
    decision: text(node, field.review.decision) ?? '',
    words: text(node, field.review.words),
    reviewer: text(parentOf(node, field.review.reviewer), field.user.name)
  };
}

/** A task says what the review asks for: it is known by its words, its owner and its day. */
function actionFrom(node: GraphqlNode, tasks: readonly GraphqlNode[]): Action {
  const action = {
    id: idOf(node),
    text: text(node, field.review.action) ?? '',
    ownerId: text(node, field.review.actionOwnerId),
    owner: text(parentOf(node, field.review.actionOwner), field.user.name),
    dueOn: text(node, field.review.dueOn) ?? '',
    doneOn: text(node, field.review.doneOn)
  };
  const isOf = (task: GraphqlNode): boolean =>
    text(task, field.task.subject) === action.text &&
    text(task, field.task.ownerId) === action.ownerId &&
    text(task, field.task.activityDate) === action.dueOn;
  return {
    ...action,
    tasks: tasks
      .filter(isOf)
      .map(task => ({ id: idOf(task), isDone: text(task, field.task.status) === taskDone }))
  };
}

/** What an answer says about the deal; there is no last review where it was never reviewed. */
export function askedFrom(data: unknown): Asked {
  const [last] = nodesOf(data, 'last');
  const tasks = nodesOf(data, field.task.object);
  const actions = nodesOf(data, 'asked').map(node => actionFrom(node, tasks));
  return {
    last: last && lastFrom(last),
    actions: actions.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  };
}
