import { describe, expect, it } from 'vitest';
import { connectionOver } from '../../org/connection.ts';
import type { Call, Login } from '../../org/connection.ts';
import { removeDeals } from '../cleanUp.ts';

/** A login whose requests are answered as told. */
function loginThat(call: (path: string, method: string) => Promise<unknown>): Login {
  const answering: Call = async <Answer>(path: string, method: string) =>
    (await call(path, method)) as Answer;
  const records = connectionOver(answering);
  const download = () => Promise.reject(new Error('Nothing to download'));
  return { name: 'ann', username: 'ann@example.com', url: '', call: answering, download, records };
}

const gone = { success: false, errors: [{ statusCode: 'ENTITY_IS_DELETED', message: 'gone' }] };

describe('removing what was made', () => {
  it('says by which name to look for it when the org can’t be reached any more', async () => {
    const login = loginThat(() => Promise.reject(new Error('No connection')));
    expect(await removeDeals({ login, remover: login }, 'Gate self-test 1', new Set(['006']))).toEqual({
      removed: 0,
      left: ['all opportunities whose names begin with "Gate self-test 1": No connection']
    });
  });

  it('believes that a deal is gone only when neither login sees it', async () => {
    const hidden = loginThat((_path, method) =>
      Promise.resolve(method === 'DELETE' ? [gone, gone] : { records: [] })
    );
    const seeing = loginThat(path =>
      Promise.resolve({ records: path.includes('Name') ? [] : [{ Id: '0061' }] })
    );
    const removal = await removeDeals(
      { login: seeing, remover: hidden },
      'Gate self-test 1',
      new Set(['0061', '0062'])
    );
    expect(removal).toEqual({ removed: 1, left: ['opportunity 0061: ENTITY_IS_DELETED: gone'] });
  });
});
