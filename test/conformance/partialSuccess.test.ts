import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from './support/ruleMessage.ts';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import { day, fresh, makeDeal, readGuides, type Deal, type Guide } from './support/world.ts';

let rep: PersonaConnection;
let guide: Guide;
let deal: Deal;
const refusal = ruleMessage('Opportunity', 'Commit_needs_its_criteria');

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no guide: load the starter content first.');
  guide = first;
  deal = await makeDeal(guide);
});

function opportunity(name: string, category: string): Record<string, string> {
  return {
    Name: name,
    StageName: 'Prospecting',
    ForecastCategoryName: category,
    CloseDate: day(30),
    AccountId: deal.accountId,
    Offering__c: guide.offeringId
  };
}
async function saved(name: string): Promise<number> {
  return (await rep.connection.query(`SELECT Id FROM Opportunity WHERE Name LIKE '${name}%'`)).totalSize;
}

describe('a batch with one bad row', () => {
  it('keeps the good rows of a collection that allows it, and says which one was refused and why', async () => {
    const name = fresh('Batch');
    const rows = [
      opportunity(`${name} 1`, 'Pipeline'),
      opportunity(`${name} 2`, 'Commit'),
      opportunity(`${name} 3`, 'Pipeline')
    ];
    const results = await rep.connection.sobject('Opportunity').create(rows, { allOrNone: false });
    expect(results.map(result => result.success)).toEqual([true, false, true]);
    expect(results[1]?.errors).toMatchObject([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: refusal }
    ]);
    expect(await saved(name)).toBe(2);
  });

  it('keeps nothing of a collection that is all or none', async () => {
    const name = fresh('Batch');
    const rows = [opportunity(`${name} 1`, 'Pipeline'), opportunity(`${name} 2`, 'Commit')];
    const results = await rep.connection.sobject('Opportunity').create(rows, { allOrNone: true });
    expect(results.map(result => result.success)).toEqual([false, false]);
    expect(results[0]?.errors).toMatchObject([{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }]);
    expect(await saved(name)).toBe(0);
  });

  it.each([true, false])(
    'is one transaction in GraphQL unless it is told otherwise (allOrNone %s)',
    async allOrNone => {
      const name = fresh('Batch');
      const answer = await rep.connection.requestPost<{ errors?: { message: string }[] }>(
        `/services/data/v${apiVersion}/graphql`,
        {
          query: `mutation ($good: OpportunityCreateInput!, $bad: OpportunityCreateInput!, $allOrNone: Boolean) {
          uiapi(input: { allOrNone: $allOrNone }) {
            good: OpportunityCreate(input: $good) { Record { Id } }
            bad: OpportunityCreate(input: $bad) { Record { Id } }
          }
        }`,
          variables: {
            allOrNone,
            good: { Opportunity: opportunity(`${name} 1`, 'Pipeline') },
            bad: { Opportunity: opportunity(`${name} 2`, 'Commit') }
          }
        }
      );
      expect(answer.errors?.map(error => error.message)).toEqual(
        expect.arrayContaining([expect.stringContaining(refusal)])
      );
      expect(await saved(name)).toBe(allOrNone ? 0 : 1);
    }
  );

  it('refuses more than 200 records in one request', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({
      attributes: { type: 'Opportunity' },
      ...opportunity(`Many ${index}`, 'Pipeline')
    }));
    await expect(
      rep.connection.requestPost(`/services/data/v${apiVersion}/composite/sobjects`, { records: rows })
    ).rejects.toMatchObject({ errorCode: 'EXCEEDED_ID_LIMIT' });
  });
});

describe('records made together', () => {
  it('refer to each other by alias in GraphQL', async () => {
    const name = fresh('Together');
    const answer = await rep.connection.requestPost<{
      data: { uiapi: Record<string, { Record: { Id: string } }> };
    }>(`/services/data/v${apiVersion}/graphql`, {
      query: `mutation ($deal: OpportunityCreateInput!, $task: TaskCreateInput!) {
          uiapi {
            deal: OpportunityCreate(input: $deal) { Record { Id } }
            task: TaskCreate(input: $task) { Record { Id } }
          }
        }`,
      variables: {
        deal: { Opportunity: opportunity(name, 'Pipeline') },
        task: { Task: { Subject: name, WhatId: '@{deal}' } }
      }
    });
    const taskId = answer.data.uiapi['task']?.Record.Id ?? '';
    const task = await rep.connection.sobject('Task').retrieve(taskId);
    expect(task['WhatId']).toBe(answer.data.uiapi['deal']?.Record.Id);
  });

  it('refer to each other by reference in composite', async () => {
    const name = fresh('Together');
    const path = `/services/data/v${apiVersion}/sobjects`;
    const answer = await rep.connection.requestPost<{
      compositeResponse: { httpStatusCode: number; body: { id: string } }[];
    }>(`/services/data/v${apiVersion}/composite`, {
      allOrNone: true,
      compositeRequest: [
        {
          method: 'POST',
          url: `${path}/Opportunity`,
          referenceId: 'deal',
          body: opportunity(name, 'Pipeline')
        },
        {
          method: 'POST',
          url: `${path}/Task`,
          referenceId: 'task',
          body: { Subject: name, WhatId: '@{deal.id}' }
        }
      ]
    });
    expect(answer.compositeResponse.map(part => part.httpStatusCode)).toEqual([201, 201]);
    const task = await rep.connection.sobject('Task').retrieve(answer.compositeResponse[1]?.body.id ?? '');
    expect(task['WhatId']).toBe(answer.compositeResponse[0]?.body.id);
  });
});
