import { describe, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type Persona } from '../support/testOrg.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';

/** One write that one rule refuses. Records are named by functions, because they are made after the cases are listed. */
export interface RuleCase {
  readonly what: string;
  readonly object: string;
  readonly rule: string;
  readonly as: Persona;
  /** The record that is changed; a new one where there is none. */
  readonly id?: () => string;
  readonly fields: (userId: string) => Fields;
}

/** Tries every case along every path. */
export function describeRefusals(subject: string, cases: readonly RuleCase[]): void {
  describe.each(writePaths)(`${subject}, by $name`, path => {
    it.each(cases)('is refused $what', async ({ as, object, rule, id, fields }) => {
      const { connection, userId } = await connect(as);
      const outcome = id
        ? await path.update(connection, object, id(), fields(userId))
        : await path.create(connection, object, fields(userId));
      expectRefusal(outcome, object, rule);
    });
  });
}
