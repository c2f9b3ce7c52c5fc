/** What a decision saves beside its review, as the panels send it: all of it, or nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from './support/ruleMessage.ts';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import { day, fresh, makeDeal, readGuides, type Guide } from './support/world.ts';
import type { Fields } from './support/writePaths.ts';

let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;

beforeAll(async () => {
  [rep, manager] = [await connect('rep'), await connect('manager')];
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version.');
  guide = first;
});

interface Operation {
  readonly object: string;
  readonly id?: string;
  readonly fields: Fields;
}
interface Answer {
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends operations as one mutation, in their order; gives what the platform refused. */
async function send({ connection }: PersonaConnection, operations: readonly Operation[]): Promise<string[]> {
  const verb = ({ id }: Operation) => (id === undefined ? 'Create' : 'Update');
  const inputs = operations.map((each, at) => `$o${at}: ${each.object}${verb(each)}Input!`);
  const calls = operations.map(
    (each, at) => `o${at}: ${each.object}${verb(each)}(input: $o${at}) { Record { Id } }`
  );
  const answer = await connection.requestPost<Answer>(`/services/data/v${apiVersion}/graphql`, {
    query: `mutation (${inputs.join(', ')}) { uiapi(input: { allOrNone: true }) { ${calls.join(' ')} } }`,
    variables: Object.fromEntries(
      operations.map(({ object, id, fields }, at) => [
        `o${at}`,
        { ...(id === undefined ? {} : { Id: id }), [object]: fields }
      ])
    )
  });
  return (answer.errors ?? []).map(({ message }) => message);
}

/** A deal that is in Commit, whatever it lacks. */
async function dealInCommit(): Promise<string> {
  const { id } = await makeDeal(guide);
  const { connection } = await connect('integration');
  await connection.sobject('Opportunity').update({ Id: id, ForecastCategoryName: 'Commit', Amount: 80_000 });
  return id;
}

async function reviewOf(dealId: string, by: PersonaConnection, change: Fields = {}): Promise<Operation> {
  const deal = await rep.connection.sobject('Opportunity').retrieve(dealId);
  return {
    object: 'Deal_Review__c',
    fields: {
      Opportunity__c: dealId,
      Key__c: `${dealId}:first`,
      Reviewed_On__c: day(0),
      Reviewed_By__c: by.userId,
      Decision__c: 'Keep',
      Forecast_Category__c: String(deal['ForecastCategoryName']),
      Amount__c: Number(deal['Amount']),
      Close_Date__c: String(deal['CloseDate']),
      Gap__c: Number(deal['Forecast_Gap__c']),
      ...change
    }
  };
}
const back = (id: string): Operation => ({
  object: 'Opportunity',
  id,
  fields: { ForecastCategoryName: 'Pipeline' }
});

async function stands(id: string): Promise<{ category: string; reviews: number }> {
  const deal = await rep.connection.sobject('Opportunity').retrieve(id);
  const reviews = await rep.connection.query(`SELECT Id FROM Deal_Review__c WHERE Opportunity__c = '${id}'`);
  return { category: String(deal['ForecastCategoryName']), reviews: reviews.totalSize };
}
async function tasksOf(subject: string): Promise<Record<string, unknown>[]> {
  const found = await rep.connection.query<Record<string, unknown>>(
    `SELECT Subject, OwnerId, Status, ActivityDate, WhatId FROM Task WHERE Subject = '${subject}'`
  );
  return found.records;
}

describe('a deal that moves back', () => {
  const words = { Decision__c: 'Move back', Words__c: 'Nobody met the CFO.' };

  it('moves with its review, which says where it was', async () => {
    const id = await dealInCommit();
    expect(await send(manager, [await reviewOf(id, manager, words), back(id)])).toEqual([]);
    expect(await stands(id)).toEqual({ category: 'Pipeline', reviews: 1 });
    const [review] = (
      await rep.connection.query<{ Forecast_Category__c: string }>(
        `SELECT Forecast_Category__c FROM Deal_Review__c WHERE Opportunity__c = '${id}'`
      )
    ).records;
    expect(review?.Forecast_Category__c).toBe('Commit');
  });
  it('does not move when its review is refused', async () => {
    const id = await dealInCommit();
    const review = await reviewOf(id, manager, { Decision__c: 'Move back' });
    const refused = await send(manager, [review, back(id)]);
    expect(refused.join(' ')).toContain(ruleMessage('Deal_Review__c', 'A_decision_against_a_deal_says_why'));
    expect(await stands(id)).toEqual({ category: 'Commit', reviews: 0 });
  });
  it('is not noted when it did not move', async () => {
    const id = await dealInCommit();
    const review = await reviewOf(id, manager, words);
    const impossible = { ...back(id), fields: { ForecastCategoryName: 'Commit', CloseDate: null } };
    expect(await send(manager, [review, impossible])).not.toEqual([]);
    expect(await stands(id)).toEqual({ category: 'Commit', reviews: 0 });
  });
  it('cannot be noted afterwards as if it were still there', async () => {
    const id = await dealInCommit();
    const review = await reviewOf(id, manager, words);
    const refused = await send(manager, [back(id), review]);
    expect(refused.join(' ')).toContain(ruleMessage('Deal_Review__c', 'A_review_says_how_the_deal_stood'));
    expect(await stands(id)).toEqual({ category: 'Commit', reviews: 0 });
  });
  it('is moved by nobody of another team', async () => {
    const id = await dealInCommit();
    const other = await connect('manager2');
    expect(await send(other, [await reviewOf(id, other, words), back(id)])).not.toEqual([]);
    expect(await stands(id)).toEqual({ category: 'Commit', reviews: 0 });
  });
});

describe('evidence that is asked for', () => {
  const asked = (subject: string, change: Fields = {}): Fields => ({
    Decision__c: 'Ask for evidence',
    Action__c: subject,
    Action_Owner__c: rep.userId,
    Due_On__c: day(7),
    ...change
  });
  const task = (id: string, subject: string): Operation => ({
    object: 'Task',
    fields: { Subject: subject, OwnerId: rep.userId, ActivityDate: day(7), WhatId: id }
  });

  it('is a task of the rep on the deal, which the rep completes', async () => {
    const id = await dealInCommit();
    const subject = fresh('Get the letter confirmed');
    const review = await reviewOf(id, manager, asked(subject));
    expect(await send(manager, [review, task(id, subject)])).toEqual([]);
    const [given] = await tasksOf(subject);
    expect(given).toMatchObject({
      OwnerId: rep.userId,
      Status: 'Not Started',
      ActivityDate: day(7),
      WhatId: id
    });
    const [read] = (
      await rep.connection.query<{ Id: string }>(`SELECT Id FROM Task WHERE Subject = '${subject}'`)
    ).records;
    await rep.connection.sobject('Task').update({ Id: read?.Id ?? '', Status: 'Completed' });
    expect(await tasksOf(subject)).toMatchObject([{ Status: 'Completed' }]);
  });
  it('is no task when the review is refused', async () => {
    const id = await dealInCommit();
    const subject = fresh('Get nothing');
    const review = await reviewOf(id, manager, asked(subject, { Due_On__c: null }));
    expect(await send(manager, [review, task(id, subject)])).not.toEqual([]);
    expect(await tasksOf(subject)).toEqual([]);
    expect(await stands(id)).toMatchObject({ reviews: 0 });
  });
});

describe('two reviews after the same one', () => {
  it('are one: the second is refused, whoever gives it and whatever it says', async () => {
    const id = await dealInCommit();
    expect(await send(manager, [await reviewOf(id, manager)])).toEqual([]);
    const second = await reviewOf(id, manager, { Decision__c: 'Walk away', Words__c: 'No money.' });
    expect((await send(manager, [second])).join(' ')).toMatch(/duplicate value/i);
    expect(await stands(id)).toMatchObject({ reviews: 1 });
  });
});
