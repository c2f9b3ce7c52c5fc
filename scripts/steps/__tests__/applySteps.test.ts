import { beforeEach, describe, expect, it } from 'vitest';
import type { OrgConnection, OrgRecord, WriteResult } from '../../org/connection.ts';
import { applySteps } from '../applySteps.ts';
import type { Step } from '../step.ts';

/** An org that remembers accounts by name and refuses those called "Bad". */
class RememberingOrg implements OrgConnection {
  readonly accounts: OrgRecord[] = [];
  readonly queries: string[] = [];

  query = (soql: string): Promise<OrgRecord[]> => {
    this.queries.push(soql);
    const draft = soql.includes("Status__c = 'Draft'");
    return Promise.resolve(
      this.accounts.filter(
        account =>
          (soql.includes(`'${String(account['Name'])}'`) || soql.includes(`'${account.Id}'`)) &&
          (!draft || account['Status__c'] === 'Draft')
      )
    );
  };

  create = (_object: string, records: readonly Record<string, unknown>[]): Promise<WriteResult[]> =>
    Promise.resolve(
      records.map(record => {
        if (record['Name'] === 'Bad') {
          return {
            id: null,
            success: false,
            errors: [{ statusCode: 'REFUSED', message: 'It is bad.', fields: [] }]
          };
        }
        const id = `id-${this.accounts.length + 1}`;
        this.accounts.push({ ...record, Id: id });
        return { id, success: true, errors: [] };
      })
    );

  update = (_object: string, records: readonly Record<string, unknown>[]): Promise<WriteResult[]> =>
    Promise.resolve(
      records.map(record => {
        Object.assign(this.accounts.find(account => account.Id === record['Id']) ?? {}, record);
        return { id: String(record['Id']), success: true, errors: [] };
      })
    );

  upsert = (): Promise<WriteResult[]> => Promise.reject(new Error('No step upserts.'));
}

let org: RememberingOrg;
const options = () => ({ connect: () => Promise.resolve(org), known: new Map<string, string>() });
const named = (...names: string[]): Step => ({
  kind: 'create',
  as: 'rep',
  object: 'Account',
  matchBy: 'Name',
  records: names.map(name => ({
    reference: `account:${name}`,
    fields: () => ({ Name: name, Status__c: 'Draft' })
  }))
});
const child: Step = {
  kind: 'create',
  as: 'rep',
  object: 'Account',
  matchBy: 'Name',
  records: [{ reference: 'child', fields: id => ({ Name: 'Child', ParentId: id('account:Parent') }) }]
};

beforeEach(() => {
  org = new RememberingOrg();
});

describe('carrying out steps', () => {
  it('gives later steps the ids of earlier ones', async () => {
    expect(await applySteps([named('Parent'), child], options())).toMatchObject({ created: 2, updated: 0 });
    expect(org.accounts[1]).toEqual({ Id: 'id-2', Name: 'Child', ParentId: 'id-1' });
  });

  it('writes nothing the second time, and still knows the ids', async () => {
    await applySteps([named('Parent'), child], options());
    expect(await applySteps([named('Parent'), child], options())).toMatchObject({ created: 0, updated: 0 });
    expect(org.accounts).toHaveLength(2);
  });

  it('goes on where it was interrupted', async () => {
    await applySteps([named('Parent')], options());
    expect(await applySteps([named('Parent', 'Other'), child], options())).toMatchObject({
      created: 2,
      updated: 0
    });
  });

  it('updates only what still is as it was planned', async () => {
    const agree: Step = {
      kind: 'update',
      as: 'rep',
      object: 'Account',
      from: { Status__c: 'Draft' },
      records: [{ reference: 'account:Parent', fields: () => ({ Status__c: 'Agreed' }) }]
    };
    expect(await applySteps([named('Parent'), agree], options())).toMatchObject({ created: 1, updated: 1 });
    expect(await applySteps([named('Parent'), agree], options())).toMatchObject({ created: 0, updated: 0 });
  });

  it("names the record that the org refuses, with the org's own words", async () => {
    await expect(applySteps([named('Good', 'Bad')], options())).rejects.toThrow(
      'As rep, the org refused to create Account:\n  account:Bad: REFUSED: It is bad.'
    );
  });

  it('says when a plan speaks of what does not exist yet', async () => {
    await expect(applySteps([child], options())).rejects.toThrow('account:Parent before it exists');
  });

  it('looks for records within their parent, with marks escaped', async () => {
    const step: Step = {
      ...named("O'Hara"),
      within: { path: 'Parent__c', reference: 'account:Parent' }
    } as Step;
    await applySteps([named('Parent'), step], options());
    expect(org.queries[1]).toBe(
      "SELECT Id, Name FROM Account WHERE Name IN ('O\\'Hara') AND Parent__c = 'id-1'"
    );
  });
});
