import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { saveAtLeast, saveInTurn, saveOnPage, saveTogether } from 'c/recordService';
import type { Operation } from 'c/mutation';

const mutate = jest.mocked(executeMutation);
const update = jest.mocked(updateRecord);
const create: Operation = { kind: 'create', alias: 'one', object: 'Task', fields: { Subject: 'Call' } };

beforeEach(() => jest.clearAllMocks());

describe('saving what belongs together', () => {
  it('is one request, and answers with the ids', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { one: { Record: { Id: '00T1' } } } } });
    expect(await saveTogether([create])).toEqual({ kind: 'saved', ids: new Map([['one', '00T1']]) });
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(mutate.mock.calls[0]?.[0]).toMatchObject({ variables: { one: { Task: { Subject: 'Call' } } } });
  });
  it('asks nobody when there is nothing to save', async () => {
    expect(await saveTogether([])).toEqual({ kind: 'saved', ids: new Map() });
    expect(mutate).not.toHaveBeenCalled();
  });
  it('tells a refusal from a lost network', async () => {
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'Choose another.' }] });
    expect(await saveTogether([create])).toEqual({ kind: 'refused', messages: ['Choose another.'] });
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect((await saveTogether([create])).kind).toBe('unreached');
  });
});

describe('saving what rests on what is saved before it', () => {
  const after: Operation = { ...create, alias: 'two' };
  const follows = { message: 'The key is taken.', path: ['uiapi', 'two'] };

  it('tells why the first was refused, and not what follows from that', async () => {
    const cause = { message: 'The day is too late.', path: ['uiapi', 'one'] };
    mutate.mockResolvedValueOnce({ data: null, errors: [follows, cause] });
    expect(await saveInTurn([create, after])).toEqual({
      kind: 'refused',
      messages: ['The day is too late.']
    });
    mutate.mockResolvedValueOnce({ data: null, errors: [follows] });
    expect(await saveInTurn([create, after])).toEqual({ kind: 'refused', messages: ['The key is taken.'] });
  });
  it('tells everything where it isn’t said what it is about', async () => {
    mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'One.' }, { message: 'Two.' }] });
    expect(await saveInTurn([create, after])).toEqual({ kind: 'refused', messages: ['One.', 'Two.'] });
  });
});

describe('saving at least a part', () => {
  const less: Operation = { ...create, fields: {} };
  const refusal = { data: null, errors: [{ message: 'Choose another.' }] };

  it('sends the part only when the whole was refused', async () => {
    mutate.mockResolvedValueOnce(refusal).mockResolvedValue({ data: { uiapi: {} } });
    expect((await saveAtLeast([create], [less])).kind).toBe('saved');
    expect(mutate.mock.calls.map(([{ variables }]) => variables)).toEqual([
      { one: { Task: { Subject: 'Call' } } },
      { one: { Task: {} } }
    ]);
    mutate.mockClear();
    expect((await saveAtLeast([create], [less])).kind).toBe('saved');
    expect(mutate).toHaveBeenCalledTimes(1);
  });
  it('sends nothing again where the whole is no more, or nobody answered', async () => {
    mutate.mockResolvedValueOnce(refusal);
    expect((await saveAtLeast([create], undefined)).kind).toBe('refused');
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect((await saveAtLeast([create], [less])).kind).toBe('unreached');
    expect(mutate).toHaveBeenCalledTimes(2);
  });
});

describe('saving one record of the page', () => {
  it('goes through the page’s own cache', async () => {
    update.mockResolvedValueOnce({ apiName: 'Opportunity', id: '006', fields: {} });
    expect((await saveOnPage('006', { StageName: 'Closed Won' })).kind).toBe('saved');
    expect(update).toHaveBeenCalledWith({ fields: { Id: '006', StageName: 'Closed Won' } });
  });
  it('gives the platform’s own words when it refuses', async () => {
    update.mockRejectedValueOnce({ ok: false, status: 400, body: { message: 'Not qualified.' } });
    expect(await saveOnPage('006', {})).toEqual({ kind: 'refused', messages: ['Not qualified.'] });
  });
});
