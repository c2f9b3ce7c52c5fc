import { describe, expect, it } from 'vitest';
import { bulkQuery } from '../bulkQuery.ts';
import { connectionOver } from '../connection.ts';
import type { Call, Login } from '../connection.ts';

/** An org whose job goes through these states, and whose results are these pages. */
function orgWith(states: readonly object[], pages: readonly string[] = []) {
  const asked: string[] = [];
  const left = [...states];
  const call: Call = <Answer>(path: string, method: string, content?: unknown) => {
    asked.push(`${method} ${path.split('/jobs/')[1] ?? ''} ${content ? JSON.stringify(content) : ''}`.trim());
    if (method === 'POST') return Promise.resolve({ id: '750', state: 'UploadComplete' } as Answer);
    const now = left.length > 1 ? left.shift() : left[0];
    return Promise.resolve({ id: '750', ...now } as Answer);
  };
  const login: Login = {
    name: 'org',
    username: 'ann@example.com',
    url: '',
    call,
    download: path => {
      asked.push(`page ${path.split('?')[1] ?? ''}`);
      const page = Number(/locator=(\d+)/.exec(path)?.[1] ?? 0);
      return Promise.resolve({
        text: pages[page] ?? '',
        locator: page + 1 < pages.length ? String(page + 1) : ''
      });
    },
    records: connectionOver(call)
  };
  return { login, asked };
}

const options = { what: 'deals', pageSize: 2, signal: new AbortController().signal };
const done = { state: 'JobComplete', numberRecordsProcessed: 3 };

async function all(login: Login, more: object = {}) {
  const pages = [];
  for await (const page of bulkQuery(login, 'SELECT Id FROM Opportunity', { ...options, ...more }))
    pages.push(page);
  return pages;
}

describe('a bulk query', () => {
  it('waits for its job, gives the pages one by one, and deletes the job', async () => {
    const { login, asked } = orgWith(
      [{ state: 'InProgress' }, done],
      ['"Id","Owner.Name"\n"1","Ann"\n"2",""\n', '"Id","Owner.Name"\n"3","Zoë ""Z"""\n']
    );
    const found: number[] = [];
    expect(await all(login, { found: (rows: number) => found.push(rows) })).toEqual([
      [
        { Id: '1', 'Owner.Name': 'Ann' },
        { Id: '2', 'Owner.Name': '' }
      ],
      [{ Id: '3', 'Owner.Name': 'Zoë "Z"' }]
    ]);
    expect(found).toEqual([3]);
    expect(asked.filter(line => line.startsWith('page'))).toEqual([
      'page maxRecords=2',
      'page maxRecords=2&locator=1'
    ]);
    expect(asked.at(-1)).toBe('DELETE query/750');
  });

  it('gives one empty page when nothing is found', async () => {
    const { login } = orgWith([{ ...done, numberRecordsProcessed: 0 }], ['"Id"\n']);
    expect(await all(login)).toEqual([[]]);
  });

  it.each([
    [
      { state: 'Failed', errorMessage: 'InvalidBatch : Failed to process query' },
      /query for deals: job 750 failed: InvalidBatch : Failed to process query/
    ],
    [{ state: 'Failed' }, /it gave no reason/],
    [{ state: 'Aborted' }, /somebody aborted job 750[^]*Run the command again/]
  ])('says in words that its job ended as %o, and deletes it', async (state, words) => {
    const { login, asked } = orgWith([state]);
    await expect(all(login)).rejects.toThrow(words);
    expect(asked.at(-1)).toBe('DELETE query/750');
  });

  it('aborts its job when it is stopped while it waits', async () => {
    const { login, asked } = orgWith([{ state: 'InProgress' }]);
    const stop = new AbortController();
    const running = all(login, { signal: stop.signal });
    stop.abort(new Error('Stopped.'));
    await expect(running).rejects.toThrow('Stopped.');
    expect(asked.slice(-2)).toEqual(['PATCH query/750 {"state":"Aborted"}', 'DELETE query/750']);
  });

  it('deletes its job when the reader has enough', async () => {
    const { login, asked } = orgWith([done], ['"Id"\n"1"\n', '"Id"\n"2"\n']);
    for await (const page of bulkQuery(login, 'SELECT Id FROM Opportunity', options)) {
      expect(page).toEqual([{ Id: '1' }]);
      break;
    }
    expect(asked.at(-1)).toBe('DELETE query/750');
  });

  it('says which job stays when the org lets it not be deleted, and still why it ended', async () => {
    const { login } = orgWith([{ state: 'Failed', errorMessage: 'no' }]);
    const { call } = login;
    const refusing: Call = (path, method, content) =>
      method === 'DELETE' ? Promise.reject(new Error('The line is down')) : call(path, method, content);
    const left: string[] = [];
    const running = all({ ...login, call: refusing }, { left: (line: string) => left.push(line) });
    await expect(running).rejects.toThrow(/job 750 failed: no/);
    expect(left).toEqual([expect.stringMatching(/job 750 stays in the org[^]*The line is down/)]);
  });
});
