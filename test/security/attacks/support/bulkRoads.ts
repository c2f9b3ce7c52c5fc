/** Bulk API 2.0: alike writes of one person in a job. */
import type { Persona } from '../../../conformance/support/testOrg.ts';
import { ingest } from '../../support/bulkJob.ts';
import { bulkRefusal } from './answers.ts';
import type { Road } from './road.ts';
import { keyFieldOf, keyOf, senderOf } from './singleRoads.ts';
import { runs, type Said, type Write } from './write.ts';

const operations = { create: 'insert', update: 'update', delete: 'delete' } as const;
type Row = Readonly<Record<string, string>>;

const cell = (value: string | number | boolean | null): string => (value === null ? '#N/A' : String(value));
const rowOf = ({ id, fields }: Write): Row => ({
  ...(id !== undefined && { Id: id }),
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cell(value)]))
});

/** Sends a job and finds each row's result by what was sent in it. */
async function inJob(
  as: Persona,
  operation: 'insert' | 'update' | 'upsert' | 'delete',
  object: string,
  rows: readonly Row[],
  keyField?: string
): Promise<Said[]> {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const cells = rows.map(row => columns.map(name => row[name] ?? ''));
  const end = await ingest(as, operation, object, columns, cells, keyField);
  if (end.kind === 'refused')
    return rows.map(() => ({
      accepted: false,
      codes: [end.refusal.errorCode],
      messages: [end.refusal.message]
    }));
  if (end.kind === 'failed')
    return rows.map(() => ({ accepted: false, codes: ['JOB_FAILED'], messages: [end.message] }));
  const open = [
    ...end.succeeded.map(row => ({ row, said: { accepted: true, id: row['sf__Id'] ?? '' } as Said })),
    ...end.failed.map(row => ({ row, said: bulkRefusal(row['sf__Error'] ?? '') }))
  ];
  return cells.map(sent => {
    const place = open.findIndex(({ row }) => columns.every((name, at) => (row[name] ?? '') === sent[at]));
    const [found] = place < 0 ? [] : open.splice(place, 1);
    if (!found) throw new Error(`The job has no result for ${JSON.stringify(sent)}.`);
    return found.said;
  });
}

async function inRuns(
  as: Persona,
  writes: readonly Write[],
  sendRun: (as: Persona, run: readonly Write[]) => Promise<Said[]>
): Promise<Said[]> {
  const said: Said[] = [];
  const alike = (one: Write, other: Write) =>
    one.as === other.as && one.object === other.object && one.operation === other.operation;
  for (const run of runs(writes, alike)) said.push(...(await sendRun(senderOf(as, run), run)));
  return said;
}

export const bulkRoads: readonly Road[] = [
  {
    name: 'bulk',
    carries: () => true,
    send: (as, writes) =>
      inRuns(as, writes, (sender, run) => {
        const { operation, object } = run[0] ?? { operation: 'create', object: '' };
        return inJob(sender, operations[operation], object, run.map(rowOf));
      })
  },
  {
    name: 'bulk upsert',
    carries: writes => writes.every(({ operation }) => operation !== 'delete'),
    send: (as, writes) =>
      inRuns(as, writes, async (sender, run) => {
        const object = run[0]?.object ?? '';
        const keys = await Promise.all(run.map(keyOf));
        const byKey = keys.every(key => key !== undefined) && keyFieldOf(object) !== 'Id';
        const rows = run.map((write, place) => {
          const { Id = '', ...fields } = rowOf(write);
          return byKey ? { ...fields, [keyFieldOf(object)]: keys[place] ?? '' } : { ...fields, Id };
        });
        return inJob(sender, 'upsert', object, rows, byKey ? keyFieldOf(object) : 'Id');
      })
  }
];
