import type { WritePath } from './attempt.ts';
import { bulkPath } from './bulkPath.ts';
import { collectionPaths, compositePaths, treePath } from './compositePaths.ts';
import { graphqlPaths } from './graphqlPaths.ts';
import { restPaths, upsertPaths } from './restPaths.ts';

/**
 * Every way to write an opportunity that the command tries.
 * @param externalId a unique external id of opportunities that the user may write; without one, upserts go by Id
 */
export const writePaths = (externalId: string | undefined): readonly WritePath[] => [
  ...restPaths,
  ...upsertPaths(externalId),
  ...compositePaths,
  treePath,
  ...collectionPaths(true),
  ...collectionPaths(false),
  ...graphqlPaths,
  bulkPath('insert'),
  bulkPath('update')
];

/** What this command does not try, and what that means. */
export const NOT_TRIED = [
  'lead conversion (the package has nothing on leads yet; switch on "Require Validation for Converted Leads")',
  'SOAP API and Bulk API 1.0',
  'Apex, flows and field updates of workflows'
] as const;
