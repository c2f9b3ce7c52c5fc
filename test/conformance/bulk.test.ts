import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import { confirmedOutcome, day, fresh, make, makeDeal, readGuides } from './support/world.ts';

let admin: PersonaConnection;
let rep: PersonaConnection;
let rep2: PersonaConnection;
beforeAll(async () => {
  [admin, rep, rep2] = await Promise.all([connect('admin'), connect('rep'), connect('rep2')]);
});

const polling = { pollInterval: 50, pollTimeout: 600_000 };

async function rowsOf(person: PersonaConnection, soql: string): Promise<Record<string, string>[]> {
  const stream = await person.connection.bulk2.query(soql, polling);
  const rows: Record<string, string>[] = [];
  for await (const row of stream) rows.push(row as Record<string, string>);
  return rows;
}

/** What the org says to a request that it refuses. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const error: unknown = await request.then(
    () => 'accepted',
    (reason: unknown) => reason
  );
  return error instanceof Error
    ? `${'errorCode' in error ? error.errorCode : error.name}: ${error.message}`
    : String(error);
}

describe('a load by bulk2', () => {
  it('keeps the good rows, returns the refused with their reasons, and says which is which', async () => {
    const name = fresh('Loaded');
    const { successfulResults, failedResults, unprocessedRecords } =
      await rep.connection.bulk2.loadAndWaitForResults({
        object: 'Opportunity',
        operation: 'insert',
        input: [
          {
            Name: `${name} 1`,
            StageName: 'Prospecting',
            CloseDate: day(60),
            Amount: 12.5,
            ForecastCategoryName: null
          },
          { Name: `${name} 2`, StageName: 'Prospecting', CloseDate: day(60), ForecastCategoryName: 'Commit' },
          { Name: `${name} 3`, StageName: 'Prospecting', CloseDate: null }
        ],
        ...polling
      });
    expect(successfulResults).toMatchObject([{ sf__Created: 'true', Name: `${name} 1`, Amount: '12.5' }]);
    expect(failedResults.map(row => 'Name' in row && row.Name)).toEqual([`${name} 2`, `${name} 3`]);
    expect(failedResults[0]?.sf__Error).toMatch(/^FIELD_CUSTOM_VALIDATION_EXCEPTION:/);
    expect(failedResults[1]?.sf__Error).toBe(
      'REQUIRED_FIELD_MISSING:Required fields are missing: [CloseDate]:CloseDate --'
    );
    expect(unprocessedRecords).toEqual([]);
    const saved = await rep.connection.query(`SELECT Id FROM Opportunity WHERE Name LIKE '${name}%'`);
    expect(saved.totalSize).toBe(1);
  });

  it('upserts by external id, clears by null, finds parents by external id, and deletes', async () => {
    const key = fresh('Key');
    const { bulk2 } = admin.connection;
    const accounts = { object: 'Account', externalIdFieldName: 'Source_Key__c', ...polling };
    const upsert = async (site: string | null) => {
      const input = [{ Source_Key__c: key, Name: key, Site: site }];
      const { successfulResults } = await bulk2.loadAndWaitForResults({
        ...accounts,
        operation: 'upsert',
        input
      });
      return successfulResults[0];
    };
    const first = await upsert('here');
    const second = await upsert(null);
    expect([first?.sf__Created, second?.sf__Created]).toEqual(['true', 'false']);
    expect(second?.sf__Id).toBe(first?.sf__Id);
    const contact = { LastName: key, 'Account.Source_Key__c': key };
    const { successfulResults } = await bulk2.loadAndWaitForResults({
      object: 'Contact',
      operation: 'insert',
      input: [contact],
      ...polling
    });
    expect(successfulResults).toHaveLength(1);
    expect(
      await rowsOf(
        admin,
        `SELECT LastName, Account.Name, Account.Site FROM Contact WHERE LastName = '${key}'`
      )
    ).toEqual([{ LastName: key, 'Account.Name': key, 'Account.Site': '' }]);
    const deleted = await bulk2.loadAndWaitForResults({
      object: 'Contact',
      operation: 'delete',
      input: successfulResults.map(row => ({ Id: row.sf__Id })),
      ...polling
    });
    expect(deleted.successfulResults).toHaveLength(1);
    expect(await rowsOf(admin, `SELECT Id FROM Contact WHERE LastName = '${key}'`)).toEqual([]);
  });

  it('goes step by step: open, upload a stream, close, poll, results, delete', async () => {
    const name = fresh('Streamed');
    const job = admin.connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    const opened = await job.open();
    expect(opened).toMatchObject({ state: 'Open', object: 'Account', operation: 'insert' });
    await job.uploadData(Readable.from([`Name,Site\n${name},"a\n`, `b"\n`]));
    await job.close();
    const states: string[] = [];
    job.on('jobComplete', (info: { state: string }) => states.push(info.state));
    await job.poll(50, 600_000);
    expect(states).toEqual(['JobComplete']);
    expect(await job.check()).toMatchObject({ numberRecordsProcessed: 1, numberRecordsFailed: 0 });
    const { successfulResults } = await job.getAllResults();
    expect(successfulResults).toMatchObject([{ Name: name, Site: 'a\nb' }]);
    const again = admin.connection.bulk2.job('ingest', { id: job.id });
    expect(await again.check()).toMatchObject({ id: job.id, state: 'JobComplete' });
    expect(await refusal(again.abort())).toBe('INVALIDJOBSTATE: Aborting already Completed Job not allowed');
    await again.delete();
    expect(await refusal(again.check())).toBe('NOT_FOUND: The requested resource does not exist');
  });

  it('can be aborted before it begins', async () => {
    const job = rep.connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    await job.uploadData(`Name\n${fresh('Aborted')}\n`);
    await job.abort();
    expect(await job.check()).toMatchObject({ state: 'Aborted', numberRecordsProcessed: 0 });
    expect(await job.getUnprocessedRecords()).toHaveLength(1);
  });

  it('fails as a whole on a column that is none, and leaves its rows unprocessed', async () => {
    const job = rep.connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    await job.uploadData('Name,Nonsense__c\nA,b\n');
    await job.close();
    expect(await refusal(job.poll(50, 600_000))).toContain(
      'InvalidBatch : Field name not found : Nonsense__c'
    );
    const { successfulResults, failedResults, unprocessedRecords } = await job.getAllResults();
    expect([successfulResults, failedResults]).toEqual([[], []]);
    expect(unprocessedRecords).toMatchObject([{ Name: 'A', Nonsense__c: 'b' }]);
  });

  it('moves the roll-ups of the masters', async () => {
    const [guide] = await readGuides(rep.connection);
    const outcomes = guide?.outcomes.slice(0, 3) ?? [];
    if (!guide || outcomes.length === 0)
      throw new Error('The org has no guide: load the starter content first.');
    const deal = await makeDeal(guide);
    const { successfulResults, failedResults } = await rep.connection.bulk2.loadAndWaitForResults({
      object: 'Buyer_Outcome__c',
      operation: 'insert',
      input: outcomes.map(outcome => confirmedOutcome(deal, deal.contactIds[0] ?? '', outcome, 1000)),
      ...polling
    });
    expect(failedResults).toEqual([]);
    expect(successfulResults).toHaveLength(outcomes.length);
    const [row] = await rowsOf(
      rep,
      `SELECT Annual_Value__c, Outcomes_Shared__c FROM Opportunity WHERE Id = '${deal.id}'`
    );
    expect(Number(row?.['Annual_Value__c'])).toBe(1000 * outcomes.length);
    expect(Number(row?.['Outcomes_Shared__c'])).toBe(outcomes.length);
  });
});

describe('a load beside other people who change the same records', () => {
  it('saves every row', async () => {
    const name = fresh('Contended');
    const { bulk2 } = admin.connection;
    const created = await bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input: Array.from({ length: 200 }, (_, n) => ({ Name: `${name} ${n}` })),
      ...polling
    });
    const ids = created.successfulResults.map(row => row.sf__Id);
    const update = (site: string) => (id: string) => ({ Id: id, Site: site });
    const loading = bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'update',
      input: Array.from({ length: 10 }, (_, round) => ids.map(update(`bulk ${round}`))).flat(),
      ...polling
    });
    for (let round = 0; round < 8; round += 1) {
      await admin.connection.sobject('Account').update(ids.toReversed().map(update(`other ${round}`)));
    }
    const { failedResults, successfulResults } = await loading;
    expect(failedResults).toEqual([]);
    expect(successfulResults).toHaveLength(2000);
  });
});

describe('the owner of a job', () => {
  it('is the only one among reps who sees it', async () => {
    const job = rep.connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    expect(await refusal(rep2.connection.bulk2.job('ingest', { id: job.id }).check())).toMatch(/^NOT_FOUND/);
    await job.abort();
  });

  it("reads no private deal of another rep's by bulk", async () => {
    const name = fresh('Private');
    const id = await make(rep.connection, 'Opportunity', {
      Name: name,
      StageName: 'Prospecting',
      CloseDate: day(30)
    });
    const soql = `SELECT Id, Name FROM Opportunity WHERE Name = '${name}'`;
    expect(await rowsOf(rep, soql)).toEqual([{ Id: id, Name: name }]);
    expect(await rowsOf(rep2, soql)).toEqual([]);
    const { successfulResults, failedResults } = await rep2.connection.bulk2.loadAndWaitForResults({
      object: 'Opportunity',
      operation: 'update',
      input: [{ Id: id, Name: 'Taken' }],
      ...polling
    });
    expect(successfulResults).toEqual([]);
    expect(failedResults[0]?.sf__Error).toMatch(
      /^(INVALID_CROSS_REFERENCE_KEY|INSUFFICIENT_ACCESS|ENTITY_IS_DELETED)/
    );
  });
});

describe('a query by bulk2', () => {
  it('refuses children and groups', async () => {
    expect(
      await refusal(rep.connection.bulk2.query('SELECT Id, (SELECT Id FROM Contacts) FROM Account'))
    ).toBe('API_ERROR: Aggregate Relationships not supported in Bulk Query');
    expect(await refusal(rep.connection.bulk2.query('SELECT COUNT(Id) FROM Account'))).not.toBe('accepted');
  });
});
