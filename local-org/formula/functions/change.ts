import { sql } from 'kysely';
import { certainly, type CallContext, type FunctionDefinition, type Overload } from './definition.ts';
import type { TypedField } from '../typedSyntax.ts';
import type { Fragment } from '../fragment.ts';

/** The record as it was before the save that a rule judges; a new record has none. */
function isNew({ scope }: CallContext): Fragment {
  return sql`(${sql.ref(`${scope.priorAlias()}.Id`)} is null)`;
}

function fieldOf({ nodes }: CallContext): TypedField {
  const [node] = nodes;
  if (node?.kind !== 'field') throw new Error('The check lets only fields through to here.');
  return node;
}

/** On a new record nothing has changed. */
function isChanged(call: CallContext): Fragment {
  const name = fieldOf(call).field.apiName;
  const prior = sql.ref(`${call.scope.priorAlias()}.${name}`);
  return sql`(not ${isNew(call)} and ${sql.ref(`${call.scope.alias}.${name}`)} is distinct from ${prior})`;
}

/** On a new record the prior value is the present one. */
function priorValue(call: CallContext): Fragment {
  const prior = call.scope.priorValue(fieldOf(call));
  return sql`(case when ${isNew(call)} then ${call.values[0]} else ${prior} end)`;
}

const record: Pick<Overload, 'parameters'> = { parameters: [{ field: 'of the record' }] };

export const changeFunctions: readonly FunctionDefinition[] = [
  { name: 'ISNEW', only: 'rules', overloads: [{ parameters: [], ...certainly, compile: isNew }] },
  { name: 'ISCHANGED', only: 'rules', overloads: [{ ...record, ...certainly, compile: isChanged }] },
  {
    name: 'PRIORVALUE',
    only: 'rules',
    overloads: [{ ...record, returns: { variable: 'field' }, compile: priorValue }]
  }
];
