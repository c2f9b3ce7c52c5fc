import { sql } from 'kysely';
import type { TreatBlanksAs } from '../metadata/schema.ts';
import type { Fragment } from './fragment.ts';
import type { RelationScope } from './relationScope.ts';
import { settingValue } from './settingValue.ts';
import type { TypedLiteral, TypedSessionValue, TypedSyntax } from './typedSyntax.ts';
import type { ValueType } from './valueType.ts';

const databaseTypes: Readonly<Record<ValueType, string>> = {
  Text: 'text',
  Number: 'numeric',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'timestamptz',
  Time: 'time',
  Picklist: 'text',
  MultiselectPicklist: 'text',
  Location: 'double precision[]',
  Null: 'text'
};

function cast(value: Fragment, type: ValueType): Fragment {
  return sql`${value}::${sql.raw(databaseTypes[type])}`;
}

/** Constants are part of the statement, so that one formula is one statement for everybody; an empty text is blank. */
function literal({ value, type }: TypedLiteral): Fragment {
  return cast(value === null || value === '' ? sql`null` : sql.lit(value), type);
}

/** Values of the session are parameters. Ids have fifteen characters in formulas. */
function sessionValue({ of, name, type }: TypedSessionValue, { session }: RelationScope): Fragment {
  if (of === 'permission') return cast(sql`${session.permissions.has(name)}`, 'Boolean');
  const value = session[of][name] ?? null;
  if (type === 'Boolean') return cast(sql`${value === 'true'}`, 'Boolean');
  const isId = value !== null && /(^|[a-z])Id$/.test(name) && value.length === 18;
  return cast(sql`${isId ? value.slice(0, 15) : value}`, type);
}

/**
 * The SQL of a checked formula for the rows of `scope`. Joins that its paths need are registered there. Numbers are exact
 * decimals; conditions may be null (use `compileRule` for a plain yes or no); what has no value, a quotient by zero for
 * one, is null.
 */
export function compileFormula(
  node: TypedSyntax,
  scope: RelationScope,
  treatBlanksAs: TreatBlanksAs
): Fragment {
  switch (node.kind) {
    case 'literal':
      return literal(node);
    case 'session':
      return sessionValue(node, scope);
    case 'setting':
      return settingValue(node, scope);
    case 'field':
      return scope.formulaValue(node, treatBlanksAs);
    case 'call': {
      const values = node.arguments.map(argument => compileFormula(argument, scope, treatBlanksAs));
      return node.overload.compile({ values, nodes: node.arguments, scope });
    }
  }
}
