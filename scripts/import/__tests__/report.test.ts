import { describe, expect, it } from 'vitest';
import type { Remark } from '../importPlan.ts';
import { isTakenWhole, leftLines, reportCsv, reportSummary } from '../report.ts';

const remark = (line: number, reason: string): Remark => ({
  source: { file: 'deals.csv', line, key: `K${line}` },
  outcome: 'not taken',
  reason
});

describe('the report of an import', () => {
  it('is CSV in the order of lines, with marks quoted', () => {
    expect(reportCsv([remark(9, 'It says "no", twice.'), remark(2, 'Bad.')])).toBe(
      'file,line,key,outcome,reason\n' +
        'deals.csv,2,K2,not taken,Bad.\n' +
        'deals.csv,9,K9,not taken,"It says ""no"", twice."\n'
    );
  });

  it('counts rows by reason, the most frequent first', () => {
    expect(reportSummary([remark(1, 'Rare.'), remark(2, 'Often.'), remark(3, 'Often.')])).toEqual([
      '2 × deals.csv, not taken: Often.',
      '1 × deals.csv, not taken: Rare.'
    ]);
  });

  it('names rows that were left one by one, up to twenty, and then how many more', () => {
    const left = Array.from({ length: 22 }, (_, index) => ({
      ...remark(index + 2, 'Changed.'),
      outcome: 'left as it is' as const
    }));
    const lines = leftLines([remark(1, 'Bad.'), ...left]);
    expect(lines[0]).toBe('deals.csv, line 2, K2: Changed.');
    expect(lines.slice(20)).toEqual(['… and 2 more, in the report.']);
  });

  it('says whether every row was taken', () => {
    expect(isTakenWhole([{ ...remark(1, 'Other words.'), outcome: 'taken with a change' }])).toBe(true);
    expect(isTakenWhole([{ ...remark(1, 'Changed.'), outcome: 'left as it is' }])).toBe(false);
    expect(isTakenWhole([remark(1, 'Bad.')])).toBe(false);
  });
});
