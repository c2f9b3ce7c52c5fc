import { z } from 'zod';
import { API_VERSION, OrgRefusal } from '../org/connection.ts';
import type { Login } from '../org/connection.ts';
import type { Categories, Stage } from './targets.ts';

/** Opportunities as this user finds them in the org. */
export interface OpportunityShape {
  readonly stages: readonly Stage[];
  readonly categories: Categories;
  /** Type by name. */
  readonly fields: ReadonlyMap<string, string>;
  /** A unique external id that the user may write. */
  readonly externalId: string | undefined;
  readonly deletable: boolean;
}

const PREFERRED_KEY = 'Source_Key__c';

const description = z.object({
  deletable: z.boolean(),
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      createable: z.boolean(),
      updateable: z.boolean(),
      externalId: z.boolean().default(false),
      picklistValues: z.array(z.object({ value: z.string(), active: z.boolean() })).nullish()
    })
  )
});

const stageRow = z
  .object({
    ApiName: z.string(),
    ForecastCategoryName: z.string(),
    IsClosed: z.boolean(),
    IsWon: z.boolean()
  })
  .transform((row): Stage => ({
    name: row.ApiName,
    category: row.ForecastCategoryName,
    closed: row.IsClosed,
    won: row.IsWon
  }));

/** Whether the user may delete opportunities, any of their own at least. */
export async function mayDelete({ call }: Login): Promise<boolean> {
  return (await describe(call)).deletable;
}

const describe = async (call: Login['call']) =>
  description.parse(
    await call<unknown>(`/services/data/v${API_VERSION}/sobjects/Opportunity/describe`, 'GET')
  );

/** @throws an error in the org's words when the user may not read opportunities or their stages */
export async function readShape({ call, records, username }: Login): Promise<OpportunityShape> {
  try {
    const { deletable, fields } = await describe(call);
    const stages = await records.query(
      'SELECT Id, ApiName, ForecastCategoryName, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder'
    );
    const category = fields.find(({ name }) => name === 'ForecastCategoryName');
    const keys = fields.filter(
      field => field.externalId && field.type === 'string' && field.createable && field.updateable
    );
    return {
      stages: z.array(stageRow).parse(stages),
      categories: {
        names: (category?.picklistValues ?? []).filter(({ active }) => active).map(({ value }) => value),
        writable: category?.createable === true && category.updateable
      },
      fields: new Map(fields.map(({ name, type }) => [name, type])),
      externalId: (keys.find(({ name }) => name === PREFERRED_KEY) ?? keys[0])?.name,
      deletable
    };
  } catch (error) {
    if (!(error instanceof OrgRefusal)) throw error;
    throw new Error(
      `Nothing was tried: ${username} can't read opportunities or their stages. ${error.message}`,
      { cause: error }
    );
  }
}
