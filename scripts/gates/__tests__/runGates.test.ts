import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Gate } from '../gate.ts';
import { gates } from '../gates.ts';
import { readRefusals, type Refusal } from '../refusals.ts';
import { runGates } from '../runGates.ts';
import { projectFolder } from './projectFolder.ts';

const long: Finding = { rule: 'long-line', file: 'lwc/a/a.css', line: 3, message: 'Too long.' };
const loud: Finding = { rule: 'loud', file: 'lwc/b/b.css', message: 'Too loud.' };
const reason = 'Nobody can hear it, and nobody ever will.';

async function outcome(findings: readonly Finding[], refusals: readonly Refusal[]) {
  const style: Gate = {
    name: 'Style',
    inspect: () => Promise.resolve({ inspected: '2 files', findings })
  };
  const lines: string[] = [];
  const clean = await runGates([style], '.', refusals, line => lines.push(line));
  return { clean, lines: lines.map(line => line.replace(/\d+s\)/, 'Ns)')) };
}

describe('the gates', () => {
  it('pass when nothing is found', async () => {
    expect(await outcome([], [])).toEqual({ clean: true, lines: ['Style: 0 open, 0 refused (2 files, Ns)'] });
  });

  it('fail on a finding, and say where it is', async () => {
    expect(await outcome([long], [])).toEqual({
      clean: false,
      lines: ['Style: 1 open, 0 refused (2 files, Ns)', '  lwc/a/a.css:3: Too long. (long-line)']
    });
  });

  it('pass when each finding is refused with a reason', async () => {
    const refusals = [
      { gate: 'Style', rule: 'long-line', file: 'lwc/*.css', reason },
      { gate: 'Style', rule: 'loud', file: 'lwc/b/b.css', message: '* loud.', reason }
    ];
    expect((await outcome([long, loud], refusals)).clean).toBe(true);
  });

  it.each([
    ['another gate', { gate: 'Sound', rule: 'loud', file: 'lwc/b/b.css', reason }],
    ['another rule', { gate: 'Style', rule: 'long-line', file: 'lwc/b/b.css', reason }],
    ['another file', { gate: 'Style', rule: 'loud', file: 'lwc/*/b_css', reason }],
    ['another message', { gate: 'Style', rule: 'loud', file: '*', message: 'Too quiet.', reason }]
  ])('do not take a refusal of %s for this one', async (_, refusal) => {
    const { clean, lines } = await outcome([loud], [refusal]);
    expect(clean).toBe(false);
    expect(lines).toContain('  lwc/b/b.css: Too loud. (loud)');
  });

  it('fail on a refusal that matches nothing any more', async () => {
    const refusal = { gate: 'Style', rule: 'loud', file: 'lwc/b/b.css', reason };
    expect(await outcome([], [refusal])).toEqual({
      clean: false,
      lines: [
        'Style: 0 open, 0 refused (2 files, Ns)',
        '  The refusal of loud at lwc/b/b.css matches nothing any more: take it out.'
      ]
    });
  });

  it('fail on a refusal for a gate that does not exist', async () => {
    const { clean, lines } = await outcome([], [{ gate: 'Sound', rule: 'loud', file: '*', reason }]);
    expect(clean).toBe(false);
    expect(lines.at(-1)).toBe('The refusal of loud names the gate Sound, which does not exist.');
  });

  it.each([
    ['no reason', { gate: 'Style', rule: 'loud', file: '*' }],
    ['a reason of a word', { gate: 'Style', rule: 'loud', file: '*', reason: 'Later.' }],
    ['a misspelt part', { gate: 'Style', rule: 'loud', file: '*', reason, place: 'x' }]
  ])('take no refusal with %s', (_, refusal) => {
    const folder = projectFolder({ 'refused.json': JSON.stringify([refusal]) });
    expect(() => readRefusals(path.join(folder, 'refused.json'))).toThrow();
  });

  it("know the gate of each of the project's own refusals", () => {
    const refusals = readRefusals(path.resolve(import.meta.dirname, '../../../config/gates/refused.json'));
    const names = new Set(gates.map(({ name }) => name));
    expect(refusals.filter(({ gate }) => !names.has(gate))).toEqual([]);
  });
});
