import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

const data = '/services/data/v67.0';
const rest = (...words: string[]) => cli.run('api', 'request', 'rest', ...words);

describe('a request of REST', () => {
  it('reads what it asks for, with the head of the answer when that is wanted', async () => {
    const versions = await rest('/services/data');
    expect(JSON.parse(versions.stdout)).toContainEqual({
      label: 'API 67.0',
      url: '/services/data/v67.0',
      version: '67.0'
    });
    const run = await rest(`${data}/sobjects/Account`, '--include');
    expect(run.stdout).toMatch(/^HTTP\/1\.1 200/);
    expect(run.stdout).toContain('content-type: application/json');
  });

  it('writes with a body, of the command line or of a file', async () => {
    const made = await rest(`${data}/sobjects/Account`, '--method', 'POST', '--body', '{"Name":"Requested"}');
    const answer: { id: string } = JSON.parse(made.stdout);
    expect(answer).toMatchObject({ id: expect.stringMatching(/^001/), success: true, errors: [] });
    const file = await cli.write('request.json', JSON.stringify({ Name: 'Requested again' }));
    const change = [`${data}/sobjects/Account/${answer.id}`, '--method', 'PATCH', '--body', `@${file}`];
    expect(await rest(...change)).toMatchObject({ exitCode: 0 });
    const read = await rest(`${data}/sobjects/Account/${answer.id}?fields=Name`);
    expect(JSON.parse(read.stdout)).toMatchObject({ Name: 'Requested again' });
  });

  it('shows an error as the org answers it', async () => {
    const run = await rest(`${data}/sobjects/Account`, '--method', 'POST', '--body', '{"Site":"x"}');
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toEqual([
      {
        errorCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [Name]',
        fields: ['Name']
      }
    ]);
  });
});

it('a request of GraphQL is answered', async () => {
  const file = await cli.write('query.graphql', '{ uiapi { query { User(first: 1) { totalCount } } } }');
  const run = await cli.run('api', 'request', 'graphql', '--body', file);
  expect(JSON.parse(run.stdout)).toMatchObject({ data: { uiapi: { query: { User: { totalCount: 17 } } } } });
});
