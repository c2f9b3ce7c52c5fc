import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts.ts';
import { reasonOf } from '../reasons.ts';

const rule = 'Commit_needs_its_criteria';
const commit = { name: 'Commit', move: {}, rule };
const told: Facts = { exempt: [], exemptDoubt: '', rules: [], rulesDoubt: '', enforcement: 'Enforce' };
const having = (active: boolean): Facts => ({ ...told, rules: [{ name: rule, active, message: '' }] });
const reason = (facts: Facts, target: Parameters<typeof reasonOf>[0] = commit) =>
  reasonOf(target, 'ann@example.com', facts);

describe('why a gate is open', () => {
  it('is the exemption before anything else', () => {
    const facts = { ...having(false), exempt: [{ username: 'ann@example.com', by: 'Loading' }] };
    expect(reason(facts)).toMatch(/ann@example\.com is exempt: holds Migrate_Data by Loading\. Take it away/);
  });

  it('is not the exemption of somebody else', () => {
    expect(reason({ ...having(false), exempt: [{ username: 'bo@example.com', by: 'Loading' }] })).toMatch(
      /switched off/
    );
  });

  it.each(['Off', 'Warn'])('is the setting %s before any rule', enforcement => {
    expect(reason({ ...having(false), enforcement })).toBe(
      `Enforcement is ${enforcement} for ann@example.com. Set it to Enforce in ` +
        'Setup → Custom Settings → Same Page Settings → Manage.'
    );
  });

  it('is a rule that is switched off, or missing', () => {
    expect(reason(having(false))).toMatch(
      /^Commit_needs_its_criteria is switched off\. Switch it on in Setup/
    );
    expect(reason(told)).toMatch(/The org has no rule Commit_needs_its_criteria\. Deploy/);
  });

  it('is what writes after the rules, or a changed rule, when it is active', () => {
    expect(reason(having(true))).toMatch(/is active\. Either it was changed.*flow/);
    expect(reason({ ...having(true), exemptDoubt: 'hidden' })).toMatch(
      /or ann@example\.com holds Migrate_Data/
    );
  });

  it('is a category that no gate knows', () => {
    expect(reason(told, { name: 'Firm', move: {}, rule: undefined })).toMatch(
      /No gate knows.*Firm is a new name/
    );
  });

  it('is not known where the org does not tell, with its words', () => {
    const facts = { ...told, rules: undefined, rulesDoubt: 'No Tooling API' };
    expect(reason(facts)).toMatch(
      /did not refuse it\. .*can't be read here \(No Tooling API\): look in Setup/
    );
  });
});
