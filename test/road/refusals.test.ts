import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBareOrg, type BareOrg } from './support/bareOrg.ts';
import { Traveller } from './support/traveller.ts';

describe('a deploy that can’t go on says why and what to do', () => {
  let org: BareOrg;
  let traveller: Traveller;

  beforeAll(async () => {
    org = await startBareOrg();
    traveller = new Traveller();
    await traveller.logIn(org.url, org.admin.accessToken ?? '', org.username, 'acme');

    const rep = await org.signIn('rep');
    await traveller.logIn(org.url, rep.accessToken ?? '', 'rep@same-page.local', 'expired');
    await rep.logout();

    const other = await startBareOrg();
    const manager = await other.signIn('manager');
    await traveller.logIn(other.url, manager.accessToken ?? '', 'manager@same-page.local', 'gone');
    await other.close();
  });
  afterAll(async () => {
    traveller.remove();
    await org.close();
  });

  it.each([
    [
      'an unknown alias',
      ['--target-org', 'acmee'],
      /knows no org acmee[^]*"acme"[^]*sf org login web --alias acmee/
    ],
    ['no alias and no default', [], /No org is named[^]*--target-org ALIAS[^]*sf config set target-org/],
    ['an expired login', ['--target-org', 'expired'], /has expired[^]*sf org login web --alias expired/],
    [
      'no connection',
      ['--target-org', 'gone'],
      /No connection to http:\/\/localhost:\d+: [^]*Check the network/
    ],
    ['an unknown option', ['--org', 'acme'], /Unknown option '--org'[^]*--dry-run/]
  ])('for %s', async (_what, args, message) => {
    const { code, said } = await traveller.deploy(...args);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
  });

  it('for a production org that nobody confirmed, and for signatures in one', async () => {
    await sql`UPDATE "org"."Organization" SET "OrganizationType" = 'Enterprise Edition'`.execute(
      org.database.db
    );
    const unconfirmed = await traveller.deploy('--target-org', 'acme');
    expect(unconfirmed.said).toMatch(/acme is a production org[^]*--dry-run[^]*--production/);
    const signing = await traveller.deploy('--target-org', 'acme', '--agree');
    expect(signing.said).toMatch(/nobody signs for others/);
    expect([unconfirmed.code, signing.code]).toEqual([1, 1]);
  });

  it('for a package that can’t be built, before the org hears of it', async () => {
    traveller.edit(
      'force-app/main/default/lwc/callChoices/callChoices.ts',
      text => `${text}\nenum Wrong { A }\n`
    );
    const { code, said } = await traveller.deploy('--target-org', 'acme', '--dry-run');
    expect(said).toMatch(/callChoices\.ts.*more than types[^]*enum Wrong/);
    expect(code).toBe(1);
  });
});
