/** Sets things up in few requests, as the persona who may. */
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';

const largest = 200;

async function inParts(
  as: Persona,
  object: string,
  rows: readonly Fields[],
  write: 'create' | 'update'
): Promise<string[]> {
  const { connection } = await connect(as);
  const ids: string[] = [];
  for (let first = 0; first < rows.length; first += largest) {
    const part = rows.slice(first, first + largest).map(row => ({ ...row }));
    const results =
      write === 'create'
        ? await connection.sobject(object).create(part, { allOrNone: true })
        : await connection.sobject(object).update(
            part.map(row => ({ ...row, Id: String(row['Id']) })),
            { allOrNone: true }
          );
    for (const result of results) {
      if (!result.success) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
      ids.push(result.id);
    }
  }
  return ids;
}

/** Creates records and gives their ids; a refusal fails the test with what the org said. */
export const makeAll = (as: Persona, object: string, rows: readonly Fields[]): Promise<string[]> =>
  inParts(as, object, rows, 'create');
/** Changes records that carry their `Id`. */
export const changeAll = async (as: Persona, object: string, rows: readonly Fields[]): Promise<void> => {
  await inParts(as, object, rows, 'update');
};

/** Rows of a query as the administrator sees them. */
export async function rowsOf<Row extends object>(query: string): Promise<readonly Row[]> {
  const { connection } = await connect('admin');
  const { records, done } = await connection.query<Row>(query);
  if (!done) throw new Error(`One answer does not hold all of: ${query}`);
  return records;
}
