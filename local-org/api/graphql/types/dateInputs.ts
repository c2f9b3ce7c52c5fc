import { GraphQLEnumType, GraphQLInputObjectType, GraphQLInt, type GraphQLScalarType } from 'graphql';
import { scalars } from './scalars.ts';

const spans = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
const literals = [
  'TODAY',
  'YESTERDAY',
  'TOMORROW',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  ...['THIS', 'LAST', 'NEXT'].flatMap(when => spans.map(span => `${when}_${span}`))
];
const units = ['days', 'weeks', 'months', 'quarters', 'years', 'fiscal_quarters', 'fiscal_years'];

const dateLiteral = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries(literals.map(name => [name, {}]))
});

const dateRange = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: Object.fromEntries(
    units
      .flatMap(unit => [`last_n_${unit}`, `next_n_${unit}`, `n_${unit}_ago`])
      .map(name => [name, { type: GraphQLInt }])
  )
});

function dateInput(name: string, value: GraphQLScalarType): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    fields: { value: { type: value }, literal: { type: dateLiteral }, range: { type: dateRange } }
  });
}

/** A date in a filter is one of: a value, a literal such as THIS_MONTH, a range such as `{ last_n_days: 7 }`. */
export const dateInputs = {
  Date: dateInput('DateInput', scalars.Date),
  DateTime: dateInput('DateTimeInput', scalars.DateTime)
};
