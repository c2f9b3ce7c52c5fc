import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBulkOrg, type BulkOrg } from './bulkOrg.ts';
import { data, type BulkClient } from './bulkClient.ts';

let bulk: BulkOrg;
let admin: BulkClient;
beforeAll(async () => {
  bulk = await startBulkOrg();
  admin = await bulk.as('admin');
});
afterAll(() => bulk.close());

const insert = { operation: 'insert' };
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('a job that inserts', () => {
  it('says of itself what clients read, from opening to the end', async () => {
    const opened = await admin.send('POST', `${data}/jobs/ingest`, {
      object: 'item__c',
      operation: 'insert'
    });
    expect(opened).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^750\w{15}$/),
        object: 'Item__c',
        operation: 'insert',
        state: 'Open',
        contentType: 'CSV',
        concurrencyMode: 'Parallel',
        apiVersion: 67,
        lineEnding: 'LF',
        columnDelimiter: 'COMMA',
        createdById: expect.stringMatching(/^005/),
        createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
        contentUrl: expect.stringMatching(/^services\/data\/v67\.0\/jobs\/ingest\/750\w{15}\/batches$/)
      }
    });
    const { id } = opened.body as { id: string };
    expect(await admin.upload(id, lines('Name', 'One', 'Two'))).toMatchObject({ status: 201, body: '' });
    expect(await admin.move(id, 'UploadComplete')).toMatchObject({
      status: 200,
      body: { id, state: 'UploadComplete' }
    });
    expect(await admin.ended(id)).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Ingest',
      numberRecordsProcessed: 2,
      numberRecordsFailed: 0,
      retries: 0,
      apexProcessingTime: 0
    });
  });

  it('keeps the good rows and gives the refused ones back with their reasons, each as it was sent', async () => {
    const csv = lines(
      'Name,Price__c,Due__c',
      'Good,1,2026-11-26',
      'Cheap,-1,',
      'Odd,x,',
      'Late,2,26.11.2026'
    );
    const { info, successful, failed, unprocessed } = await admin.ingest(insert, csv);
    expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 4, numberRecordsFailed: 3 });
    expect(successful).toEqual([
      {
        sf__Id: expect.stringMatching(/^\w{18}$/),
        sf__Created: 'true',
        Name: 'Good',
        Price__c: '1',
        Due__c: '2026-11-26'
      }
    ]);
    const error = (text: string) => ({ sf__Id: '', sf__Error: text });
    expect(failed).toEqual([
      {
        ...error('FIELD_CUSTOM_VALIDATION_EXCEPTION:Give a price: zero or more.:Price__c --'),
        Name: 'Cheap',
        Price__c: '-1',
        Due__c: ''
      },
      {
        ...error('INVALID_TYPE_ON_FIELD_IN_RECORD:Price: value not of required type: x:Price__c --'),
        Name: 'Odd',
        Price__c: 'x',
        Due__c: ''
      },
      {
        ...error('INVALID_TYPE_ON_FIELD_IN_RECORD:Due: value not of required type: 26.11.2026:Due__c --'),
        Name: 'Late',
        Price__c: '2',
        Due__c: '26.11.2026'
      }
    ]);
    expect(unprocessed).toBe('"Name","Price__c","Due__c"\n');
  });

  it('takes quotes, line breaks, other alphabets, a byte order mark and headers in any case', async () => {
    const note = 'He said "yes",\nthen\r\nleft; 東京 🚀 =1+1';
    const csv = `\uFEFFname,NOTE__C\nQuoted,"${note.replaceAll('"', '""')}"\n`;
    const { successful } = await admin.ingest(insert, csv);
    expect(successful).toMatchObject([{ name: 'Quoted', NOTE__C: note }]);
    expect(await admin.query("SELECT Name, Note__c FROM Item__c WHERE Name = 'Quoted'")).toEqual([
      { Name: 'Quoted', Note__c: note }
    ]);
  });

  it.each([
    ['CRLF', 'COMMA', 'Name,Key__c\r\nEnds,1\r\n'],
    ['LF', 'SEMICOLON', 'Name;Key__c\nEnds;2'],
    ['LF', 'TAB', 'Name\tKey__c\nEnds\t3\n\n'],
    ['LF', 'PIPE', 'Name|Key__c\nEnds|4\n'],
    ['LF', 'CARET', 'Name^Key__c\nEnds^5\n'],
    ['CRLF', 'BACKQUOTE', 'Name`Key__c\r\nEnds`6\r\n']
  ])(
    'reads and answers lines that end with %s and cells between %s',
    async (lineEnding, columnDelimiter, csv) => {
      const { info, successful } = await admin.ingest({ ...insert, lineEnding, columnDelimiter }, csv);
      expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1, numberRecordsFailed: 0 });
      expect(successful).toMatchObject([{ Name: 'Ends', Key__c: /\d/.exec(csv)?.[0] }]);
    }
  );

  it('reads booleans, dates, moments and numbers in their documented spellings', async () => {
    const csv = lines(
      'Name,Done__c,Due__c,Starts__c,Price__c',
      'Kinds 1,YES,2026-02-28,2026-02-28T10:00:00.000Z,1.5',
      'Kinds 2,0,,2026-02-28T10:00:00+0200,1e3',
      'Kinds 3,maybe,,,'
    );
    const { failed } = await admin.ingest(insert, csv);
    expect(failed).toMatchObject([
      { Name: 'Kinds 3', sf__Error: expect.stringContaining('required type: maybe') }
    ]);
    expect(
      await admin.query(
        "SELECT Done__c, Due__c, Starts__c, Price__c FROM Item__c WHERE Name LIKE 'Kinds%' ORDER BY Name"
      )
    ).toEqual([
      { Done__c: true, Due__c: '2026-02-28', Starts__c: '2026-02-28T10:00:00.000+0000', Price__c: 1.5 },
      { Done__c: false, Due__c: null, Starts__c: '2026-02-28T08:00:00.000+0000', Price__c: 1000 }
    ]);
  });

  it('finds parents by their external id, and refuses a row whose parent is not there', async () => {
    await admin.ingest(insert, lines('Name,Key__c', 'Parent,P-1'));
    const { successful, failed } = await admin.ingest(
      insert,
      lines('Name,Parent__r.Key__c', 'Child,p-1', 'Orphan,P-9', 'Free,', 'Alone,#N/A')
    );
    expect(successful.map(row => row['Name'])).toEqual(['Child', 'Free', 'Alone']);
    expect(failed).toMatchObject([
      {
        Name: 'Orphan',
        sf__Error:
          'INVALID_FIELD:Foreign key external ID: P-9 not found for field Key__c in entity Item__c:Parent__c --'
      }
    ]);
    expect(await admin.query("SELECT Name FROM Item__c WHERE Parent__r.Key__c = 'P-1'")).toEqual([
      { Name: 'Child' }
    ]);
  });

  it('does nothing with a header alone', async () => {
    const { info } = await admin.ingest(insert, 'Name\n');
    expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 0 });
  });
});

describe('jobs that change records', () => {
  it('update what a cell says, leave what is empty, and clear what says #N/A', async () => {
    const { successful } = await admin.ingest(
      insert,
      lines('Name,Key__c,Price__c,Note__c', 'Changed,U-1,5,first')
    );
    const id = successful[0]?.['sf__Id'] ?? '';
    const updated = await admin.ingest(
      { operation: 'update' },
      lines('Id,Price__c,Note__c,Name', `${id.slice(0, 15)},,#N/A,Renamed`, `,1,,x`, `750000000000001,1,,x`)
    );
    expect(updated.successful).toMatchObject([{ sf__Id: id, sf__Created: 'false', Note__c: '#N/A' }]);
    expect(updated.failed.map(row => row['sf__Error'])).toEqual([
      expect.stringMatching(/^MISSING_ARGUMENT:Id not specified/),
      expect.stringMatching(/^INVALID_CROSS_REFERENCE_KEY:/)
    ]);
    expect(await admin.query(`SELECT Name, Price__c, Note__c FROM Item__c WHERE Id = '${id}'`)).toEqual([
      { Name: 'Renamed', Price__c: 5, Note__c: null }
    ]);
  });

  it('upsert by an external id, and say which records are new', async () => {
    const upsert = { operation: 'upsert', externalIdFieldName: 'key__C' };
    await admin.ingest(upsert, lines('Key__c,Name', 'K-1,First'));
    const { successful, failed } = await admin.ingest(
      upsert,
      lines('Key__c,Name', 'k-1,Second', 'K-2,New', ',None', 'K-2,Twice')
    );
    expect(successful.map(row => [row['Name'], row['sf__Created']])).toEqual([
      ['Second', 'false'],
      ['New', 'true']
    ]);
    expect(failed.map(row => row['Name'])).toEqual(['None', 'Twice']);
  });

  it('upsert by Id', async () => {
    const { successful } = await admin.ingest(insert, lines('Name', 'By id'));
    const id = successful[0]?.['sf__Id'] ?? '';
    const result = await admin.ingest(
      { operation: 'upsert', externalIdFieldName: 'Id' },
      lines('Id,Name', `${id},By its id`, ',Without')
    );
    expect(result.successful.map(row => [row['Name'], row['sf__Created']])).toEqual([
      ['By its id', 'false'],
      ['Without', 'true']
    ]);
  });

  it('delete', async () => {
    const { successful } = await admin.ingest(insert, lines('Name', 'Gone 1', 'Gone 2'));
    const ids = successful.map(row => row['sf__Id'] ?? '');
    const deleted = await admin.ingest({ operation: 'delete' }, lines('Id', ...ids, 'x'));
    expect(deleted.successful.map(row => [row['sf__Id'], row['sf__Created']])).toEqual(
      ids.map(id => [id, 'false'])
    );
    expect(deleted.info.numberRecordsFailed).toBe(1);
    expect(await admin.query("SELECT Id FROM Item__c WHERE Name LIKE 'Gone%'")).toEqual([]);
  });
});

describe('a large job', () => {
  it('is processed while other requests are answered, and its rows keep their order', async () => {
    const count = 1450;
    const csv = lines(
      'Name,Price__c',
      ...Array.from({ length: count }, (_, n) => `Many ${n},${n % 7 === 0 ? -1 : 1}`)
    );
    const id = await admin.open(insert);
    await admin.upload(id, csv);
    await admin.move(id, 'UploadComplete');
    const seen = new Set<number>();
    for (let ended = false; !ended;) {
      const { body } = await admin.send('GET', `${data}/jobs/ingest/${id}`);
      const info = body as { state: string; numberRecordsProcessed: number };
      seen.add(info.numberRecordsProcessed);
      ended = info.state === 'JobComplete';
    }
    const { successful, failed } = await admin.results(id);
    expect([...seen].length, 'answers while it was in progress').toBeGreaterThan(2);
    expect([...seen].every(done => done % 200 === 0 || done === count)).toBe(true);
    expect(failed.map(row => row['Name'])).toEqual(
      Array.from({ length: count }, (_, n) => n)
        .filter(n => n % 7 === 0)
        .map(n => `Many ${n}`)
    );
    expect(successful).toHaveLength(count - failed.length);
  });
});
