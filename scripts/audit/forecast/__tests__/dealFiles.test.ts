import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDealFiles } from '../dealFiles.ts';
import type { Deal } from '../deal.ts';
import { verdictOf } from '../verdict.ts';
import { check, deal, policiesOf, policy } from './deals.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const today = '2026-11-28';
const head = { organization: 'Acme' };
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

const failing = (of: Partial<Deal>) =>
  verdictOf({ ...deal, gap: 1, ...of }, policiesOf(policy), [check('players')], { today, asOf: today });

describe('the files of an audit', () => {
  it('say of each failing deal what it is and what it lacks', async () => {
    const files = await openDealFiles(folder, head);
    await files.add([failing({ name: 'Says "no",\nand more' })]);
    await files.add([]);
    await files.add([failing({ id: 'other', amount: undefined, currency: 'EUR', qualification: undefined })]);
    const paths = await files.finish(['Two fail.'], { failing: 2 });
    expect(paths.map(one => path.basename(one)).sort()).toEqual(readdirSync(folder).sort());
    expect(parse(read('failing-deals.csv'), { columns: true })).toMatchObject([
      {
        Id: 'deal',
        Name: 'Says "no",\nand more',
        Owner: 'Ann Rep',
        Category: 'Commit',
        'Close Date': '2026-12-20',
        Amount: '96000',
        'Fails On': today,
        'Not Judged': '',
        Missing: 'Best Case: A funder is named',
        'Forecast Gap': '1'
      },
      {
        Id: 'other',
        Amount: '',
        Currency: 'EUR',
        'Not Judged': 'not judged: it rests on no deal qualification'
      }
    ]);
    expect(JSON.parse(read('audit.json'))).toMatchObject({
      madeBy: 'npm run audit',
      organization: 'Acme',
      deals: [
        { id: 'deal', lacks: [{ kind: 'missing', gate: 'Best Case', criterion: 'A funder is named' }] },
        { id: 'other', amount: null, remarks: ['no amount'] }
      ],
      totals: { failing: 2 }
    });
    expect(read('summary.txt')).toBe('Two fail.\n');
  });

  it('give no name of a deal to a spreadsheet as a formula', async () => {
    const files = await openDealFiles(folder, head);
    await files.add([failing({ name: '=HYPERLINK("http://evil.example")' })]);
    await files.finish([], {});
    expect(read('failing-deals.csv')).toContain(`"'=HYPERLINK`);
  });

  it('take the place of those of an earlier audit only when they are whole', async () => {
    await (await openDealFiles(folder, head)).finish(['first'], {});
    const second = await openDealFiles(folder, head);
    await second.add([failing({})]);
    await second.discard();
    expect(readdirSync(folder).sort()).toEqual(['audit.json', 'failing-deals.csv', 'summary.txt']);
    expect(read('summary.txt')).toBe('first\n');
    await (await openDealFiles(folder, head)).finish(['third'], {});
    expect(read('summary.txt')).toBe('third\n');
  });

  it.each(['audit.json', 'summary.txt', 'failing-deals.csv'])(
    'leave a %s that no audit wrote as it is',
    async name => {
      writeFileSync(path.join(folder, name), '{"mine":true}');
      await expect(openDealFiles(folder, head)).rejects.toThrow(
        `${folder} has ${name}, which no audit wrote`
      );
      expect(readdirSync(folder)).toEqual([name]);
      expect(read(name)).toBe('{"mine":true}');
    }
  );

  it('say which folder they can’t be written to', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    await expect(openDealFiles(file, head)).rejects.toThrow(
      new RegExp(`can't be written to ${file}: EEXIST[^]*Name another folder with --output`)
    );
  });
});
