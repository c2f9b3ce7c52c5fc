import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPackage } from '../../scripts/build/buildPackage.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { openCli, type Cli, type JsonAnswer } from './support/cli.ts';

const repository = join(import.meta.dirname, '../..');
const objects = 'force-app/main/default/objects';
const gate = `${objects}/Opportunity/validationRules/Commit_needs_its_criteria.validationRule-meta.xml`;
const theGate = ['--metadata', 'ValidationRule:Opportunity.Commit_needs_its_criteria'];
const everything = ['--source-dir', 'force-app'];

const deployAnswer = z.object({
  id: z.string(),
  status: z.string(),
  numberComponentErrors: z.number(),
  numberComponentsTotal: z.number(),
  files: z.array(
    z.object({
      type: z.string(),
      fullName: z.string(),
      state: z.enum(['Created', 'Changed', 'Unchanged', 'Deleted', 'Failed']),
      filePath: z.string().optional(),
      lineNumber: z.number().optional(),
      error: z.string().optional()
    })
  )
});
type Deploy = z.infer<typeof deployAnswer>;

let org: TestOrg;
let cli: Cli;
beforeAll(async () => {
  org = await startTestOrg({ content: 'none', road: 'none' });
  cli = await openCli(org.url);
  const { problems } = await buildPackage(repository, cli.project);
  expect(problems).toEqual([]);
  await cli.login('admin', '--set-default');
});
afterAll(async () => {
  await cli.close();
  await org.close();
});

async function deploy(...words: string[]): Promise<Deploy> {
  return read(await cli.json('project', 'deploy', ...words));
}

function read(answer: JsonAnswer): Deploy {
  return deployAnswer.parse(answer.result);
}

/** How many files are in each state. */
function states({ files }: Deploy): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of files) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

const knows = async (object: string) =>
  (await cli.json('sobject', 'describe', '--sobject', object)).status === 0;

/** Changes a file of the project for one deploy, and puts it back. */
async function spoiled<Result>(
  file: string,
  change: (text: string) => string,
  work: () => Promise<Result>
): Promise<Result> {
  const path = join(cli.project, file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
  try {
    return await work();
  } finally {
    await writeFile(path, text);
  }
}

/** Tries to put a new deal into Commit: what the org says, or nothing when it takes it. */
async function commitRefusal(): Promise<string | undefined> {
  const values = "Name='Gate' StageName='Prospecting' CloseDate=2027-01-01 ForecastCategoryName='Commit'";
  return (await cli.json('data', 'create', 'record', '--sobject', 'Opportunity', '--values', values)).message;
}

describe('sf project deploy, to an empty org', () => {
  let validated = '';

  it('--dry-run and validate write nothing', async () => {
    const rehearsed = await deploy('start', '--dry-run', ...everything);
    expect(rehearsed).toMatchObject({ status: 'Succeeded', numberComponentErrors: 0 });
    const checked = await deploy('validate', ...everything);
    expect(checked).toMatchObject({ status: 'Succeeded', numberComponentErrors: 0 });
    expect(states(checked)).toEqual({ Created: checked.files.length });
    expect(await knows('Offering__c')).toBe(false);
    validated = checked.id;
  });

  it('quick deploys what was validated: objects, fields, rules, permission sets, pages and panels', async () => {
    const answer = await cli.json('project', 'deploy', 'quick', '--job-id', validated);
    expect(answer.status).toBe(0);
    expect(await knows('Offering__c')).toBe(true);
    const report = await deploy('report', '--job-id', validated);
    expect(report.numberComponentsTotal).toBeGreaterThan(500);
    process.stdout.write(`${report.numberComponentsTotal} components deployed by the sf CLI\n`);
  });

  it('start, once more, changes nothing and says so, over SOAP and over REST', async () => {
    const again = await deploy('start', ...everything);
    expect(states(again)).toEqual({ Unchanged: again.files.length });
    await cli.json('config', 'set', 'org-metadata-rest-deploy', 'true');
    const overRest = await deploy('start', ...everything);
    await cli.json('config', 'unset', 'org-metadata-rest-deploy');
    expect(states(overRest)).toEqual({ Unchanged: again.files.length });
  });

  it('enforces the rules once they are turned on, and hands out the permission sets that came', async () => {
    expect(await commitRefusal()).toBeUndefined();
    const settings = ['--sobject', 'Same_Page_Settings__c', '--values', 'Enforcement__c=Enforce'];
    expect(await cli.json('data', 'create', 'record', ...settings)).toMatchObject({ status: 0 });
    expect(await commitRefusal()).toContain("This deal isn't qualified for Commit.");
    const assigned = await cli.run('org', 'assign', 'permset', '--name', 'Same_Page_Administrator');
    expect(assigned).toMatchObject({ exitCode: 0 });
  });

  it('enforces a changed rule at once, and keeps the records', async () => {
    const kept = "Name='Kept' StageName='Prospecting' CloseDate=2027-01-01";
    await cli.run('data', 'create', 'record', '--sobject', 'Opportunity', '--values', kept);
    const changed = await spoiled(
      gate,
      text => text.replace("This deal isn't qualified for Commit.", 'Not in this quarter.'),
      () => deploy('start', ...theGate)
    );
    expect(states(changed)).toEqual({ Changed: 1 });
    expect(await commitRefusal()).toContain('Not in this quarter.');
    const off = await spoiled(
      gate,
      text => text.replace('<active>true', '<active>false'),
      () => deploy('start', ...theGate)
    );
    expect(states(off)).toEqual({ Changed: 1 });
    expect(await commitRefusal()).toBeUndefined();
    const found = await cli.json(
      'data',
      'query',
      '--query',
      "SELECT Name FROM Opportunity WHERE Name = 'Kept'"
    );
    expect(found.result).toMatchObject({ totalSize: 1 });
    expect(states(await deploy('start', ...theGate))).toEqual({ Changed: 1 });
  });
});

describe('sf project deploy of something wrong', () => {
  it.each([
    [
      'a broken formula',
      gate,
      (text: string) => text.replace('ISCHANGED(StageName),', 'ISCHANGED(StageName'),
      theGate,
      /Commit_needs_its_criteria: Expected "\)", found "ISCHANGED"/
    ],
    [
      'an unknown field',
      gate,
      (text: string) => text.replace('Is_Judged__c', 'Is_Weighed__c'),
      theGate,
      /Is_Weighed__c/
    ],
    [
      'a wrong type',
      `${objects}/Offering__c/fields/Description__c.field-meta.xml`,
      (text: string) => text.replace(/<type>\w+<\/type>/, '<type>Essay</type>'),
      ['--metadata', 'CustomField:Offering__c.Description__c'],
      /does not support <type> Essay/
    ],
    [
      'a panel that does not compile',
      'force-app/main/default/lwc/qualificationGates/qualificationGates.html',
      (text: string) => text.replace('</template>', '</templet>'),
      ['--metadata', 'LightningComponentBundle:qualificationGates'],
      /qualificationGates/
    ]
  ])('as %s undoes all of it, and shows file, line and reason', async (_what, file, change, words, shown) => {
    const { exitCode, stdout, stderr } = await spoiled(file, change, () =>
      cli.run('project', 'deploy', 'start', ...words)
    );
    const printed = stdout + stderr;
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/Component Failures \[\d+\]/);
    expect(printed).toMatch(shown);
    expect(printed).toMatch(/\d+:\d+/);
    const answer = read(await spoiled(file, change, () => cli.json('project', 'deploy', 'start', ...words)));
    const failed = answer.files.filter(({ state }) => state === 'Failed');
    expect(failed.length).toBeGreaterThan(0);
    for (const { filePath, lineNumber, error } of failed) {
      expect(filePath).toContain(file.split('/').at(-1));
      expect(lineNumber).toBeGreaterThan(0);
      expect(error).toMatch(/\w/);
    }
    expect(states(await deploy('start', ...words))).toEqual({ Unchanged: expect.any(Number) });
  });

  it('names and refuses a type that the local org does not know, and reports the rest', async () => {
    await cli.write('force-app/main/default/classes/Deals.cls', 'public class Deals {}');
    await cli.write(
      'force-app/main/default/classes/Deals.cls-meta.xml',
      '<?xml version="1.0" encoding="UTF-8"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>'
    );
    const answer = await deploy('start', '--metadata', 'ApexClass:Deals', ...theGate);
    expect(answer.status).toBe('Failed');
    expect(answer.files).toContainEqual(
      expect.objectContaining({
        fullName: 'Deals',
        state: 'Failed',
        error: expect.stringContaining('The local org does not support metadata of type ApexClass.')
      })
    );
    expect(answer.files).toContainEqual(
      expect.objectContaining({ fullName: 'Opportunity.Commit_needs_its_criteria', state: 'Unchanged' })
    );
  });

  it('by somebody who may not change the org is refused', async () => {
    await cli.login('rep');
    const { exitCode, stderr, stdout } = await cli.run(
      'project',
      'deploy',
      'start',
      ...theGate,
      '--target-org',
      'rep'
    );
    expect(exitCode).not.toBe(0);
    expect(stdout + stderr).toContain('INSUFFICIENT_ACCESS');
  });
});
