import { objectNamed, type OrgSchema } from '../../metadata/schema.ts';
import type { CheckedExpression } from '../check/checkedQuery.ts';
import { isNumeric, type ValueType } from '../check/valueType.ts';
import type { RecordColumn } from '../compile/compileRecords.ts';
import type { QueryContext } from '../context.ts';
import { displayValue, type DisplayFormat } from './displayValue.ts';
import { isRecord, type FieldValue, type QueriedRecord } from './record.ts';

/** One row of a statement as a record, with its parents. */
export function readRecord(
  row: Readonly<Record<string, unknown>>,
  columns: readonly RecordColumn[],
  object: string,
  { schema, display }: Pick<QueryContext, 'schema' | 'display'>
): QueriedRecord {
  const root: QueriedRecord = { kind: 'record', object, id: text(row['c0']), values: new Map() };
  columns.forEach((column, index) => {
    if (column.path.length === 0) return;
    const holder = parentAt(root, column.path.slice(0, -1));
    const name = column.path.at(-1) ?? '';
    if (!holder) return;
    const value = row[`c${index}`];
    if (column.kind === 'value') {
      holder.values.set(name, readValue(value, column.expression, display));
      return;
    }
    const id = text(value);
    const targets = column.steps.at(-1)?.targets ?? [];
    holder.values.set(
      name,
      id === null
        ? null
        : newRecord(
            id,
            targets.map(target => target.apiName),
            schema
          )
    );
  });
  return root;
}

function parentAt(root: QueriedRecord, path: readonly string[]): QueriedRecord | undefined {
  let record: QueriedRecord | undefined = root;
  for (const name of path) {
    const parent: ReturnType<QueriedRecord['values']['get']> = record?.values.get(name);
    record = isRecord(parent) ? parent : undefined;
  }
  return record;
}

function newRecord(id: string, targets: readonly string[], schema: OrgSchema): QueriedRecord {
  const prefix = id.slice(0, 3);
  const object =
    targets.find(target => objectNamed(schema, target)?.keyPrefix === prefix) ?? targets[0] ?? '';
  return { kind: 'record', object, id, values: new Map() };
}

/** A column's value as the expression's type has it. */
export function readValue(value: unknown, expression: CheckedExpression, display: DisplayFormat): FieldValue {
  if (expression.kind === 'formatted') {
    const { argument } = expression;
    return displayValue(typed(value, argument.type), argument.field, display);
  }
  return typed(value, expression.type);
}

function typed(value: unknown, type: ValueType): FieldValue {
  if (value === null || value === undefined) return null;
  if (isNumeric(type)) return Number(value);
  if (type === 'boolean') return value === true;
  if (type === 'dateTime') return new Date(String(value));
  return String(value);
}

function text(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
