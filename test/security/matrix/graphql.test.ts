import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect, type Persona } from '../../conformance/support/testOrg.ts';
import { access, casesOf, matrix, type Case } from './cases.ts';
import { bringAdministratorsRecords, recordsFor, required, type Row } from './records.ts';
import { Tally } from './tally.ts';
import { verdictOf } from './verdicts.ts';

const tally = new Tally('GraphQL');
beforeAll(bringAdministratorsRecords);
afterAll(() => tally.report());

interface GraphqlError {
  readonly message: string;
  readonly locations: readonly { readonly line: number }[];
  readonly path?: readonly string[];
  readonly extensions: { readonly ErrorType: string; readonly errorCode?: string };
}
interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphqlError[];
}

/** One line of a document for each case: errors name the line, or the case's alias. */
interface Line {
  readonly one: Case;
  readonly alias: string;
  readonly text: string;
}
type Frame = (lines: readonly string[]) => string;

const records: (object: string) => Frame = object => lines =>
  `{ uiapi { query { ${object}(first: 1) { edges { node {\n${lines.join('\n')}\n} } } } } }`;
const mutations: Frame = lines => `mutation { uiapi(input: { allOrNone: false }) {\n${lines.join('\n')}\n} }`;
/** A last operation that fails takes the others back. */
const undone: Frame = lines =>
  `mutation { uiapi(input: { allOrNone: true }) {\n${lines.join('\n')}\nlast: AccountCreate(input: { Account: { Name: "" } }) { Record { Id } } } }`;

async function ask(persona: Persona, query: string): Promise<GraphqlAnswer> {
  const { connection } = await connect(persona);
  return connection.requestPost<GraphqlAnswer>(`/services/data/v${apiVersion}/graphql`, { query });
}

/**
 * Asks the lines in one document. What the schema doesn't have stops the whole document, and says so for each line:
 * the others are then asked again without it.
 */
async function askLines(persona: Persona, frame: Frame, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const answer = await ask(persona, frame(lines.map(({ text }) => text)));
  const invalid = answer.errors.filter(error => error.extensions.ErrorType === 'ValidationError');
  const absent = new Map(invalid.map(error => [(error.locations[0]?.line ?? 0) - 2, error.message]));
  if (invalid.length > 0) {
    lines.forEach(({ one }, index) => {
      const message = absent.get(index);
      if (message !== undefined) judgeAbsent(one, message);
    });
    const rest = lines.filter((_, index) => !absent.has(index));
    // An unknown object is unknown on every line, or on the line of the document itself.
    if (rest.length === lines.length)
      return lines.forEach(({ one }) => judgeAbsent(one, invalid[0]?.message ?? ''));
    return askLines(persona, frame, rest);
  }
  lines.forEach(({ one, alias }) => {
    const own = answer.errors.filter(error => error.path?.includes(alias));
    const codes = own.map(error => error.extensions.errorCode ?? error.extensions.ErrorType);
    tally.count(one, one.expectedOfSchema, verdictOf(codes), codes, own[0]?.message);
  });
}

function judgeAbsent(one: Case, message: string): void {
  const namesIt = message.includes(`"${one.field ?? one.object}"`) || message.includes(`"${one.object}`);
  tally.count(one, one.expectedOfSchema, namesIt ? 'absent' : `unexpected ${message}`, ['ValidationError']);
}

function literal(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}
function input(fields: Readonly<Record<string, unknown>>): string {
  return `{ ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')} }`;
}

function textOf({ object, field = '', operation }: Case, alias: string, row: Row): string {
  switch (operation) {
    case 'read':
      return field === 'Id' ? `${alias}: Id` : `${alias}: ${field} { value }`;
    case 'create':
      return `${alias}: ${object}Create(input: { ${object}: ${input({ ...required(object, row), [field]: row[field] })} }) { Record { Id } }`;
    case 'update':
      return `${alias}: ${object}Update(input: { Id: "${row.Id}", ${object}: ${input({ [field]: row[field] })} }) { Record { Id } }`;
    case 'delete':
      return `${alias}: ${object}Delete(input: { Id: "${row.Id}" }) { Id }`;
  }
}

/** Asks cases of one operation in documents of at most that many lines. */
async function askAll(persona: Persona, frame: Frame, cases: readonly Case[], row: Row): Promise<void> {
  const most = 80;
  for (let start = 0; start < cases.length; start += most) {
    const lines = cases.slice(start, start + most).map((one, index) => {
      const alias = `c${index}`;
      return { one, alias, text: textOf(one, alias, row) };
    });
    await askLines(persona, frame, lines);
  }
}

describe('through GraphQL', () => {
  it.each(access.map(({ name }) => name))(
    'the %s can do what its permission sets grant, and nothing else',
    async persona => {
      const rows = await recordsFor(persona);
      for (const [object, cases] of casesOf(persona)) {
        const row = rows.get(object);
        if (!row) throw new Error(`The org has no ${object}.`);
        const of = (operation: Case['operation']) => cases.filter(one => one.operation === operation);
        await askAll(persona, records(object), of('read'), row);
        await askAll(persona, mutations, of('create'), row);
        await askAll(persona, mutations, of('update'), row);
        await askAll(persona, undone, of('delete'), row);
      }
      tally.expectNothingWrong();
    }
  );

  it('was asked every case', () => {
    expect(tally.total).toBe(matrix.length);
  });
});
