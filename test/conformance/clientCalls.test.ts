/** What clients ask an org about itself and their session, as jsforce asks it. */
import { Connection } from 'jsforce';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import { fresh } from './support/world.ts';

const data = `/services/data/v${apiVersion}`;
let admin: PersonaConnection;
beforeAll(async () => {
  admin = await connect('admin');
});

describe('an org says', () => {
  it('who is asking', async () => {
    const identity = await admin.connection.identity();
    expect(identity.user_id).toMatch(/^005\w{15}$/);
    const user = await admin.connection.sobject('User').retrieve(identity.user_id);
    expect(user).toMatchObject({ Username: identity.username, Name: identity.display_name });
    const { records } = await admin.connection.query('SELECT Id FROM Organization');
    expect(records).toMatchObject([{ Id: identity.organization_id }]);
  });

  it('which versions it has, and what each leads to', async () => {
    const versions = await admin.connection.request<{ version: string }[]>('/services/data');
    expect(versions.map(({ version }) => version)).toContain(apiVersion);
    expect(await admin.connection.request(data)).toMatchObject({
      sobjects: `${data}/sobjects`,
      query: `${data}/query`,
      limits: `${data}/limits`
    });
  });

  it('which objects it has, the same as it describes', async () => {
    const { sobjects } = await admin.connection.describeGlobal();
    const account = sobjects.find(({ name }) => name === 'Account');
    const described = await admin.connection.describe('Account');
    expect(described).toMatchObject({ ...account });
    expect(described.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Id', 'Name', 'OwnerId'])
    );
  });

  it('what may still be asked of it today', async () => {
    const { DailyApiRequests } = await admin.connection.limits();
    expect(DailyApiRequests?.Remaining).toBeGreaterThan(0);
  });

  it('how many records it has', async () => {
    const { sObjects } = await admin.connection.request<{ sObjects: { name: string; count: number }[] }>(
      `${data}/limits/recordCount?sObjects=Profile`
    );
    expect(sObjects).toEqual([{ name: 'Profile', count: expect.any(Number) }]);
  });
});

describe('a tree of records', () => {
  const tree = (name: string, contact: object) => ({
    records: [
      {
        attributes: { type: 'Account', referenceId: 'account' },
        Name: name,
        Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'contact' }, ...contact }] }
      }
    ]
  });

  it('is made in one request, children with their parents', async () => {
    const name = fresh('Tree');
    const body = tree(name, { LastName: 'Child' });
    const answer = await admin.connection.requestPost<{
      hasErrors: boolean;
      results: { referenceId: string }[];
    }>(`${data}/composite/tree/Account`, body);
    expect(answer.hasErrors).toBe(false);
    expect(answer.results.map(({ referenceId }) => referenceId)).toEqual(['account', 'contact']);
    const found = await admin.connection.query(`SELECT LastName FROM Contact WHERE Account.Name = '${name}'`);
    expect(found.records).toMatchObject([{ LastName: 'Child' }]);
  });

  it('is refused whole for one record, which is named by its reference', async () => {
    const name = fresh('Tree');
    const made = admin.connection.requestPost(
      `${data}/composite/tree/Account`,
      tree(name, { FirstName: 'x' })
    );
    await expect(made).rejects.toThrow();
    const found = await admin.connection.query(`SELECT Id FROM Account WHERE Name = '${name}'`);
    expect(found.totalSize).toBe(0);
  });
});

describe.runIf(inject('orgUrl'))('a session of the local org', () => {
  const signIn = async (): Promise<Connection> => {
    const connection = new Connection({ loginUrl: inject('orgUrl'), version: apiVersion });
    await connection.login('rep2@same-page.local', 'local');
    return connection;
  };

  it('ends when its client signs out, and its token opens nothing more', async () => {
    const connection = await signIn();
    const { accessToken, instanceUrl } = connection;
    const other = new Connection({ instanceUrl, accessToken: accessToken ?? '', version: apiVersion });
    await other.identity();
    await connection.logout();
    await expect(other.identity()).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
    await expect(other.query('SELECT Id FROM Account')).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID'
    });
    await expect(connection.logout()).rejects.toThrow();
  });

  it.each<[string, (connection: Connection) => Promise<unknown>]>([
    ['recently viewed records', connection => connection.recent()],
    ['search', connection => connection.search('FIND {x} RETURNING Account')],
    ['the Tooling API', async connection => connection.tooling.query('SELECT Id FROM ApexClass')],
    ['Apex REST', connection => connection.apex.get('/orders')],
    ['reports', connection => connection.analytics.reports()],
    ['Chatter', async connection => connection.chatter.resource('/feeds').retrieve()],
    ['deleted records', async connection => connection.sobject('Account').deleted(new Date(0), new Date())],
    ['the list of metadata', connection => connection.metadata.list({ type: 'CustomObject' })],
    ['SOAP calls', connection => connection.soap.describeTabs()]
  ])('refuses %s by name', async (_what, call) => {
    await expect(call(admin.connection)).rejects.toThrow(/not supported by the local org/);
  });
});
