import { QueryError, type Literal } from '../../../soql/index.ts';
import { isNumberKind, type FieldKind } from '../types/fieldKinds.ts';

/** A value of a filter, as the coerced argument has it, as a literal of a query. */
export function readLiteral(value: unknown, kind: FieldKind | 'Long'): Literal {
  if (value === null || value === undefined) return { kind: 'null' };
  if (kind === 'Date' || kind === 'DateTime') return readDate(value, kind);
  if (kind === 'Boolean') return { kind: 'boolean', value: value === true };
  if (kind === 'Time') return { kind: 'time', text: String(value) };
  if (kind === 'Long' || isNumberKind(kind)) return { kind: 'number', text: plainNumber(value) };
  return { kind: 'text', text: String(value) };
}

/** Without an exponent, as Postgres and SOQL write numbers. */
function plainNumber(value: unknown): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  return Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** `{ value: "2026-11-22" }`, `{ literal: THIS_MONTH }` or `{ range: { last_n_days: 7 } }` */
function readDate(input: unknown, kind: 'Date' | 'DateTime'): Literal {
  const { value, literal, range } = input as {
    readonly value?: string | null;
    readonly literal?: string | null;
    readonly range?: Readonly<Record<string, number | null>> | null;
  };
  const spans = Object.entries(range ?? {}).flatMap(([name, count]) =>
    count === null ? [] : [{ name, count }]
  );
  const given = [value, literal].filter(item => item !== undefined && item !== null).length + spans.length;
  if (given > 1)
    throw new QueryError('MALFORMED_QUERY', `A ${kind}Input takes one of value, literal and range`);
  if (literal) return { kind: 'relativeDate', name: literal };
  const [span] = spans;
  if (span) return { kind: 'relativeDate', name: span.name.toUpperCase(), count: span.count };
  if (value === undefined || value === null) return { kind: 'null' };
  return dateText(value, kind);
}

function dateText(text: string, kind: 'Date' | 'DateTime'): Literal {
  if (kind === 'Date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'date', text };
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
  if (kind === 'DateTime' && moment.test(text)) return { kind: 'dateTime', text };
  const form = kind === 'Date' ? 'YYYY-MM-DD' : 'YYYY-MM-DDThh:mm:ssZ';
  throw new QueryError('MALFORMED_QUERY', `Invalid ${kind}: ${text}. Write it as ${form}.`);
}
