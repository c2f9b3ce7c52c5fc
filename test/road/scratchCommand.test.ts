import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBareOrg, type BareOrg } from './support/bareOrg.ts';
import { Traveller } from './support/traveller.ts';

/** Stands in for the user's sf CLI, which needs a Dev Hub: writes down what it was asked for. */
const recordingCli = (file: string, code: number) => `#!/bin/sh\necho "$@" >> '${file}'\nexit ${code}\n`;

describe('a scratch org', () => {
  let org: BareOrg;
  let traveller: Traveller;
  let asked: string;

  beforeAll(async () => {
    org = await startBareOrg();
    traveller = new Traveller();
    asked = join(traveller.home, 'asked');
    await traveller.logIn(org.url, org.admin.accessToken ?? '', org.username, 'try');
  });
  afterAll(async () => {
    traveller.remove();
    await org.close();
  });

  it('is not deployed to when the CLI made none', async () => {
    traveller.install('sf', recordingCli(asked, 1));
    const { code, said } = await traveller.scratch('--alias', 'try');
    expect(said).toMatch(/made no scratch org[^]*Dev Hub/);
    expect(said).not.toMatch(/Built/);
    expect(code).toBe(1);
  });

  it('is made by the user’s CLI, deployed to, agreed in, given the demo, and shown how to open', async () => {
    traveller.install('sf', recordingCli(asked, 0));
    const { code, said } = await traveller.scratch('--alias', 'try', '--dev-hub', 'hub', '--demo');
    expect(readFileSync(asked, 'utf8')).toContain(
      'org create scratch --definition-file config/project-scratch-def.json --alias try --set-default --duration-days 7 --target-dev-hub hub\n'
    );
    expect(said).toMatch(/Loaded +1207 records created, 54 updated/);
    expect(said).toMatch(/Open it: sf org open --target-org try/);
    expect(code).toBe(0);
    const deals = await org.admin.query("SELECT Id FROM Opportunity WHERE ForecastCategoryName = 'Commit'");
    expect(deals.totalSize).toBe(9);
  });
});
