import { describe, expect, it } from 'vitest';
import { connectionOver, OrgRefusal } from '../../org/connection.ts';
import type { Call, Login } from '../../org/connection.ts';
import { readFacts } from '../facts.ts';

/** An org that answers queries of these objects, and refuses all others as the platform does. */
function orgWith(answers: Readonly<Record<string, readonly object[]>>): Login {
  const call: Call = <Answer>(path: string) => {
    const soql = decodeURIComponent(path);
    const object = /FROM (\w+)/.exec(soql)?.[1] ?? '';
    const records = answers[object];
    if (!records) throw new OrgRefusal('INVALID_TYPE', `\n^\nsObject type '${object}' is not supported.`);
    return Promise.resolve({ records } as Answer);
  };
  const download = () => Promise.reject(new Error('Nothing to download'));
  return { name: 'org', username: 'ann@example.com', url: '', call, download, records: connectionOver(call) };
}

const holder = { Assignee: { Username: 'ann@example.com' }, PermissionSet: { Label: 'Loading' } };
const rule = { ValidationName: 'Commit_needs_its_criteria', Active: false, ErrorMessage: 'No.' };

describe('what an org tells of its gates', () => {
  it('is which rules are active, and who is exempt by whatever set', async () => {
    const facts = await readFacts(
      orgWith({
        ValidationRule: [rule],
        CustomPermission: [{ Id: '0CP' }],
        SetupEntityAccess: [{ ParentId: '0PS' }],
        PermissionSetAssignment: [holder]
      })
    );
    expect(facts).toEqual({
      exempt: [{ username: 'ann@example.com', by: 'Loading' }],
      exemptDoubt: '',
      rules: [{ name: 'Commit_needs_its_criteria', active: false, message: 'No.' }],
      rulesDoubt: ''
    });
  });

  it('is nobody, where no set gives the permission', async () => {
    const facts = await readFacts(
      orgWith({ ValidationRule: [], CustomPermission: [{ Id: '0CP' }], SetupEntityAccess: [] })
    );
    expect(facts).toMatchObject({ exempt: [], exemptDoubt: '' });
  });

  it('is who holds the package’s set, and a doubt, where the rest is hidden', async () => {
    expect(await readFacts(orgWith({ PermissionSetAssignment: [holder] }))).toEqual({
      exempt: [{ username: 'ann@example.com', by: 'Loading' }],
      exemptDoubt: "sObject type 'CustomPermission' is not supported",
      rules: undefined,
      rulesDoubt: "sObject type 'ValidationRule' is not supported"
    });
  });
});
