import { COLLECTION_SIZE } from '../org/connection.ts';
import type { OrgConnection, WriteResult } from '../org/connection.ts';
import { applySteps } from '../steps/applySteps.ts';
import type { Ids } from '../steps/step.ts';
import { decideRow } from './decideRow.ts';
import type { Decision } from './decideRow.ts';
import { KEY } from './importPlan.ts';
import type { ImportPlan, PlannedRow, Remark } from './importPlan.ts';
import { storedRows } from './storedRows.ts';

/** How many requests are under way at once. */
const CONCURRENT_REQUESTS = 3;

export interface Imported {
  readonly created: number;
  readonly updated: number;
  /** Records that are as their rows say already. */
  readonly unchanged: number;
  /** Rows that the org refused, in its own words, and those that were left, or taken in part. */
  readonly remarks: readonly Remark[];
}

export interface ApplyImportOptions {
  readonly org: OrgConnection;
  /** Ids of what exists before: profiles, permission sets, roles. */
  readonly known: ReadonlyMap<string, string>;
  /** Takes what rows say over what people changed since the last load. */
  readonly overwrite: boolean;
  readonly progress: (done: number, what: string) => void;
}

/** Writes a plan: what rows depend on, then accounts, then deals. The only place where an import writes. */
export async function applyImport(plan: ImportPlan, options: ApplyImportOptions): Promise<Imported> {
  const { org, known, overwrite, progress } = options;
  const setup = await applySteps(plan.setup, {
    connect: () => Promise.resolve(org),
    known,
    progress
  });
  let done = plan.setup.reduce((sum, step) => sum + step.records.length, 0);
  const ids = new Map(setup.ids);
  const left = new Set<string>();
  const totals = { created: setup.created, updated: setup.updated, unchanged: 0, remarks: [] as Remark[] };
  const waves = [
    ['Account', plan.accounts],
    ['Account', plan.subsidiaries],
    ['Opportunity', plan.deals]
  ] as const;
  for (const [object, rows] of waves) {
    await inCollections(rows, async part => {
      const due = part.filter(row => !left.has(row.reference));
      const written = await writePart({ org, object, ids, overwrite }, due);
      totals.created += written.created;
      totals.updated += written.updated;
      totals.unchanged += written.unchanged;
      totals.remarks.push(...written.remarks);
      for (const reference of written.left) left.add(reference);
      done += part.length;
      progress(done, object);
    });
  }
  return totals;
}

interface Target {
  readonly org: OrgConnection;
  readonly object: string;
  readonly ids: Map<string, string>;
  readonly overwrite: boolean;
}

interface Written extends Imported {
  /** References of rows that were left because people had changed their records. */
  readonly left: readonly string[];
}

async function writePart(target: Target, rows: readonly PlannedRow[]): Promise<Written> {
  const { org, object, ids } = target;
  const [ready, waiting] = [rows.filter(row => isReady(row, ids)), rows.filter(row => !isReady(row, ids))];
  const decided = await decideRows(target, ready);
  const due = decided.flatMap(({ row, decision }) =>
    decision.kind === 'create' || decision.kind === 'update' ? [{ row, ...decision }] : []
  );
  const results = await org.upsert(
    object,
    KEY,
    due.map(({ record }) => record)
  );
  due.forEach(({ row }, index) => {
    const id = results[index]?.id;
    if (id) ids.set(row.reference, id);
  });
  return {
    created: results.filter(result => result.success && result.created === true).length,
    updated: results.filter(result => result.success && result.created !== true).length,
    unchanged: decided.filter(({ decision }) => decision.kind === 'same').length,
    left: decided.filter(({ decision }) => decision.kind === 'changed').map(({ row }) => row.reference),
    remarks: [
      ...waiting.map(row => remark(row, 'not taken', 'What it refers to was refused.')),
      ...decided.flatMap(({ row, decision }) => remarksOn(row, decision)),
      ...due.flatMap(({ row }, index) => refusal(row, results[index]))
    ]
  };
}

/** What becomes of each row, given what the org holds; the ids of what is there are known from then on. */
async function decideRows(
  { org, object, ids, overwrite }: Target,
  rows: readonly PlannedRow[]
): Promise<{ row: PlannedRow; decision: Decision }[]> {
  const said = rows.map(row => row.fields(reference => ids.get(reference) ?? ''));
  const fields = [...said.flatMap(record => Object.keys(record)), ...rows.flatMap(row => row.blank)];
  const keys = rows.map(row => row.source.key);
  const stored = await storedRows(org, object, fields, keys);
  return rows.map((row, index) => {
    const found = stored.get(row.source.key);
    if (found) ids.set(row.reference, found.Id);
    return { row, decision: decideRow(row, said[index] ?? {}, found, overwrite) };
  });
}

function remarksOn(row: PlannedRow, decision: Decision): Remark[] {
  if (decision.kind !== 'changed') {
    return decision.kept.map(field =>
      remark(
        row,
        'taken with a change',
        `${field} is empty in the file and stays as it is; empty it with --overwrite.`
      )
    );
  }
  const fields = decision.fields.join(', ');
  const why = decision.isKnown
    ? `${fields} changed in the org since it was loaded`
    : `${fields} differs in the org, which does not know what was loaded`;
  return [remark(row, 'left as it is', `${why}; left as it is; take it with --overwrite.`)];
}

/** Whether everything that a row refers to was written. */
function isReady(row: PlannedRow, ids: ReadonlyMap<string, string>): boolean {
  const missing: string[] = [];
  const look: Ids = reference => {
    if (!ids.has(reference)) missing.push(reference);
    return '';
  };
  row.fields(look);
  return missing.length === 0;
}

function refusal(row: PlannedRow, result: WriteResult | undefined): Remark[] {
  if (result?.success) return [];
  const errors = result?.errors.map(error => `${error.statusCode}: ${error.message}`) ?? [
    'The org gave no answer.'
  ];
  return [remark(row, 'not taken', errors.join(' '))];
}

const remark = (row: PlannedRow, outcome: Remark['outcome'], reason: string): Remark => ({
  source: row.source,
  outcome,
  reason
});

/** Deals with the rows in collections, a few at a time. */
async function inCollections(
  rows: readonly PlannedRow[],
  write: (part: readonly PlannedRow[]) => Promise<void>
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < rows.length) {
      const start = next;
      next += COLLECTION_SIZE;
      await write(rows.slice(start, start + COLLECTION_SIZE));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, worker));
}
