import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect, type PersonaConnection } from '../support/testOrg.ts';
import { make, makeDeal, readGuides } from '../support/world.ts';

interface GraphqlAnswer {
  readonly errors?: readonly { readonly extensions?: { readonly errorCode?: string } }[];
}

let rep: PersonaConnection;
beforeAll(async () => {
  rep = await connect('rep');
});

async function noted(revision: string): Promise<string> {
  const [guide] = await readGuides(rep.connection);
  if (!guide) throw new Error('The org has no guide in force: load the starter content first.');
  const deal = await makeDeal(guide);
  return make(rep.connection, 'Conversation__c', {
    Opportunity__c: deal.id,
    Contact__c: deal.contactIds[0] ?? '',
    Started__c: new Date().toISOString(),
    Revision__c: revision
  });
}

/** Removes a conversation as the guide does: after an update that names the state it had read. */
async function remove(id: string, read: string): Promise<readonly (string | undefined)[]> {
  const { errors = [] } = await rep.connection.requestPost<GraphqlAnswer>(
    `/services/data/v${apiVersion}/graphql`,
    {
      query: `mutation ($read: Conversation__cUpdateInput!, $removed: RecordDeleteInput!) {
        uiapi(input: { allOrNone: true }) {
          read: Conversation__cUpdate(input: $read) { Record { Id } }
          removed: Conversation__cDelete(input: $removed) { Id }
        }
      }`,
      variables: {
        read: { Id: id, Conversation__c: { Revision__c: randomUUID(), Revision_Before__c: read } },
        removed: { Id: id }
      }
    }
  );
  return errors.map(({ extensions }) => extensions?.errorCode);
}
async function isThere(id: string): Promise<boolean> {
  const { totalSize } = await rep.connection.query(`SELECT Id FROM Conversation__c WHERE Id = '${id}'`);
  return totalSize === 1;
}

describe('a removal that names the state it had read', () => {
  it('takes the record away', async () => {
    const read = randomUUID();
    const id = await noted(read);
    expect(await remove(id, read)).toEqual([]);
    expect(await isThere(id)).toBe(false);
  });

  it('takes nothing away that somebody saved since', async () => {
    const id = await noted(randomUUID());
    expect(await remove(id, randomUUID())).toEqual(['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    expect(await isThere(id)).toBe(true);
  });
});
