import type { OrgConnection } from '../org/connection.ts';
import { connectToOrg } from '../org/passwordLogin.ts';
import type { Credentials } from '../org/passwordLogin.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { applyImport } from './applyImport.ts';
import type { Imported } from './applyImport.ts';
import { readPipelineFiles } from './pipelineFiles.ts';
import { planImport } from './planImport.ts';
import { MANAGER_PERMISSION_SET, PARENT_ROLE, PROFILE, REP_PERMISSION_SET } from './planTeams.ts';

export interface ImportPipelineOptions {
  readonly folder: string;
  readonly credentials: Credentials;
  /** ISO date: the quarter of this day stands in for missing close dates. */
  readonly asOf: string;
  /** Takes what the files say over what people changed since the last load. */
  readonly overwrite: boolean;
  readonly progress: (done: number, total: number, what: string) => void;
}

/** What was written, and what there is to say about rows, from the plan and from the org. */
export interface PipelineImported extends Imported {
  readonly deals: number;
  readonly accounts: number;
}

/**
 * Loads a pipeline export into a running org. Running it again updates the same records, but for what people changed
 * since, unless `overwrite` says so.
 * @throws when the folder is no pipeline export, or the org does not answer or lacks what users need.
 */
export async function importPipeline(options: ImportPipelineOptions): Promise<PipelineImported> {
  const files = readPipelineFiles(options.folder);
  const org = await connectToOrg(options.credentials);
  const known = await readKnown(org);
  const plan = planImport(files, { asOf: options.asOf, hasParentRole: known.has(`role:${PARENT_ROLE}`) });
  const rows = [...plan.accounts, ...plan.subsidiaries, ...plan.deals];
  const total = rows.length + plan.setup.reduce((sum, step) => sum + step.records.length, 0);
  const imported = await applyImport(plan, {
    org,
    known,
    overwrite: options.overwrite,
    progress: (done, what) => options.progress(done, total, what)
  });
  return {
    ...imported,
    deals: plan.deals.length,
    accounts: plan.accounts.length,
    remarks: [...plan.remarks, ...imported.remarks]
  };
}

/** What users are given, by reference: their profile, permission sets and the role above them. */
async function readKnown(org: OrgConnection): Promise<Map<string, string>> {
  const sets = [REP_PERMISSION_SET, MANAGER_PERMISSION_SET].map(soqlLiteral).join(', ');
  const wanted = [
    ['profile', `SELECT Id, Name FROM Profile WHERE Name = ${soqlLiteral(PROFILE)}`],
    ['permissionSet', `SELECT Id, Name FROM PermissionSet WHERE Name IN (${sets})`],
    ['role', `SELECT Id, Name FROM UserRole WHERE Name = ${soqlLiteral(PARENT_ROLE)}`]
  ] as const;
  const known = new Map<string, string>();
  for (const [kind, soql] of wanted) {
    for (const record of await org.query(soql)) known.set(`${kind}:${String(record['Name'])}`, record.Id);
  }
  return known;
}
