import type { SaveResult } from '../../../database/index.ts';
import type { RequestContext } from '../../org.ts';
import { atomically, save } from '../../write.ts';
import { refused, type Operation, type Payload } from './operation.ts';
import { withIds } from './references.ts';

/** Gives the record of a saved operation with what is selected of it. */
export type ReadRecord = (context: RequestContext, operation: Operation, id: string) => Promise<Payload>;

/**
 * Carries out operations in their order, as one unit. With `allOrNone` all are undone when one is refused; else the
 * refused ones alone, and those that refer to them.
 */
export async function runOperations(
  context: RequestContext,
  operations: readonly Operation[],
  allOrNone: boolean,
  readRecord: ReadRecord
): Promise<ReadonlyMap<string, Payload>> {
  const run = async (unit: RequestContext): Promise<ReadonlyMap<string, Payload>> => {
    const payloads = new Map<string, Payload>();
    for (const operation of operations) {
      payloads.set(operation.key, await runOperation(unit, operation, payloads, readRecord));
    }
    return payloads;
  };
  const allSucceeded = (payloads: ReadonlyMap<string, Payload>) =>
    [...payloads.values()].every(({ success }) => success);
  const payloads = await atomically(context, run, result => !allOrNone || allSucceeded(result));
  if (!allOrNone || allSucceeded(payloads)) return payloads;
  return new Map([...payloads].map(([key, payload]) => [key, payload.success ? undone : payload]));
}

const undone: Payload = { success: false, refusals: [] };

async function runOperation(
  context: RequestContext,
  operation: Operation,
  payloads: ReadonlyMap<string, Payload>,
  readRecord: ReadRecord
): Promise<Payload> {
  const resolved = withIds(operation, payloads);
  if ('refusal' in resolved) return { success: false, refusals: [resolved.refusal] };
  const result = await saveOne(context, resolved.operation);
  if (!result.success) return refused(result.errors);
  return readRecord(context, operation, result.id);
}

async function saveOne(
  context: RequestContext,
  { kind, object, id, fields }: Operation
): Promise<SaveResult> {
  const records = [{ ...(id !== undefined && { id }), fields }];
  const unit = { operation: kind, object: object.apiName, records, allOrNone: true };
  const [result] = await atomically(
    context,
    inner => save(inner, unit),
    results => results.every(({ success }) => success)
  );
  if (!result) throw new Error(`Saving ${object.apiName} gave no result`);
  return result;
}
