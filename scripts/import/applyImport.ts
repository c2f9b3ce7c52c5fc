import { COLLECTION_SIZE } from '../org/connection.ts';
import type { OrgConnection, WriteResult } from '../org/connection.ts';
import { applySteps } from '../steps/applySteps.ts';
import type { Ids } from '../steps/step.ts';
import type { ImportPlan, PlannedRow, Remark } from './importPlan.ts';

/** How many requests are under way at once. */
const CONCURRENT_REQUESTS = 3;

export interface Imported {
  readonly created: number;
  readonly updated: number;
  /** Rows that the org refused, in its own words. */
  readonly refused: readonly Remark[];
}

export interface ApplyImportOptions {
  readonly org: OrgConnection;
  /** Ids of what exists before: profiles, permission sets, roles. */
  readonly known: ReadonlyMap<string, string>;
  readonly progress: (done: number, what: string) => void;
}

/** Writes a plan: what rows depend on, then accounts, then deals. The only place where an import writes. */
export async function applyImport(plan: ImportPlan, options: ApplyImportOptions): Promise<Imported> {
  const { org, known, progress } = options;
  const setup = await applySteps(plan.setup, {
    connect: () => Promise.resolve(org),
    known,
    progress
  });
  let done = plan.setup.reduce((sum, step) => sum + step.records.length, 0);
  const ids = new Map(setup.ids);
  const totals = { created: setup.created, updated: setup.updated, refused: [] as Remark[] };
  const waves = [
    ['Account', plan.accounts],
    ['Account', plan.subsidiaries],
    ['Opportunity', plan.deals]
  ] as const;
  for (const [object, rows] of waves) {
    await inCollections(rows, async part => {
      const written = await writePart(org, object, part, ids);
      totals.created += written.created;
      totals.updated += written.updated;
      totals.refused.push(...written.refused);
      done += part.length;
      progress(done, object);
    });
  }
  return totals;
}

async function writePart(
  org: OrgConnection,
  object: string,
  rows: readonly PlannedRow[],
  ids: Map<string, string>
): Promise<Imported> {
  const [ready, waiting] = [rows.filter(row => isReady(row, ids)), rows.filter(row => !isReady(row, ids))];
  const results = await org.upsert(
    object,
    'Source_Key__c',
    ready.map(row => row.fields(reference => ids.get(reference) ?? ''))
  );
  ready.forEach((row, index) => {
    const id = results[index]?.id;
    if (id) ids.set(row.reference, id);
  });
  return {
    created: results.filter(result => result.success && result.created === true).length,
    updated: results.filter(result => result.success && result.created !== true).length,
    refused: [
      ...waiting.map(row => remark(row, 'What it refers to was refused.')),
      ...ready.flatMap((row, index) => refusal(row, results[index]))
    ]
  };
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
  return [remark(row, errors.join(' '))];
}

const remark = (row: PlannedRow, reason: string): Remark => ({
  source: row.source,
  outcome: 'not taken',
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
