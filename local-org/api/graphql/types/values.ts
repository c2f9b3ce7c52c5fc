import { GraphQLInterfaceType, GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { FieldSchema } from '../../../metadata/schema.ts';
import { displayValue, type FieldValue } from '../../../soql/index.ts';
import type { RequestState } from '../requestState.ts';
import { fieldKinds, type FieldKind } from './fieldKinds.ts';
import { scalars } from './scalars.ts';

/** A field of a record with the value that it has there. */
export interface ValueOfField {
  readonly value: FieldValue;
  readonly field: FieldSchema;
  /** What the record's amounts are in, in an org with several currencies. */
  readonly currency?: string;
}

const fieldValue = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } }
});

function members(kind: FieldKind): GraphQLFieldConfigMap<ValueOfField, RequestState> {
  const written = ({ value, field, currency }: ValueOfField, _inputs: unknown, { context }: RequestState) =>
    displayValue(value, field, context.session, currency);
  return {
    value: {
      type: scalars[kind],
      resolve: ({ value }) => (value instanceof Date ? value.toISOString() : timeZoned(value, kind))
    },
    displayValue: { type: GraphQLString, resolve: written },
    ...(kind === 'Picklist' || kind === 'MultiPicklist'
      ? { label: { type: GraphQLString, resolve: written } }
      : {})
  };
}

function timeZoned(value: Exclude<FieldValue, Date>, kind: FieldKind): FieldValue {
  return kind === 'Time' && typeof value === 'string' ? `${value}Z` : value;
}

/** What a field is in a node: `StringValue { value displayValue }` and its like. */
export const valueTypes = Object.fromEntries(
  fieldKinds.map(kind => [
    kind,
    new GraphQLObjectType<ValueOfField, RequestState>({
      name: `${kind}Value`,
      interfaces: [fieldValue],
      fields: () => members(kind)
    })
  ])
) as Readonly<Record<FieldKind, GraphQLObjectType<ValueOfField, RequestState>>>;
