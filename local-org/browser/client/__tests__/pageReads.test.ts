import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const fetched = vi.fn<typeof fetch>();
const pages = () => import('../pageReads.ts');
const asked = () => fetched.mock.calls.map(([path]) => path);

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset().mockImplementation(async () => answer(200, { object: 'Account' }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('the page of a record or tab that the address names', () => {
  it('is asked for early, and not again by who shows it first', async () => {
    const { readEarly, recordPages } = await pages();
    expect(readEarly('/lightning/r/Account/001000000000001AAA/view')).toBe(true);
    expect(await recordPages.read('Account')).toEqual({ object: 'Account' });
    expect(asked()).toEqual(['/local-org/page/Account']);
  });
  it('is asked for early where it is a tab’s', async () => {
    const { readEarly, appPages } = await pages();
    expect(readEarly('/lightning/n/Plans')).toBe(true);
    await appPages.read('Plans');
    expect(asked()).toEqual(['/local-org/tab/Plans']);
  });
  it('is asked for again at the next visit, and known meanwhile', async () => {
    const { recordPages } = await pages();
    expect(recordPages.known('Account')).toBeUndefined();
    await recordPages.read('Account');
    fetched.mockImplementation(async () => answer(200, { object: 'Account', label: 'Client' }));
    const again = recordPages.read('Account');
    expect(recordPages.known('Account')).toEqual({ object: 'Account' });
    expect(await again).toEqual({ object: 'Account', label: 'Client' });
    expect(recordPages.known('Account')).toEqual({ object: 'Account', label: 'Client' });
  });
  it('tells who shows it that it was refused', async () => {
    const { readEarly, recordPages } = await pages();
    fetched.mockImplementation(async () => answer(401, [{ message: 'Sign in first.' }]));
    readEarly('/lightning/r/Account/001000000000001AAA/view');
    await expect(recordPages.read('Account')).rejects.toMatchObject({ status: 401 });
  });
  it('is none where the address names a list', async () => {
    const { readEarly } = await pages();
    expect(readEarly('/lightning/o/Account/list')).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });
});
