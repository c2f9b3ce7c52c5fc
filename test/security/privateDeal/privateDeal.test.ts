import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../conformance/support/testOrg.ts';
import { send, type Request } from '../support/asker.ts';
import { bulkQuery, createJob, ingest, tableOf } from '../support/bulkJob.ts';
import { readProbes, referenceProbes, roundaboutProbes, writeProbes, type Probe } from './probes.ts';
import { makeSecrets, phantomOf, type Secret, type Secrets } from './secrets.ts';

const objects = [
  'Opportunity',
  'Conversation__c',
  'Buyer_Outcome__c',
  'Answer__c',
  'Deal_Qualification__c',
  'Criterion_Check__c',
  'OpportunityContactRole',
  'Task'
];
let secrets: Secrets;
/** The same with ids, keys and words that nothing has. */
let phantoms: Secrets;
let rep2: string;
let asked = 0;

beforeAll(async () => {
  secrets = await makeSecrets();
  rep2 = (await connect('rep2')).userId;
  const words = secrets.words.split('').reverse().join('');
  phantoms = {
    dealId: phantomOf(secrets.dealId),
    // Accounts and contacts are seen by everybody.
    accountId: secrets.accountId,
    contactId: secrets.contactId,
    words,
    records: secrets.records.map(record => ({
      ...record,
      id: phantomOf(record.id),
      ...(record.key && { key: phantomKey(record.key) })
    }))
  };
});
afterAll(() => {
  process.stdout.write(
    `Another rep's private deal: ${asked} requests, each compared with one about a record that is not there\n`
  );
});

function phantomKey(key: string): string {
  return key
    .split(':')
    .map(part => (/^\w{18}$/.test(part) ? phantomOf(part) : part))
    .join(':');
}
function secretOf(from: Secrets, object: string): Secret {
  const found = from.records.find(record => record.object === object);
  if (!found) throw new Error(`There is no secret ${object}.`);
  return found;
}

/** What an answer says, apart from the ids, keys and words that the request itself named. */
async function said(persona: 'rep' | 'rep2', probe: Probe, own: Secrets): Promise<string> {
  asked += 1;
  const { status, text } = await send(persona, probe.request);
  const named = own.records.flatMap(({ object, id, key }) => [
    ...(key ? [[key, `«key of ${object}»`] as const] : []),
    [id, `«${object}»`] as const,
    [id.slice(0, 15), `«${object}»`] as const
  ]);
  const plain = [...named, [own.words, '«words»'] as const]
    .toSorted(([one], [other]) => other.length - one.length)
    .reduce((result, [part, mark]) => result.replaceAll(part, mark), text);
  return `${status} ${plain}`;
}

/** Nothing of what the secret records hold stands in the answer beyond what the request named. */
function expectNoWord(answer: string, probe: Probe): void {
  const told = JSON.stringify(probe.request);
  for (const { id, key } of secrets.records) {
    for (const part of [id, id.slice(0, 15), key ?? id])
      if (!told.includes(part)) expect(answer).not.toContain(part);
  }
  if (!told.includes(secrets.words)) expect(answer).not.toContain(secrets.words);
}

async function expectSilence(probes: readonly Probe[], others: readonly Probe[]): Promise<void> {
  for (const [index, probe] of probes.entries()) {
    const other = others[index];
    if (!other) throw new Error(`${probe.name} has no counterpart.`);
    const { text } = await send('rep2', probe.request);
    expectNoWord(text, probe);
    const [real, phantom] = [await said('rep2', probe, secrets), await said('rep2', other, phantoms)];
    expect({ probe: probe.name, said: real }).toEqual({ probe: probe.name, said: phantom });
  }
}

describe('for another rep, a private record is as if it were not there', () => {
  it.each(objects)('%s, along every road that reads', async object => {
    const probes = readProbes(secretOf(secrets, object), secrets);
    const others = readProbes(secretOf(phantoms, object), phantoms);
    await expectSilence(probes, others);
    // The same requests show the record to its owner: they would show a leak.
    const blind: string[] = [];
    for (const [index, probe] of probes.entries()) {
      const other = others[index] ?? probe;
      if ((await said('rep', probe, secrets)) === (await said('rep', other, phantoms)))
        blind.push(probe.name);
    }
    expect(blind).toEqual([]);
  });

  it('along the roads around the deal', async () => {
    await expectSilence(roundaboutProbes(secrets), roundaboutProbes(phantoms));
    const blind: string[] = [];
    const elsewhere = roundaboutProbes({ ...phantoms, accountId: phantomOf(secrets.accountId) });
    for (const [index, probe] of roundaboutProbes(secrets).entries()) {
      const own = await said('rep', probe, secrets);
      const others = [roundaboutProbes(phantoms)[index] ?? probe, elsewhere[index] ?? probe];
      const differs = await Promise.all(
        others.map(async other => (await said('rep', other, phantoms)) !== own)
      );
      if (!differs.includes(true)) blind.push(probe.name);
    }
    expect(blind).toEqual([]);
  });

  it.each(objects)('%s, when it is to be changed, taken over or deleted', async object => {
    await expectSilence(
      writeProbes(secretOf(secrets, object), rep2),
      writeProbes(secretOf(phantoms, object), rep2)
    );
  });

  it('when new records refer to it', async () => {
    await expectSilence(referenceProbes(secrets), referenceProbes(phantoms));
  });

  it('and everything stands as it stood', async () => {
    const { connection, userId } = await connect('rep');
    for (const { object, id } of secrets.records) {
      const row = await connection.sobject(object).retrieve(id);
      expect(JSON.stringify(row)).not.toContain('seen');
      if ('OwnerId' in row) expect(row['OwnerId']).toBe(userId);
    }
    const { totalSize } = await connection.query(
      `SELECT Id FROM Conversation__c WHERE Opportunity__c = '${secrets.dealId}'`
    );
    expect(totalSize).toBe(1);
  });
});

describe('a key of a private record', () => {
  it.each(objects.filter(object => object.endsWith('__c')))(
    'of %s can be neither found nor taken over, and names nothing',
    async object => {
      const { key = '' } = secretOf(secrets, object);
      const path = `/services/data/v67.0/sobjects/${object}/Key__c/${encodeURIComponent(key)}`;
      for (const body of [{}, { Name: 'x' }]) {
        const answer = await send('rep2', { method: 'PATCH', path, body });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        for (const { id } of secrets.records)
          if (!key.includes(id)) expect(answer.text).not.toContain(id.slice(0, 15));
      }
    }
  );
});

describe('bulk jobs of another rep', () => {
  it.each(objects)('find nothing of %s, whichever way they ask', async object => {
    const { id, toDeal, key } = secretOf(secrets, object);
    const conditions = [
      `Id = '${id}'`,
      ...(key ? [`Key__c = '${key}'`] : []),
      ...(toDeal ? [`${toDeal} = '${secrets.dealId}'`] : [`Name = '${secrets.words}'`])
    ];
    for (const condition of conditions) {
      const ask = (persona: 'rep' | 'rep2') =>
        bulkQuery(persona, `SELECT Id FROM ${object} WHERE ${condition}`);
      const [own, foreign] = [await ask('rep'), await ask('rep2')];
      expect('csv' in own && tableOf(own.csv).map(row => row['Id'])).toContain(id);
      expect('csv' in foreign && tableOf(foreign.csv)).toEqual([]);
    }
  });

  it.each(objects)(
    'change and delete nothing of %s, and are told what they would be told of nothing',
    async object => {
      const [real, phantom] = [secretOf(secrets, object).id, secretOf(phantoms, object).id];
      for (const operation of ['update', 'delete'] as const) {
        const errorFor = async (id: string) => {
          const end = await ingest('rep2', operation, object, ['Id'], [[id]]);
          return end.kind === 'done' ? end.failed.map(row => row['sf__Error']?.replaceAll(id, '«id»')) : end;
        };
        const said = await errorFor(real);
        expect(said).toEqual(await errorFor(phantom));
        expect(said).not.toEqual([]);
      }
      expect(
        (await send('rep', { method: 'GET', path: `/services/data/v67.0/sobjects/${object}/${real}` })).status
      ).toBe(200);
    }
  );

  it('are nobody else’s: not listed, read, uploaded to, ended or deleted', async () => {
    const ids = [
      await createJob('rep', 'ingest', {
        object: 'Account',
        operation: 'insert',
        contentType: 'CSV',
        lineEnding: 'LF'
      }),
      await createJob('rep', 'query', {
        operation: 'query',
        query: `SELECT Name FROM Opportunity WHERE Id = '${secrets.dealId}'`
      })
    ];
    for (const [index, kind] of ['ingest', 'query'].entries()) {
      const id = String(ids[index]);
      const jobs = `/services/data/v67.0/jobs/${kind}`;
      const csv = { 'Content-Type': 'text/csv' };
      const requests: readonly Request[] = [
        { method: 'GET', path: `${jobs}/ID` },
        { method: 'GET', path: `${jobs}/ID/${kind === 'query' ? 'results' : 'successfulResults'}` },
        { method: 'PATCH', path: `${jobs}/ID`, body: { state: 'Aborted' } },
        { method: 'DELETE', path: `${jobs}/ID` },
        ...(kind === 'ingest'
          ? [{ method: 'PUT', path: `${jobs}/ID/batches`, body: 'Name\nx\n', headers: csv }]
          : [])
      ];
      for (const request of requests) {
        const ask = async (job: string) => {
          const { status, text } = await send('rep2', { ...request, path: request.path.replace('ID', job) });
          return `${status} ${text}`;
        };
        const said = await ask(id);
        expect(said).toMatch(/^404 /);
        expect(said).toBe(await ask(phantomOf(id)));
      }
      expect((await send('rep2', { method: 'GET', path: jobs })).text).not.toContain(id);
      expect((await send('rep', { method: 'GET', path: jobs })).text).toContain(id);
    }
  });
});

describe('what is a session’s own', () => {
  it('the later batches of a query are nobody else’s', async () => {
    const { connection } = await connect('rep');
    const attributes = { type: 'Task' };
    for (const count of [200, 10]) {
      const records = Array.from({ length: count }, (_, index) => ({
        attributes,
        Subject: `Batch ${index}`
      }));
      await connection.requestPost('/services/data/v67.0/composite/sobjects', { records });
    }
    const url = `${connection.instanceUrl}/services/data/v67.0/query?q=${encodeURIComponent('SELECT Id FROM Task')}`;
    const first = await connection.request<{ nextRecordsUrl?: string }>({
      method: 'GET',
      url,
      headers: { 'Sforce-Query-Options': 'batchSize=200' }
    });
    const found = first.nextRecordsUrl ?? '';
    expect(found).toMatch(/\/query\/01g/);
    const own = await send('rep', { method: 'GET', path: found });
    const foreign = await send('rep2', { method: 'GET', path: found });
    const none = await send('rep2', { method: 'GET', path: found.replace(/01g.{12}/, '01g000000000000') });
    expect(own.status).toBe(200);
    expect(foreign).toMatchObject({ status: 400, text: none.text });
    expect(foreign.text).toContain('INVALID_QUERY_LOCATOR');
  });

  it('another user’s identity is not told', async () => {
    const { connection, userId } = await connect('rep');
    const identity = await connection.identity();
    const answer = await send('rep2', { method: 'GET', path: `/id/${identity.organization_id}/${userId}` });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('rep@same-page.local');
  });

  it.each(['list', 'page'])('a %s page is made of metadata alone', async kind => {
    for (const { object } of secrets.records) {
      const answer = await send('rep2', { method: 'GET', path: `/local-org/${kind}/${object}` });
      expect(answer.text).not.toContain(secrets.words);
      expect(answer.text).not.toContain(secrets.dealId.slice(0, 15));
    }
  });
});
