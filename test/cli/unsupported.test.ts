import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openCli, type Cli } from './support/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await openCli(inject('cliOrgUrl'));
  await cli.login('admin', '--set-default');
  await cli.write('hello.apex', "System.debug('hello');");
});
afterAll(() => cli.close());

/** Commands as they are typed, and what the refusal names. What the CLI refuses before it asks is not of interest. */
const refused: readonly (readonly [string, string])[] = [
  ['apex run --file hello.apex', 'executeAnonymous'],
  ['apex run test --test-level RunLocalTests', 'The Tooling API'],
  ['apex get test --test-run-id 707000000000000AAA', 'The Streaming API'],
  ['apex list log', 'The Tooling API'],
  ['apex tail log', 'The Tooling API'],
  ['data create file --file hello.apex', 'multipart/form-data'],
  ['data query --all-rows --query SELECT+Id+FROM+Account', 'queryAll (deleted records are gone for good)'],
  ['data query --use-tooling-api --query SELECT+Id+FROM+ApexClass', 'The Tooling API'],
  ['data resume --job-id 750000000000001AAA', 'Bulk API 1.0'],
  ['data search --query FIND+{x}+RETURNING+Account', 'Search (SOSL)'],
  ['org create sandbox --name x --no-prompt', 'The Tooling API'],
  ['org generate password', 'setPassword'],
  ['org list metadata --metadata-type CustomObject', 'The call listMetadata of the Metadata API'],
  ['org list metadata-types', 'The call describeMetadata of the Metadata API'],
  ['package install --package 04t000000000000AAA --no-prompt', 'The Tooling API'],
  ['package installed list', 'The Tooling API'],
  ['project retrieve start --metadata CustomObject', 'The Tooling API'],
  ['project retrieve preview', 'The Tooling API'],
  ['sobject describe --sobject ApexClass --use-tooling-api', 'The Tooling API']
];

describe('what the local org does not do', () => {
  it.each(refused)('sf %s is refused by name', async (command, name) => {
    const run = await cli.run(...command.split(' ').map(word => word.replaceAll('+', ' ')));
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(`${name} is not supported by the local org`);
  });

  it('opening pages is refused where it was started without them', async () => {
    const run = await cli.run('org', 'open', '--url-only');
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('This local org was started without pages (--no-pages)');
  });

  it('it is no Dev Hub and no scratch org, which the CLI sees before it asks for more', async () => {
    const run = await cli.run('package', 'list', '--target-dev-hub', 'admin');
    expect(run.stderr).toContain('The specified org admin is not a Dev Hub.');
    const user = await cli.run('org', 'create', 'user');
    expect(user.stderr).toContain('This command works with only scratch orgs.');
  });
});
