import {
  GraphQLInputObjectType,
  GraphQLList,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType
} from 'graphql';
import { dateInputs } from './dateInputs.ts';
import type { FieldKind } from './fieldKinds.ts';
import { long, scalars } from './scalars.ts';

const datePartsOfDays = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR'
];

/** The functions that a filter or a group may put over a date. */
export function dateParts(kind: FieldKind): readonly string[] {
  if (kind === 'Date') return datePartsOfDays;
  return kind === 'DateTime' ? [...datePartsOfDays, 'DAY_ONLY', 'HOUR_IN_DAY'] : [];
}

function comparisons(value: GraphQLInputType): GraphQLInputFieldConfigMap {
  const one = { type: value };
  const many = { type: new GraphQLList(value) };
  return { eq: one, ne: one, gt: one, gte: one, lt: one, lte: one, in: many, nin: many };
}

const longOperators = new GraphQLInputObjectType({ name: 'LongOperators', fields: comparisons(long) });
const dateFunction = new GraphQLInputObjectType({
  name: 'DateFunctionInput',
  fields: { value: { type: longOperators } }
});
const dayFunction = new GraphQLInputObjectType({
  name: 'DayFunctionInput',
  fields: () => ({
    value: {
      type: new GraphQLInputObjectType({ name: 'DayOperators', fields: comparisons(dateInputs.Date) })
    }
  })
});

function dateOperators(kind: 'Date' | 'DateTime'): GraphQLInputFieldConfigMap {
  const functions = dateParts(kind).map(name => [
    name,
    { type: name === 'DAY_ONLY' ? dayFunction : dateFunction }
  ]);
  return { ...comparisons(dateInputs[kind]), ...Object.fromEntries(functions) };
}

/** The members of a filter on a field of that kind. `joinInput` is what `inq` and `ninq` of an id take. */
export function operatorFields(kind: FieldKind, joinInput: GraphQLInputType): GraphQLInputFieldConfigMap {
  const value = scalars[kind];
  const equality = { eq: { type: value }, ne: { type: value } };
  switch (kind) {
    case 'Boolean':
      return equality;
    case 'MultiPicklist':
      return {
        ...equality,
        includes: { type: new GraphQLList(value) },
        excludes: { type: new GraphQLList(value) }
      };
    case 'ID':
      return { ...comparisons(value), inq: { type: joinInput }, ninq: { type: joinInput } };
    case 'Date':
    case 'DateTime':
      return dateOperators(kind);
    case 'Int':
    case 'Double':
    case 'Currency':
    case 'Percent':
    case 'Time':
      return comparisons(value);
    case 'Email':
    case 'LongTextArea':
    case 'PhoneNumber':
    case 'Picklist':
    case 'RichTextArea':
    case 'String':
    case 'TextArea':
    case 'Url':
      return { ...comparisons(value), like: { type: value } };
  }
}

export function operatorsName(kind: FieldKind): string {
  return kind === 'ID' ? 'IdOperators' : `${kind}Operators`;
}
