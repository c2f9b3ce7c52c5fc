import { z } from 'zod';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { signIn, type ApiClient } from '../support/apiClient.ts';
import { dealRows, inBatches } from '../support/dealRows.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { inTurns, timed } from '../support/measure.ts';

const listPage = z.object({
  views: z.array(
    z.object({ name: z.string(), select: z.string(), where: z.string().optional(), orderBy: z.string() })
  )
});
const byCategory =
  'SELECT ForecastCategoryName, COUNT(Id), SUM(Amount) FROM Opportunity WHERE IsClosed = FALSE ' +
  'GROUP BY ForecastCategoryName';
const page = `query Page { uiapi { query {
  Opportunity(first: 50, where: { IsClosed: { eq: false } }, orderBy: { CloseDate: { order: ASC } }) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { Id Name { value } StageName { value displayValue } Amount { value displayValue }
      CloseDate { value displayValue } Forecast_Gap__c { value } Account { Name { value } } } }
  } } } }`;

/** What people wait for when they look at their deals, at two sizes of a pipeline, as a rep and as the manager. */
export async function queries(): Promise<Figure> {
  const org = await startTestOrg({ content: 'none' });
  try {
    const names = ['integration', 'rep', 'rep2', 'manager'] as const;
    const [integration, rep, rep2, manager] = await Promise.all(names.map(name => signIn(org.url, name)));
    if (!integration || !rep || !rep2 || !manager) throw new Error('A persona did not sign in.');
    const accounts = await integration.create(
      'Account',
      Array.from({ length: 100 }, (_, index) => ({ Name: `Account ${index}`, OwnerId: manager.userId }))
    );
    const owners = [rep.userId, rep2.userId];
    const values: Record<string, FigureValues> = {};
    let made = 0;
    for (const count of [1_000, 10_000]) {
      for (const part of inBatches(dealRows(count - made, { first: made, owners, accounts }))) {
        await integration.create('Opportunity', part);
      }
      made = count;
      values[`${count} deals`] = await milliseconds(rep, manager);
    }
    return {
      name: 'Queries of a pipeline',
      how:
        'Medians of requests over HTTP on a fresh org, in turns. Half of the deals are the rep’s, the manager sees all. ' +
        'List view: the first 50 rows of All Opportunities and their count, as the page asks them. By category: count ' +
        'and amount of open deals. GraphQL page: 50 nodes with a formula field, the account’s name and totalCount.',
      values
    };
  } finally {
    await org.close();
  }
}

async function milliseconds(rep: ApiClient, manager: ApiClient): Promise<FigureValues> {
  const [asRep, asManager] = await Promise.all([workOf(rep), workOf(manager)]);
  const times = await inTurns(
    { warmUp: 2, measured: 9 },
    {
      'rep: list view': asRep.listView,
      'manager: list view': asManager.listView,
      'rep: by category': asRep.byCategory,
      'manager: by category': asManager.byCategory,
      'rep: GraphQL page': asRep.graphqlPage,
      'manager: GraphQL page': asManager.graphqlPage
    }
  );
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [`${name}, ms`, rounded(time)]));
}

async function workOf(client: ApiClient) {
  const { views } = listPage.parse(await client.send('GET', '/local-org/list/Opportunity'));
  const view = views.find(({ name }) => name === 'AllOpportunities');
  if (!view) throw new Error('There is no list view of all opportunities.');
  const where = view.where === undefined ? '' : ` WHERE ${view.where}`;
  const rows = `${view.select}${where} ORDER BY ${view.orderBy} LIMIT 50 OFFSET 0`;
  const count = `SELECT COUNT() FROM Opportunity${where}`;
  return {
    listView: () => timed(() => Promise.all([client.query(rows), client.query(count)])),
    byCategory: () => timed(() => client.query(byCategory)),
    graphqlPage: () => timed(() => graphql(client, page))
  };
}

async function graphql(client: ApiClient, query: string): Promise<void> {
  const answer = await client.send('POST', 'graphql', { query });
  const { errors } = z.object({ errors: z.array(z.unknown()).default([]) }).parse(answer);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}
