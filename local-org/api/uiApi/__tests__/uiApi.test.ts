import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../../graphql/__tests__/api.ts';
import { answerFrom, readAddress, type Answer } from '../../resource.ts';
import { objectInfoResources } from '../objectInfos.ts';
import { recordResources } from '../records.ts';
import type { RecordRepresentation } from '../recordRepresentation.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function send(method: string, address: string, body?: unknown, name = 'rep'): Promise<Answer> {
  const resources = [...objectInfoResources, ...recordResources];
  return answerFrom(resources, await api.as(name), { method, ...readAddress(address), body, headers: {} });
}
async function created(
  apiName: string,
  fields: Readonly<Record<string, unknown>>
): Promise<RecordRepresentation> {
  const { status, body } = await send('POST', 'records', { apiName, fields });
  expect(status).toBe(201);
  return body as RecordRepresentation;
}
const deal = { StageName: 'Prospecting', CloseDate: '2026-12-31', Name: 'Deal' };

describe('records', () => {
  it('are created and read with display values and parents', async () => {
    const account = await created('Account', { Name: 'Acme' });
    const { id, fields } = await created('Opportunity', { ...deal, AccountId: account.id, Probability: 40 });
    expect(fields['CloseDate']).toEqual({ displayValue: '12/31/2026', value: '2026-12-31' });
    const { body } = await send(
      'GET',
      `records/${String(id)}?fields=Opportunity.Name,Opportunity.Account.Name,Opportunity.CreatedDate&optionalFields=Opportunity.Amount,Opportunity.Probability`
    );
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      id,
      fields: {
        Name: { displayValue: null, value: 'Deal' },
        Probability: { displayValue: '40%', value: 40 },
        CreatedDate: {
          value: expect.stringMatching(/^\d{4}-.*Z$/),
          displayValue: expect.stringMatching(/, .*M$/)
        },
        Account: {
          displayValue: 'Acme',
          value: { apiName: 'Account', id: account.id, fields: { Name: { value: 'Acme' } } }
        }
      }
    });
    expect(body).not.toHaveProperty('fields.Amount');
  });

  it('come with the fields of layouts', async () => {
    const { id } = await created('Account', { Name: 'Layout' });
    const compact = await send('GET', `records/${String(id)}?layoutTypes=Compact`);
    expect(compact.body).toMatchObject({ fields: { Name: { value: 'Layout' }, Phone: { value: null } } });
    expect(compact.body).not.toHaveProperty('fields.Description');
    const full = await send('GET', `records/${String(id)}?layoutTypes=Full`);
    expect(full.body).toMatchObject({
      fields: { Description: { value: null }, Owner: { displayValue: 'rep Person' } }
    });
  });

  it('are changed and deleted', async () => {
    const { id } = await created('Opportunity', deal);
    const changed = await send('PATCH', `records/${String(id)}`, { fields: { NextStep: 'Call' } });
    expect(changed).toMatchObject({ status: 200, body: { fields: { NextStep: { value: 'Call' } } } });
    expect(await send('DELETE', `records/${String(id)}`)).toEqual({ status: 204 });
    await expect(send('GET', `records/${String(id)}?fields=Opportunity.Name`)).rejects.toMatchObject({
      status: 404
    });
  });

  it('are read in batches, each by itself', async () => {
    const { id } = await created('Account', { Name: 'One' });
    const { body } = await send('GET', `records/batch/${String(id)},001000000000009AAA?fields=Account.Name`);
    expect(body).toMatchObject({ hasErrors: true, results: [{ statusCode: 200 }, { statusCode: 404 }] });
  });

  it('of others are not there', async () => {
    const { id } = await created('Opportunity', deal);
    const asOther = send('GET', `records/${String(id)}?fields=Opportunity.Name`, undefined, 'other');
    await expect(asOther).rejects.toMatchObject({ status: 404 });
    const change = await send('PATCH', `records/${String(id)}`, { fields: { Name: 'Mine' } }, 'other');
    expect(change.status).toBeGreaterThanOrEqual(400);
  });
});

describe('refusals', () => {
  it('of a rule stand below its field', async () => {
    const { status, body } = await send('POST', 'records', {
      apiName: 'Opportunity',
      fields: { ...deal, Name: 'Bad' }
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'An error occurred while trying to create the record. Please try again.',
      statusCode: 400,
      enhancedErrorType: 'RecordError',
      output: {
        errors: [],
        fieldErrors: {
          Name: [
            {
              constituentField: null,
              duplicateRecordError: null,
              errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
              field: 'Name',
              fieldLabel: expect.any(String),
              message: 'Give the deal a name that tells.'
            }
          ]
        }
      }
    });
  });

  it.each([
    ['GET', 'records/nonsense?fields=Account.Name', undefined, 404],
    ['GET', 'records/001000000000009AAA', undefined, 400],
    ['GET', 'records/001000000000009AAA?fields=Account.Nothing', undefined, undefined],
    ['GET', 'records/001000000000009AAA?fields=Name', undefined, 400],
    ['GET', 'records/001000000000009AAA?layoutTypes=Wide', undefined, 400],
    ['POST', 'records', { apiName: 'Nothing', fields: {} }, 400],
    ['POST', 'records', [], 400],
    ['POST', 'records', { apiName: 'Account', fields: 5 }, 400],
    ['GET', 'object-info/Nothing', undefined, 404],
    ['GET', 'object-info/Opportunity/picklist-values/012000000000000AAA/Name', undefined, 400],
    ['GET', 'object-info/Opportunity/picklist-values/012000000000001AAA/StageName', undefined, 400]
  ])('%s %s', async (method, address, body, status) => {
    await expect(send(method, address, body)).rejects.toMatchObject(
      status === undefined ? { code: 'INVALID_FIELD' } : { status }
    );
  });
});

describe('object info', () => {
  it('describes what the asker may see and do', async () => {
    const { body } = await send('GET', 'object-info/opportunity');
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      keyPrefix: '006',
      nameFields: ['Name'],
      createable: true,
      defaultRecordTypeId: '012000000000000AAA',
      fields: {
        AccountId: {
          dataType: 'Reference',
          relationshipName: 'Account',
          referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }]
        },
        StageName: { dataType: 'Picklist', required: true },
        CloseDate: { dataType: 'Date', label: 'Close Date' }
      }
    });
    expect(body).not.toHaveProperty('fields.Amount');
    const contact = await send('GET', 'object-info/Contact');
    expect(contact.body).toMatchObject({ nameFields: ['Name', 'FirstName', 'LastName'] });
  });

  it('lists what can be chosen', async () => {
    const one = await send('GET', 'object-info/Opportunity/picklist-values/012000000000000AAA/StageName');
    expect(one.body).toMatchObject({
      defaultValue: null,
      values: expect.arrayContaining([
        {
          attributes: {
            closed: false,
            defaultProbability: 10,
            forecastCategoryName: 'Pipeline',
            picklistAtrributesValueType: 'OpportunityStage',
            won: false
          },
          label: 'Prospecting',
          validFor: [],
          value: 'Prospecting'
        },
        expect.objectContaining({
          attributes: expect.objectContaining({ closed: true, won: true, defaultProbability: 100 }),
          value: 'Closed Won'
        })
      ])
    });
    const source = await send('GET', 'object-info/Opportunity/picklist-values/012000000000000AAA/LeadSource');
    expect(source.body).toHaveProperty('values.0.attributes', null);
    const all = await send('GET', 'object-info/Opportunity/picklist-values/012000000000000AAA');
    expect(all.body).toHaveProperty('picklistFieldValues.StageName.values');
  });

  it('comes in batches', async () => {
    const { body } = await send('GET', 'object-info/batch/Account,Nothing');
    expect(body).toMatchObject({
      results: [{ statusCode: 200, result: { apiName: 'Account' } }, { statusCode: 404 }]
    });
  });
});
