import { OrgRefusal } from '../org/connection.ts';
import type { OrgConnection, RecordToWrite, WriteResult } from '../org/connection.ts';

/** An id that no record has. */
const NO_ID = '000000000000000AAA';

/**
 * The org with its pen taken away: it answers what is there, and says of every write that it would have been taken.
 * Objects and fields that are not deployed yet hold no records.
 *
 * @param told what would have been created
 */
export function rehearsalOf(
  org: OrgConnection,
  told: (object: string, count: number) => void
): OrgConnection {
  const take = (records: readonly RecordToWrite[]): Promise<WriteResult[]> =>
    Promise.resolve(records.map(() => ({ id: NO_ID, success: true, errors: [] })));
  return {
    query: async soql => {
      try {
        return await org.query(soql);
      } catch (error) {
        if (isNotDeployed(error)) return [];
        throw error;
      }
    },
    create: (object, records) => {
      told(object, records.length);
      return take(records);
    },
    update: (_object, records) => take(records),
    upsert: (_object, _externalId, records) => take(records)
  };
}

const isNotDeployed = (error: unknown): boolean =>
  error instanceof OrgRefusal && ['INVALID_TYPE', 'INVALID_FIELD'].includes(error.code);
