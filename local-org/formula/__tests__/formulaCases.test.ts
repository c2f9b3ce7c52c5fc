import { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldSchema, TreatBlanksAs } from '../../metadata/schema.ts';
import { checkFormula } from '../checkFormula.ts';
import { compileFormula } from '../compileFormula.ts';
import type { Fragment } from '../fragment.ts';
import { functionNamed } from '../functions/all.ts';
import { parseFormula } from '../parseFormula.ts';
import { RelationScope } from '../relationScope.ts';
import { readFormulaCases, type CaseType, type CaseValue, type FormulaCase } from './formulaCases.ts';
import { openFormulaDatabase, type FormulaDatabase } from './formulaDatabase.ts';
import { field, object, schemaOf, source } from './sampleSchema.ts';
import undocumented from './undocumentedFunctions.json' with { type: 'json' };

const treatments = ['blankAsZero', 'blankAsBlank'] as const;
type Treatment = (typeof treatments)[number];

const cases = readFormulaCases();
const names: ReadonlySet<string> = new Set(Object.keys(undocumented));

function functionsIn(formula: string): readonly string[] {
  return [...formula.matchAll(/([A-Za-z]\w*)\s*\(/g)].map(([, name = '']) => name.toUpperCase());
}

const documented = cases?.filter(({ formula }) => !functionsIn(formula).some(name => names.has(name))) ?? [];

const fields: Record<CaseType, (name: string) => FieldSchema> = {
  Double: name => field.number(name),
  Currency: name => field.number(name, 'Currency'),
  Percent: name => field.number(name, 'Percent'),
  Text: name => field.text(name),
  Boolean: name => field.checkbox(name),
  DateOnly: name => field.temporal(name, 'Date'),
  DateTime: name => field.temporal(name, 'DateTime')
};
const columns: Record<CaseType, string> = {
  Double: 'numeric',
  Currency: 'numeric',
  Percent: 'numeric',
  Text: 'text',
  Boolean: 'boolean',
  DateOnly: 'date',
  DateTime: 'timestamptz'
};

/** The result as the listed figures are written. A date and time that is asked for as a date is its day. */
function written(result: Fragment, returns: CaseType): Fragment {
  switch (returns) {
    case 'Boolean':
      return sql`coalesce(${result}, false)`;
    case 'Percent':
      return sql`(${result} * 100)::text`;
    case 'DateOnly':
      return sql`to_char(${result} at time zone 'UTC', 'YYYY-MM-DD')`;
    case 'DateTime':
      return sql`to_char(${result} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
    case 'Double':
    case 'Currency':
    case 'Text':
      return sql`(${result})::text`;
  }
}

/** What a case gives for each of its rows, under one treatment of blanks. */
function compileCase(given: FormulaCase, treatBlanksAs: TreatBlanksAs): Fragment {
  const record = object(
    'Record',
    given.fields.map(({ name, type }) => fields[type](name))
  );
  const schema = schemaOf(record);
  const formula = source(given.formula);
  const typed = checkFormula(parseFormula(formula), {
    schema,
    object: record,
    purpose: 'field',
    source: formula
  });
  const session = { user: {}, profile: {}, permissions: new Set<string>(), now: new Date(), timeZone: 'GMT' };
  const scope = new RelationScope({ schema, object: record, alias: 'record', session });
  const result = compileFormula(typed, scope, treatBlanksAs);
  const dated =
    given.returns === 'DateOnly' && typed.type === 'Date'
      ? sql`(${result})::timestamp at time zone 'UTC'`
      : result;
  return written(dated, given.returns);
}

function rowsOf(given: FormulaCase): Fragment {
  const records = given.rows.map((row, order) =>
    Object.fromEntries<CaseValue | number>([
      ...given.fields.map(({ name }, index): [string, CaseValue] => [name, row.in[index] || null]),
      ['order', order]
    ])
  );
  const typed = given.fields.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(columns[type])}`);
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as record (${sql.join([...typed, sql`"order" integer`])})`;
}

/**
 * Functions whose results are no decimal numbers: there the listed figures are floating-point numbers, of which 11 digits
 * are compared (the listed remainders have no more). All other figures must be the same to the 25th decimal.
 */
const inexact = /\b(sqrt|ln|log|exp|sin|cos|tan|asin|acos|atan|atan2|distance)\s*\(|[/^]/i;

const Wide = Decimal.clone({ precision: 60 });

function agree(given: FormulaCase, listed: CaseValue, found: CaseValue): boolean {
  if (given.returns === 'Boolean') return (listed ?? false) === found;
  if (typeof listed !== 'string' || typeof found !== 'string') return (listed ?? null) === (found ?? null);
  if (!['Double', 'Currency', 'Percent'].includes(given.returns)) return listed === found;
  const difference = new Wide(listed).minus(found).abs();
  return difference.lte(inexact.test(given.formula) ? new Wide(listed).abs().plus(1e-4).times(1e-11) : 1e-25);
}

describe.skipIf(!cases)(
  `the cases of Salesforce’s own engine${cases ? '' : ' (skipped: no ../shared/data/formula-cases.json)'}`,
  () => {
    let database: FormulaDatabase;
    let checkedFigures = 0;

    beforeAll(async () => {
      database = await openFormulaDatabase();
    });
    afterAll(async () => {
      await database.close();
      console.error(
        `Formula cases: ${documented.length} of ${cases?.length} with ${checkedFigures} figures; the others use undocumented functions.`
      );
    });

    it.each(documented.map(given => [given.name, given] as const))('%s', async (_, given) => {
      const query = sql`select jsonb_build_object('blankAsZero', ${compileCase(given, 'BlankAsZero')}, 'blankAsBlank', ${compileCase(given, 'BlankAsBlank')}) as results from ${rowsOf(given)} order by record."order"`;
      const results = await database.rows<{ results: Record<Treatment, CaseValue> }>(query);
      expect(results).toHaveLength(given.rows.length);
      const wrong = given.rows.flatMap((row, index) =>
        treatments.flatMap(treatment => {
          const listed = row[treatment];
          if (listed === undefined) return [];
          checkedFigures += 1;
          const found = results[index]?.results[treatment] ?? null;
          return agree(given, listed, found) ? [] : [{ in: row.in, treatment, listed, found }];
        })
      );
      expect(wrong).toEqual([]);
    });

    it('leaves out only functions that the cases use and the local org does not know', () => {
      const used = new Set(cases?.flatMap(({ formula }) => functionsIn(formula)));
      expect([...names].filter(name => !used.has(name) || functionNamed(name))).toEqual([]);
    });
  }
);
