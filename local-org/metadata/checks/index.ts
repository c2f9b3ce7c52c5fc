import type { ProblemReport } from '../problem.ts';
import type { OrgSchema } from '../schema.ts';
import { checkDashboards } from './dashboards.ts';
import { checkDisplayedFields } from './displayedFields.ts';
import { checkAppPages } from './appPages.ts';
import { checkLookupFilters } from './lookupFilters.ts';
import { checkMasterDetails } from './masterDetails.ts';
import { checkPermissionSets } from './permissionSets.ts';
import { checkReferences } from './references.ts';
import { checkRuleFields } from './ruleFields.ts';
import { checkSummaries } from './summaries.ts';

/** A rule about a whole schema that no single file can be held to. */
export type SchemaCheck = (schema: OrgSchema, problems: ProblemReport) => void;

export const checks: readonly SchemaCheck[] = [
  checkReferences,
  checkMasterDetails,
  checkSummaries,
  checkLookupFilters,
  checkRuleFields,
  checkDisplayedFields,
  checkPermissionSets,
  checkAppPages,
  checkDashboards
];
