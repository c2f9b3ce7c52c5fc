import { namesMeant } from './cells.ts';
import type { ImportPlan } from './importPlan.ts';
import type { PipelineFiles } from './pipelineFiles.ts';
import { planAccounts, planSubsidiaries } from './planAccounts.ts';
import { planDeals } from './planDeals.ts';
import { planProducts } from './planProducts.ts';
import { planTeams } from './planTeams.ts';

export interface ImportOptions {
  /** ISO date: the quarter of this day stands in for missing close dates. */
  readonly asOf: string;
  /** Whether the org has a role that the managers' roles go under. */
  readonly hasParentRole: boolean;
}

/** All that a pipeline export wants written, and what there is to say about its rows. */
export function planImport(files: PipelineFiles, { asOf, hasParentRole }: ImportOptions): ImportPlan {
  const accounts = planAccounts(files.accounts);
  const taken = new Set(accounts.rows.map(row => row.source.key));
  const subsidiaries = planSubsidiaries(files.accounts.filter(row => taken.has(row.source.key)));
  const deals = planDeals(
    files.deals,
    {
      agents: namesMeant(files.teams.map(row => row.source.key)),
      products: namesMeant(files.products.map(row => row.source.key)),
      accounts: namesMeant([...taken])
    },
    asOf
  );
  return {
    setup: [...planTeams(files.teams, hasParentRole), ...planProducts(files.products)],
    accounts: accounts.rows,
    subsidiaries: subsidiaries.rows,
    deals: deals.rows,
    remarks: [...files.remarks, ...accounts.remarks, ...subsidiaries.remarks, ...deals.remarks]
  };
}
