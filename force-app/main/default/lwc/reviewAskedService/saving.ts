import type { Operation } from 'c/mutation';
import { saveAtLeast } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { review, task } from 'c/schemaService';
import { taskDone } from './reading';
import type { Action } from './reading';

/** The status of a task that nobody began, as the platform names it. */
const taskOpen = 'Not Started';

function reviewOperation({ id }: Action, doneOn: string | null): Operation {
  const fields = { [review.doneOn]: doneOn };
  return { kind: 'update', alias: 'review', object: review.object, id, fields };
}

/** Its tasks follow, in the same transaction; one that can't be changed keeps nothing back. */
function save(action: Action, doneOn: string | null): Promise<SaveResult> {
  const isDone = doneOn !== null;
  const noted = reviewOperation(action, doneOn);
  const tasks = action.tasks
    .filter(each => each.isDone !== isDone)
    .map<Operation>(({ id }, index) => ({
      ...{ kind: 'update', alias: `task${index}`, object: task.object, id },
      fields: { [task.status]: isDone ? taskDone : taskOpen }
    }));
  return saveAtLeast([noted, ...tasks], tasks.length > 0 ? [noted] : undefined);
}

/** Notes that an action is done, on that day (an ISO date), and completes its task. Never throws. */
export function saveDone(action: Action, today: string): Promise<SaveResult> {
  return save(action, today);
}

/** Notes that an action isn't done after all, and opens its task again. Never throws. */
export function saveNotDone(action: Action): Promise<SaveResult> {
  return save(action, null);
}
