import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { accessToken } from './support/accessToken.ts';
import { openCli, type Cli } from './support/cli.ts';

let org: TestOrg;
let cli: Cli;
beforeAll(async () => {
  org = await startTestOrg({ content: 'none', server: '', tokenLifetime: 30 });
  cli = await openCli(org.url);
});
afterAll(async () => {
  await cli.close();
  await org.close();
});

it('is told as such by the CLI, and a new one opens the org again', async () => {
  const token = await accessToken(org.url, 'admin');
  expect(await cli.loginWith(token, '--alias', 'admin')).toMatchObject({ exitCode: 0 });
  await vi.waitFor(
    async () => {
      const headers = { Authorization: `Bearer ${token}` };
      const { status } = await fetch(`${org.url}/services/data/v67.0/limits`, { headers });
      expect(status).toBe(401);
    },
    { timeout: 240_000, interval: 500 }
  );
  const query = ['data', 'query', '--query', 'SELECT Name FROM Organization', '-o', 'admin'];
  const run = await cli.run(...query);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('Session expired or invalid');

  await cli.login('admin');
  expect(await cli.json(...query)).toMatchObject({ result: { records: [{ Name: 'Local Org' }] } });
});
