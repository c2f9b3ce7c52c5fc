import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { startOrgProcess } from '../support/orgProcess.ts';

const rounds = 20;
const writers = 4;
const data = '/services/data/v67.0';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-org-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** An account and its contact in one transaction. True when the org acknowledged both; false when it was gone. */
async function writePair(connection: Connection, name: string): Promise<boolean> {
  const sobjects = `${data}/sobjects`;
  try {
    const answer = await connection.requestPost<{ compositeResponse: { httpStatusCode: number }[] }>(
      `${data}/composite`,
      {
        allOrNone: true,
        compositeRequest: [
          { method: 'POST', url: `${sobjects}/Account`, referenceId: 'account', body: { Name: name } },
          {
            method: 'POST',
            url: `${sobjects}/Contact`,
            referenceId: 'contact',
            body: { LastName: name, AccountId: '@{account.id}' }
          }
        ]
      }
    );
    if (answer.compositeResponse.some(part => part.httpStatusCode !== 201)) {
      throw new Error(`The org refused ${name}: ${JSON.stringify(answer)}`);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && /fetch failed|ECONNRE|socket|terminated|aborted/i.test(error.message))
      return false;
    throw error;
  }
}

describe('a local org that is killed while it writes', () => {
  it(`keeps what it acknowledged and nothing half-written, ${rounds} times`, async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const org = await startOrgProcess(folder);
      const connection = await administrator(org.url);
      await expectWhole(connection, acknowledged);
      const write = async (writer: number): Promise<void> => {
        for (let turn = 0; ; turn += 1) {
          const name = `Killed ${round}-${writer}-${turn}`;
          if (!(await writePair(connection, name))) return;
          acknowledged.add(name);
        }
      };
      const writing = Array.from({ length: writers }, (_, writer) => write(writer));
      const enough = acknowledged.size + 1 + Math.floor(Math.random() * 8);
      while (acknowledged.size < enough)
        await new Promise(resolve => setTimeout(resolve, Math.random() * 20));
      await org.kill();
      await Promise.all(writing);
    }
    const org = await startOrgProcess(folder);
    await expectWhole(await administrator(org.url), acknowledged);
    await org.kill();
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
    process.stdout.write(`${rounds} kills, ${acknowledged.size} acknowledged transactions, all there\n`);
  });
});

async function expectWhole(connection: Connection, acknowledged: ReadonlySet<string>): Promise<void> {
  const options = { autoFetch: true, maxFetch: 100_000 };
  const accounts = await connection.query<{ Name: string; Contacts: { totalSize: number } | null }>(
    "SELECT Name, (SELECT Id FROM Contacts) FROM Account WHERE Name LIKE 'Killed %'",
    options
  );
  const there = new Set(accounts.records.map(account => account.Name));
  expect(
    [...acknowledged].filter(name => !there.has(name)),
    'acknowledged, then lost'
  ).toEqual([]);
  const halves = accounts.records.filter(account => account.Contacts?.totalSize !== 1);
  expect(halves, 'accounts without their contact').toEqual([]);
  const contacts = await connection.query("SELECT Id FROM Contact WHERE LastName LIKE 'Killed %'", options);
  expect(contacts.totalSize).toBe(accounts.totalSize);
}
