import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';
import { accessToken } from './support/accessToken.ts';

const url = inject('cliOrgUrl');
let cli: Cli;
beforeAll(async () => {
  cli = await openCli(url);
});
afterAll(() => cli.close());

describe('signing in', () => {
  it('takes an access token and says who it belongs to', async () => {
    const run = await cli.login('admin', '--set-default');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toMatch(/^Successfully authorized admin@same-page\.local with org ID 00D\w{15}/);
  });

  it('makes the org the default, which display shows as connected', async () => {
    expect(await cli.json('org', 'display')).toMatchObject({
      status: 0,
      result: {
        id: expect.stringMatching(/^00D\w{15}$/),
        alias: 'admin',
        apiVersion: '68.0',
        connectedStatus: 'Connected',
        instanceUrl: `${url}/`,
        username: 'admin@same-page.local'
      }
    });
  });

  it('lists the org, and the users that are signed in to it', async () => {
    const orgs = await cli.run('org', 'list');
    expect(orgs.stdout).toMatch(/admin@same-page\.local .* Connected/);
    expect(await cli.json('org', 'list', 'users')).toMatchObject({
      result: [{ alias: 'admin', profileName: 'System Administrator', username: 'admin@same-page.local' }]
    });
    expect(await cli.json('org', 'display', 'user')).toMatchObject({
      result: { id: expect.stringMatching(/^005\w{15}$/), profileName: 'System Administrator' }
    });
  });

  it('refuses a token that the org did not give', async () => {
    const organizationId = /^00D\w{12}/.exec(await accessToken(url, 'rep'))?.[0] ?? '';
    const run = await cli.loginWith(`${organizationId}!nobody`);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('Session expired or invalid');
  });
});

describe('a token that was revoked', () => {
  it('opens nothing any more, and every command says so', async () => {
    const token = await accessToken(url, 'rep');
    await cli.loginWith(token, '--alias', 'revoked');
    const body = new URLSearchParams({ token });
    const revoked = await fetch(`${url}/services/oauth2/revoke`, { method: 'POST', body });
    expect(revoked.status).toBe(200);

    const query = await cli.run('data', 'query', '--query', 'SELECT Id FROM Account', '-o', 'revoked');
    expect(query.exitCode).toBe(1);
    expect(query.stderr).toContain('Session expired or invalid');
    const record = ['data', 'create', 'record', '--sobject', 'Account', '--values', 'Name=Nobody'];
    expect(await cli.json(...record, '-o', 'revoked')).toMatchObject({
      status: 1,
      message: 'Session expired or invalid'
    });
    expect(await cli.json('org', 'display', '-o', 'revoked')).toMatchObject({
      result: { connectedStatus: 'Session expired or invalid' }
    });
  });
});

describe('signing out', () => {
  it('makes the CLI forget the user, and nobody else', async () => {
    await cli.login('rep2');
    expect(await cli.json('org', 'logout', '-o', 'rep2', '--no-prompt')).toMatchObject({
      result: ['rep2@same-page.local']
    });
    expect(await cli.json('data', 'query', '--query', 'SELECT Id FROM User', '-o', 'rep2')).toMatchObject({
      status: 2,
      name: 'NamedOrgNotFoundError'
    });
    expect(await cli.json('org', 'list', 'auth')).toMatchObject({
      result: expect.arrayContaining([expect.objectContaining({ username: 'admin@same-page.local' })])
    });
  });
});
