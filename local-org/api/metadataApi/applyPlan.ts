import { sql } from 'kysely';
import {
  dropRemoved,
  installSchema,
  keepDeployed,
  removedBetween,
  type OrgConnection,
  type SchemaConflict
} from '../../database/index.ts';
import {
  componentKey,
  declaredIn,
  isBundle,
  type Component,
  type Components
} from '../../metadata/component.ts';
import { markOf, type Deployed } from '../../metadata/deployedOver.ts';
import type { OrgSchema } from '../../metadata/schema.ts';
import { PageProblems, type Org } from '../org.ts';
import type { Refusal } from './checkPlan.ts';

/** Undoes the transaction of a deploy that is not to stay. */
class NotKept extends Error {}

/**
 * Puts checked components in the place of what the org consists of, in one transaction with all that follows from them
 * for its records; or finds out that it could, and leaves everything as it was.
 * @returns why it can't be: then nothing has changed
 */
export async function applyPlan(
  org: Org,
  wanted: Components,
  planned: OrgSchema,
  {
    id,
    checkOnly,
    mayEnd
  }: { readonly id: string; readonly checkOnly: boolean; readonly mayEnd: () => boolean }
): Promise<readonly Refusal[]> {
  const components = markedWith(id, org.metadata.components, wanted);
  const bundles = [...components.values()].filter(isBundle);
  const built = await buildPages(org, bundles, planned);
  if ('refusals' in built) return built.refusals;
  let refusals: readonly Refusal[] = [];
  try {
    const schema = await org.database.db.transaction().execute(async transaction => {
      refusals = await assignedSets(transaction, org.metadata.schema, planned);
      if (refusals.length > 0) throw new NotKept();
      await dropRemoved(transaction, removedBetween(org.metadata.schema, planned));
      const installed = await installSchema(transaction, planned);
      refusals = installed.conflicts.map(conflictOf);
      if (refusals.length > 0 || checkOnly || !mayEnd()) throw new NotKept();
      await removeSets(transaction, org.metadata.schema, planned);
      await keepDeployed(transaction, differences(org, components));
      return installed.schema;
    });
    org.adopt({ components, schema, ...built });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
  return refusals;
}

/** Later deploys have files of the same names: what stays of this one is told by its id. */
function markedWith(id: string, current: Components, wanted: Components): Components {
  const mark = (key: string, component: Component) =>
    isBundle(component) || current.get(key) === component
      ? component
      : declaredIn(component, file => `${file} of deploy ${id}`);
  return new Map([...wanted].map(([key, component]) => [key, mark(key, component)]));
}

async function buildPages(
  { foundation }: Org,
  ...source: Parameters<NonNullable<Org['foundation']['buildPages']>>
): Promise<{ readonly pages?: string } | { readonly refusals: readonly Refusal[] }> {
  try {
    return foundation.buildPages ? { pages: await foundation.buildPages(...source) } : {};
  } catch (error) {
    if (!(error instanceof PageProblems)) throw error;
    return { refusals: error.lines.map(pageRefusal) };
  }
}

/** The build names the bundle first: `c/panel uses …`. */
function pageRefusal(line: string): Refusal {
  const name = /^c\/(\w+) /.exec(line)?.[1] ?? '';
  return {
    kind: 'refused',
    type: name === '' ? '' : 'LightningComponentBundle',
    fullName: name,
    file: `lwc/${name}`,
    problem: line
  };
}

function conflictOf({ object, field, message }: SchemaConflict): Refusal {
  const fullName = `${object}.${field}`;
  return {
    kind: 'refused',
    type: 'CustomField',
    fullName,
    file: `objects/${object}.object`,
    problem: message
  };
}

/** What differs from the last deploy's outcome, each over what the packages say of it. */
function differences({ foundation, metadata }: Org, components: Components): readonly Deployed[] {
  const over = (key: string) => {
    const packaged = foundation.packaged.get(key);
    return packaged === undefined ? {} : { over: markOf(packaged) };
  };
  const put = [...components]
    .filter(([key, component]) => metadata.components.get(key) !== component)
    .map(([key, component]) => ({ key, component, ...over(key) }));
  const removed = [...metadata.components.values()]
    .map(componentKey)
    .filter(key => !components.has(key))
    .map(key => ({ key, ...over(key) }));
  return [...put, ...removed];
}

const removedSets = (before: OrgSchema, after: OrgSchema): readonly string[] =>
  [...before.permissionSets]
    .filter(([key]) => !after.permissionSets.has(key))
    .map(([, { fullName }]) => fullName);

/** Permission sets that go although users hold them. */
async function assignedSets(
  db: OrgConnection,
  before: OrgSchema,
  after: OrgSchema
): Promise<readonly Refusal[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    SELECT s."Name" AS "name", count(*)::int AS "count" FROM org."PermissionSetAssignment" a
    JOIN org."PermissionSet" s ON s."Id" = a."PermissionSetId"
    WHERE s."Name" = ANY(${removedSets(before, after)}::text[]) GROUP BY 1`.execute(db);
  return rows.map(({ name, count }) => ({
    kind: 'refused',
    type: 'PermissionSet',
    fullName: name,
    file: `permissionsets/${name}.permissionset`,
    problem: `The permission set is assigned to ${count} users. Remove its assignments first.`
  }));
}

async function removeSets(db: OrgConnection, before: OrgSchema, after: OrgSchema): Promise<void> {
  await sql`DELETE FROM org."PermissionSet" WHERE "Name" = ANY(${removedSets(before, after)}::text[])`.execute(
    db
  );
}
