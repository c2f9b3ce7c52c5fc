import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../judge.ts';
import { reportLines } from '../report.ts';
import { exitStatus } from '../verdicts.ts';
import type { Tried } from '../verdicts.ts';

const closed: Verdict = { kind: 'closed' };
const open: Verdict = { kind: 'open' };
const untried: Verdict = { kind: 'not tried', why: 'Say the type.' };
const facts: Facts = { exempt: [], exemptDoubt: '', rules: [], rulesDoubt: '', enforcement: 'Enforce' };
const nothing = { removed: 3, left: [] };
const targets = ['Best Case', 'Commit'].map(name => ({ name, move: {}, rule: `${name}_rule` }));
const tried = (rest: readonly Verdict[], bulk: readonly Verdict[]): Tried => ({
  targets,
  notes: ['Only stages were tried.'],
  paths: [
    { path: 'REST create', verdicts: rest },
    { path: 'Bulk', verdicts: bulk }
  ]
});
const report = (all: Tried, removal = nothing as Parameters<typeof reportLines>[1]) =>
  reportLines(all, removal, facts, 'ann@example.com').join('\n');

describe('the exit status', () => {
  it('is 0 when all is closed, 1 when anything is open, 2 when something could not be told', () => {
    expect(exitStatus(tried([closed, closed], [closed, closed]), nothing)).toBe(0);
    expect(exitStatus(tried([closed, open], [untried, untried]), nothing)).toBe(1);
    expect(exitStatus(tried([closed, closed], [untried, closed]), nothing)).toBe(2);
    expect(exitStatus(tried([], []), nothing)).toBe(2);
  });

  it('is not 0 when something is left behind', () => {
    expect(exitStatus(tried([closed, closed], [closed, closed]), { removed: 2, left: ['006'] })).toBe(2);
  });
});

describe('the report', () => {
  it('has paths down and places across', () => {
    expect(report(tried([closed, open], [untried, closed]))).toContain(
      [
        '             Best Case  Commit',
        'REST create  closed     OPEN',
        'Bulk         not tried  closed'
      ].join('\n')
    );
  });

  it('names what is open with the paths and the reason, and what was not tried with the org’s words', () => {
    const said = report(tried([closed, open], [untried, closed]));
    expect(said).toMatch(/OPEN {2}Commit\. By REST create\.\n +The org has no rule Commit_rule\./);
    expect(said).toMatch(/not tried: Bulk to Best Case: Say the type\./);
    expect(said).toMatch(/^Only stages were tried\.$/m);
    expect(said).toMatch(/Not tried by this command: lead conversion/);
    expect(said).toMatch(/^OPEN: ann@example\.com can bring/m);
  });

  it('says a path once that could not be tried at all', () => {
    expect(report(tried([closed, closed], [untried, untried]))).toMatch(/not tried: Bulk: Say the type\./);
  });

  it('says how many deals were removed, and names those that were not', () => {
    const all = tried([closed, closed], [closed, closed]);
    expect(report(all)).toMatch(/Removed 3 opportunities that it made; nothing is left behind/);
    expect(report(all, { removed: 1, left: ['opportunity 006: locked'] })).toMatch(
      /Removed 1 opportunity\. LEFT BEHIND, and to be deleted by hand:\n +opportunity 006: locked/
    );
  });
});
