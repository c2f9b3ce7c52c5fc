import type { OrgFoundation, OrgMetadata } from '../api/org.ts';
import { forgetDeployed, installSchema, readDeployed, type OrgConnection } from '../database/index.ts';
import { checkSchema } from '../formula/index.ts';
import { isBundle, type XmlComponent } from '../metadata/component.ts';
import { componentsByKey, deployedOver } from '../metadata/deployedOver.ts';
import type { OrgSetUp } from '../metadata/buildSchema.ts';
import { loadComponents, schemaOf } from '../metadata/loadSchema.ts';
import { bundlesInSource } from '../metadata/sourceFormat.ts';
import { MetadataErrors } from './metadataErrors.ts';
import { checkBundle, pageBuilder, type PageOptions } from './pageBuilder.ts';

interface Source extends OrgSetUp {
  readonly packageDirectories: readonly string[];
  readonly pages?: PageOptions;
}

/**
 * Makes the org of the packages and of what was deployed on this data before: reads them, builds the pages, brings the
 * database to them.
 * @throws MetadataErrors when they don't fit together or kept records can't follow
 */
export async function establish(
  db: OrgConnection,
  { packageDirectories, organizationWideDefaults, currencies, pages }: Source
): Promise<{ readonly metadata: OrgMetadata; readonly foundation: OrgFoundation }> {
  const setUp: OrgSetUp = {
    ...(organizationWideDefaults && { organizationWideDefaults }),
    ...(currencies && { currencies })
  };
  const source = loadComponents(packageDirectories);
  const packaged = componentsByKey([...source.components, ...packageDirectories.flatMap(bundlesInSource)]);
  const { components, outdated } = deployedOver(packaged, await readDeployed(db));
  const all = [...components.values()];
  const { schema: loaded, problems } = schemaOf(
    all.filter((component): component is XmlComponent => !isBundle(component)),
    setUp
  );
  const unfit = [...source.problems, ...problems];
  const wrong = unfit.length > 0 ? unfit : checkSchema(loaded);
  if (wrong.length > 0) throw new MetadataErrors(wrong);
  const foundation: OrgFoundation = {
    packaged,
    setUp,
    checkBundle,
    ...(pages === undefined ? {} : { buildPages: pageBuilder(pages) })
  };
  const folder = await foundation.buildPages?.(all.filter(isBundle), loaded);
  const schema = await db.transaction().execute(async transaction => {
    const installed = await installSchema(transaction, loaded);
    const conflicts = installed.conflicts.map(({ message }) => `${message} Or start on another data folder.`);
    if (conflicts.length > 0) throw new MetadataErrors(conflicts);
    await forgetDeployed(transaction, outdated);
    return installed.schema;
  });
  const metadata = { components, schema, ...(folder === undefined ? {} : { pages: folder }) };
  return { metadata, foundation };
}
