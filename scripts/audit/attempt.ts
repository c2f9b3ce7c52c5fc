import { z } from 'zod';
import { OrgRefusal } from '../org/connection.ts';
import type { Call, RecordToWrite } from '../org/connection.ts';
import type { OrgError } from '../org/orgErrors.ts';

/** One write that is tried. */
export interface Attempt {
  readonly fields: RecordToWrite & { readonly Name: string };
  /** The deal to change; empty for a new one. */
  readonly id: string;
  /** The deal's value of the external id. */
  readonly key: string;
}

/** What the org said to one write. */
export type Outcome =
  | { readonly accepted: true; readonly id: string }
  | { readonly accepted: false; readonly errors: readonly OrgError[] };

/** A way to write an opportunity. */
export interface WritePath {
  readonly name: string;
  readonly changes: boolean;
  /** Tries each, whatever became of the others; outcomes in the order of the attempts. */
  readonly write: (call: Call, attempts: readonly Attempt[]) => Promise<readonly Outcome[]>;
}

/** A path with each attempt in a request of its own. */
export const oneByOne =
  (tryOne: (call: Call, attempt: Attempt) => Promise<Outcome>): WritePath['write'] =>
  async (call, attempts) => {
    const outcomes: Outcome[] = [];
    for (const attempt of attempts) outcomes.push(await refusable(() => tryOne(call, attempt)));
    return outcomes;
  };

/** What the org answered, or why it refused to. Anything but a refusal is thrown on. */
async function refusable(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OrgRefusal) return { accepted: false, errors: error.errors };
    throw error;
  }
}

const saved = z.object({ id: z.string() });

/** A save that was taken: the id that the answer names; where it names none, that of the deal that was changed. */
export const accepted = (answer: unknown, id = ''): Outcome => {
  const named = saved.safeParse(answer);
  return { accepted: true, id: named.success ? named.data.id : id };
};
