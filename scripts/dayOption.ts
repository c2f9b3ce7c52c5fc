import { CellProblem, dateIn } from './import/cells.ts';
import { WrongUse } from './runCommand.ts';

/** The value of an option that is a day, as an ISO date. @throws WrongUse when it is none */
export function dayOption(text: string, option: string): string {
  try {
    const date = dateIn(text, option);
    if (date !== null) return date;
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error;
  }
  throw new WrongUse(`${option} is a day written as YYYY-MM-DD, not ${text}.`);
}
