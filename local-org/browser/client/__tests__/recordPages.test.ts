import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const fetched = vi.fn<typeof fetch>();
const pages = () => import('../recordPages.ts');

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset().mockImplementation(async () => answer(200, { object: 'Account' }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('the page of a record that the address names', () => {
  it('is asked for early, and not again by who shows it first', async () => {
    const { readEarly, readRecordPage } = await pages();
    expect(readEarly('/lightning/r/Account/001000000000001AAA/view')).toBe(true);
    expect(await readRecordPage('Account')).toEqual({ object: 'Account' });
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/local-org/page/Account']);
  });
  it('is asked for again at the next visit, and known meanwhile', async () => {
    const { knownRecordPage, readRecordPage } = await pages();
    expect(knownRecordPage('Account')).toBeUndefined();
    await readRecordPage('Account');
    fetched.mockImplementation(async () => answer(200, { object: 'Account', label: 'Client' }));
    const again = readRecordPage('Account');
    expect(knownRecordPage('Account')).toEqual({ object: 'Account' });
    expect(await again).toEqual({ object: 'Account', label: 'Client' });
    expect(knownRecordPage('Account')).toEqual({ object: 'Account', label: 'Client' });
  });
  it('tells who shows it that it was refused', async () => {
    const { readEarly, readRecordPage } = await pages();
    fetched.mockImplementation(async () => answer(401, [{ message: 'Sign in first.' }]));
    readEarly('/lightning/r/Account/001000000000001AAA/view');
    await expect(readRecordPage('Account')).rejects.toMatchObject({ status: 401 });
  });
  it('is none where the address names a list', async () => {
    const { readEarly } = await pages();
    expect(readEarly('/lightning/o/Account/list')).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });
});
