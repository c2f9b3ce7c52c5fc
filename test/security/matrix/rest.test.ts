import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect } from '../../conformance/support/testOrg.ts';
import { access, casesOf, matrix, type Case } from './cases.ts';
import { bringAdministratorsRecords, recordsFor, required, type Row } from './records.ts';
import { Tally } from './tally.ts';
import { verdictOf } from './verdicts.ts';

const base = `/services/data/v${apiVersion}`;
const tally = new Tally('REST');
beforeAll(bringAdministratorsRecords);
afterAll(() => tally.report());

interface Part {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}
interface PartAnswer {
  readonly httpStatusCode: number;
  readonly body: readonly { readonly errorCode: string; readonly message: string }[] | null;
}

function partOf({ object, field = '', operation }: Case, row: Row): Part {
  switch (operation) {
    case 'read':
      return {
        method: 'GET',
        url: `${base}/query?q=${encodeURIComponent(`SELECT ${field} FROM ${object} LIMIT 1`)}`
      };
    case 'create':
      return {
        method: 'POST',
        url: `${base}/sobjects/${object}`,
        body: { ...required(object, row), [field]: row[field] ?? null }
      };
    case 'update':
      return {
        method: 'PATCH',
        url: `${base}/sobjects/${object}/${row.Id}`,
        body: { [field]: row[field] ?? null }
      };
    case 'delete':
      return { method: 'DELETE', url: `${base}/sobjects/${object}/${row.Id}` };
  }
}

/** Carries out the parts, each by itself, or all of them to be undone. */
async function ask(
  persona: Case['persona'],
  parts: readonly Part[],
  undone = false
): Promise<readonly PartAnswer[]> {
  const { connection } = await connect(persona);
  const halt: Part = { method: 'GET', url: `${base}/nothing` };
  const compositeRequest = [...parts, ...(undone ? [halt] : [])].map((part, index) => ({
    ...part,
    referenceId: `r${index}`
  }));
  const { compositeResponse } = await connection.requestPost<{ compositeResponse: readonly PartAnswer[] }>(
    `${base}/composite`,
    { allOrNone: undone, compositeRequest }
  );
  return compositeResponse.slice(0, parts.length);
}

/** A deletion that was only undone with what followed had worked. */
const codesOf = ({ httpStatusCode, body }: PartAnswer): string[] =>
  httpStatusCode < 400
    ? []
    : (body ?? []).map(({ errorCode }) => errorCode).filter(code => code !== 'PROCESSING_HALTED');

function judge(one: Case, answer: PartAnswer): void {
  const codes = codesOf(answer);
  // The id stands in the address: a second one among the fields is refused by the code of an unknown field.
  const verdict =
    one.field === 'Id' && one.operation === 'update' && isSecondId(answer) ? 'refused' : verdictOf(codes);
  tally.count(one, one.expected, verdict, codes, answer.body?.[0]?.message);
}

function isSecondId({ body }: PartAnswer): boolean {
  return body?.[0]?.message === 'The Id field should not be specified in the sobject data.';
}

describe('the matrix', () => {
  it('has every object of the package for every persona, with fields', () => {
    expect(access.length).toBe(9);
    expect(matrix.length).toBeGreaterThan(9 * 200 * 3);
    for (const persona of access) {
      for (const { object, fields } of persona.objects) expect(fields.length, object).toBeGreaterThan(4);
    }
  });
});

describe('through REST', () => {
  it.each(access.map(({ name }) => name))(
    'the %s can do what its permission sets grant, and nothing else',
    async persona => {
      const records = await recordsFor(persona);
      for (const [object, cases] of casesOf(persona)) {
        const row = records.get(object);
        if (!row) throw new Error(`The org has no ${object}.`);
        const [ofFields, ofObject] = [cases.filter(one => one.field), cases.filter(one => !one.field)];
        for (let start = 0; start < ofFields.length; start += 25) {
          const chunk = ofFields.slice(start, start + 25);
          const answers = await ask(
            persona,
            chunk.map(one => partOf(one, row))
          );
          chunk.forEach((one, index) => judge(one, answers[index] ?? { httpStatusCode: 500, body: null }));
        }
        for (const one of ofObject) {
          const [answer] = await ask(persona, [partOf(one, row)], true);
          judge(one, answer ?? { httpStatusCode: 500, body: null });
        }
      }
      tally.expectNothingWrong();
    }
  );

  it('was asked every case', () => {
    expect(tally.total).toBe(matrix.length);
  });
});
