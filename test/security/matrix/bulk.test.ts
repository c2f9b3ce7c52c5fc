import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkQuery, ingest, type JobEnd } from '../support/bulkJob.ts';
import { access, casesOf, matrix, type Case } from './cases.ts';
import { bringAdministratorsRecords, recordFor, recordsFor, required, type Row } from './records.ts';
import { Tally } from './tally.ts';
import { verdictOf } from './verdicts.ts';

const tally = new Tally('Bulk API 2.0');
beforeAll(bringAdministratorsRecords);
afterAll(() => tally.report());

/** The column Id says which record is meant: an update can't be asked to change it. */
const isAskable = (one: Case) => !(one.operation === 'update' && one.field === 'Id');

/** A column that a user doesn't see is unknown before anything else is looked at. */
function expectedOf(one: Case, readable: ReadonlySet<string>): Case['expected'] {
  return one.expected === 'refused' && one.field !== undefined && !readable.has(one.field)
    ? 'absent'
    : one.expected;
}

/** Several cases of one object in one job, each in a row of its own; what the header can't name has a job of its own. */
async function askWrites(
  operation: 'create' | 'update',
  cases: readonly Case[],
  row: Row,
  readable: ReadonlySet<string>
): Promise<void> {
  const seen = cases.filter(one => expectedOf(one, readable) !== 'absent');
  const unseen = cases.filter(one => expectedOf(one, readable) === 'absent');
  if (seen.length > 0) await (operation === 'create' ? askInserts(seen, row) : askUpdates(seen, row));
  for (const one of unseen) {
    const columns = operation === 'create' ? [one.field ?? ''] : ['Id', one.field ?? ''];
    const cells = operation === 'create' ? ['x'] : [row.Id, 'x'];
    const end = await ingest(one.persona, operation === 'create' ? 'insert' : 'update', one.object, columns, [
      cells
    ]);
    judgeUnseen(one, end);
  }
}

/** Of an insert, each row holds what a record must have, and the field under test. */
async function askInserts(cases: readonly Case[], row: Row): Promise<void> {
  const [{ persona, object } = { persona: 'admin' as const, object: '' }] = cases;
  const needed = Object.keys(required(object, row));
  const fields = cases.map(one => one.field ?? '');
  const columns = [...new Set([...needed, ...fields])];
  const rows = fields.map(field =>
    columns.map(name => (name === field || needed.includes(name) ? cellOf(row[name]) : ''))
  );
  const end = await ingest(persona, 'insert', object, columns, rows);
  if (end.kind !== 'done') throw new Error(`${object}: ${JSON.stringify(end)}`);
  // Failed rows come back in the order of the upload, each with the cells that it was sent with.
  const failed = [...end.failed];
  for (const [index, one] of cases.entries()) {
    const sent = rows[index] ?? [];
    const place = failed.findIndex(result => columns.every((name, at) => result[name] === sent[at]));
    judge(one, place < 0 ? '' : (failed.splice(place, 1)[0]?.['sf__Error'] ?? ''));
  }
  expect(failed).toEqual([]);
  expect(end.succeeded.length + end.failed.length).toBe(cases.length);
}

/**
 * An update names all granted fields in one row and all refused ones in another: a refusal names each field that it is
 * about.
 */
async function askUpdates(cases: readonly Case[], row: Row): Promise<void> {
  const [{ persona, object } = { persona: 'admin' as const, object: '' }] = cases;
  const columns = ['Id', ...cases.map(one => one.field ?? '')];
  const rowOf = (verdict: Case['expected']) => [
    row.Id,
    ...cases.map(one => (one.expected === verdict ? cellOf(row[one.field ?? '']) : ''))
  ];
  const verdicts = [...new Set(cases.map(one => one.expected))];
  for (const verdict of verdicts) {
    const end = await ingest(persona, 'update', object, columns, [rowOf(verdict)]);
    if (end.kind !== 'done') throw new Error(`${object}: ${JSON.stringify(end)}`);
    const error = end.failed[0]?.['sf__Error'] ?? '';
    for (const one of cases) if (one.expected === verdict) judge(one, ofField(error, one.field ?? ''));
  }
}

/** `CODE:message:Field --;CODE:…`: what is said of one field, or of the record. */
function ofField(error: string, field: string): string {
  const entries = error.split(/(?<=--);/);
  const ofAccess = entries.filter(entry => verdictOf([codeOf(entry)]) !== 'granted');
  return (ofAccess.length > 0 ? ofAccess.filter(entry => namesNoOther(entry, field)) : entries).join(';');
}
function namesNoOther(entry: string, field: string): boolean {
  const named = /:([\w ]*)--$/.exec(entry)?.[1]?.trim() ?? '';
  return named === '' || named.split(' ').includes(field);
}
const codeOf = (error: string) => error.split(':')[0] ?? '';

function judge(one: Case, error: string): void {
  const codes = error === '' ? [] : error.split(/(?<=--);/).map(codeOf);
  tally.count(one, one.expected, verdictOf(codes), codes, error);
}

function judgeUnseen(one: Case, end: JobEnd): void {
  const said = end.kind === 'failed' ? end.message : end.kind === 'refused' ? end.refusal.message : 'done';
  const isUnknown = said.includes('Field name not found') || said.includes('Unable to find object');
  tally.count(one, 'absent', isUnknown ? 'absent' : `unexpected ${said}`, ['InvalidBatch'], said);
}

/** As a cell: nothing is written as what empties a field, so that every case names its field. */
function cellOf(value: unknown): string {
  return value === null || value === undefined || value === '' ? '#N/A' : String(value);
}

async function askReads(cases: readonly Case[]): Promise<void> {
  const [{ persona, object } = { persona: 'admin' as const, object: '' }] = cases;
  const granted = cases.filter(one => one.expected === 'granted');
  if (granted.length > 0) {
    const answer = await bulkQuery(
      persona,
      `SELECT ${granted.map(one => one.field).join(', ')} FROM ${object} LIMIT 1`
    );
    const header = 'csv' in answer ? (parse(answer.csv) as string[][])[0] : [];
    for (const one of granted) {
      const codes =
        'csv' in answer ? (header?.includes(one.field ?? '') ? [] : ['no column']) : [answer.errorCode];
      tally.count(one, 'granted', verdictOf(codes), codes);
    }
  }
  for (const one of cases.filter(other => other.expected !== 'granted')) {
    const answer = await bulkQuery(persona, `SELECT ${one.field} FROM ${object} LIMIT 1`);
    const codes = 'csv' in answer ? [] : [answer.errorCode];
    tally.count(one, one.expected, verdictOf(codes), codes);
  }
}

async function askDelete(one: Case): Promise<void> {
  // Gone is gone: the record is looked for anew, after what the deletions before took with them.
  const row = await recordFor(one.persona, one.object);
  const end = await ingest(one.persona, 'delete', one.object, ['Id'], [[row.Id]]);
  if (end.kind === 'done') judge(one, end.failed[0]?.['sf__Error'] ?? '');
  else judgeUnseen(one, end);
}

describe('through bulk jobs', () => {
  it.each(access.map(({ name }) => name))(
    'the %s can do what its permission sets grant, and nothing else',
    async persona => {
      const records = await recordsFor(persona);
      const own = casesOf(persona);
      for (const [object, cases] of own) {
        const row = records.get(object);
        if (!row) throw new Error(`The org has no ${object}.`);
        const of = (operation: Case['operation']) =>
          cases.filter(one => one.operation === operation && isAskable(one));
        const readable = new Set(
          of('read')
            .filter(one => one.expected === 'granted')
            .map(one => one.field ?? '')
        );
        await askReads(of('read'));
        await askWrites('create', of('create'), row, readable);
        await askWrites('update', of('update'), row, readable);
      }
      for (const cases of own.values())
        for (const one of cases) if (one.operation === 'delete') await askDelete(one);
      tally.expectNothingWrong();
    }
  );

  it('was asked every case but the change of an id, which a job has no words for', () => {
    expect(tally.total).toBe(matrix.filter(isAskable).length);
  });
});
