import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind,
  type ValueNode
} from 'graphql';
import type { FieldKind } from './fieldKinds.ts';

type Accepts = 'text' | 'number';

/** A scalar that passes the API's JSON values on; whether they fit a field is the save's or the query's to say. */
function scalar(name: string, accepts: Accepts): GraphQLScalarType {
  const read = (value: unknown): unknown => {
    if (accepts === 'text' ? typeof value === 'string' : isNumber(value)) return value;
    throw new GraphQLError(`${name} cannot represent the value: ${JSON.stringify(value)}`);
  };
  return new GraphQLScalarType({
    name,
    serialize: value => value,
    parseValue: read,
    parseLiteral: node => read(literalOf(node))
  });
}

/** Numbers may be given as text, which keeps all their digits. */
function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value);
}

function literalOf(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

export const idOrRef = scalar('IdOrRef', 'text');
export const long = scalar('Long', 'number');

export const scalars: Readonly<Record<FieldKind, GraphQLScalarType>> = {
  Boolean: GraphQLBoolean,
  Currency: scalar('Currency', 'number'),
  Date: scalar('Date', 'text'),
  DateTime: scalar('DateTime', 'text'),
  Double: scalar('Double', 'number'),
  Email: scalar('Email', 'text'),
  ID: GraphQLID,
  Int: GraphQLInt,
  LongTextArea: scalar('LongTextArea', 'text'),
  MultiPicklist: scalar('MultiPicklist', 'text'),
  Percent: scalar('Percent', 'number'),
  PhoneNumber: scalar('PhoneNumber', 'text'),
  Picklist: scalar('Picklist', 'text'),
  RichTextArea: scalar('RichTextArea', 'text'),
  String: GraphQLString,
  TextArea: scalar('TextArea', 'text'),
  Time: scalar('Time', 'text'),
  Url: scalar('Url', 'text')
};
