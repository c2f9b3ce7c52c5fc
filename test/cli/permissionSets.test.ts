import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
});
afterAll(() => cli.close());

const assign = (name: string, ...words: string[]) =>
  cli.json('org', 'assign', 'permset', '--name', name, ...words);

describe('assigning a permission set', () => {
  it('gives it to whoever is signed in, once', async () => {
    expect(await assign('Sign_For_Sales')).toMatchObject({
      status: 0,
      result: { successes: [{ name: 'admin@same-page.local', value: 'Sign_For_Sales' }], failures: [] }
    });
    expect(await assign('Sign_For_Sales')).toMatchObject({
      status: 1,
      result: {
        successes: [],
        failures: [
          {
            name: 'admin@same-page.local',
            message: expect.stringMatching(/^Duplicate PermissionSetAssignment\./)
          }
        ]
      }
    });
  });

  it('gives it to another user, who may do at once what it grants', async () => {
    await cli.login('finance');
    const mayCreateDeals = async () => {
      const { result } = await cli.json('sobject', 'describe', '--sobject', 'Opportunity', '-o', 'finance');
      return result;
    };
    expect(await mayCreateDeals()).toMatchObject({ createable: false });
    const run = await cli.run('org', 'assign', 'permset', '--name', 'Same_Page_Rep', '-b', 'finance');
    expect(run.stdout).toMatch(/│ finance\s+│ Same_Page_Rep\s+│/);
    expect(await mayCreateDeals()).toMatchObject({ createable: true });
  });

  it('refuses a set and a user that there is not', async () => {
    expect(await assign('Nowhere')).toMatchObject({
      status: 1,
      result: {
        failures: [{ message: expect.stringContaining('Permission set "Nowhere" not found in target org') }]
      }
    });
    const stranger = await assign('Same_Page_Rep', '--on-behalf-of', 'stranger@same-page.local');
    expect(stranger.status).toBe(1);
    expect(stranger.message).toContain(
      "No record found for SELECT Id FROM User WHERE Username='stranger@same-page.local'"
    );
  });

  it('refuses a licence for one, of which there are none', async () => {
    const run = await cli.json('org', 'assign', 'permsetlicense', '--name', 'Nowhere');
    expect(run).toMatchObject({
      status: 1,
      result: { failures: [{ message: 'PermissionSetLicense not found: Nowhere' }] }
    });
  });
});
