import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap
} from 'graphql';
import type { ObjectSchema, OrgSchema } from '../../../metadata/schema.ts';
import {
  displayValue,
  isChildren,
  isRecord,
  type FieldValue,
  type QueriedRecord
} from '../../../soql/index.ts';
import type { Connection, Edge } from '../read/connection.ts';
import type { RequestState } from '../requestState.ts';
import { fieldKind, fieldKinds, isLongText, type FieldKind } from '../types/fieldKinds.ts';
import {
  isReference,
  nullOrder,
  pagingArguments,
  resultOrder,
  targetsOf,
  type InputTypes
} from '../types/inputTypes.ts';
import { dateParts } from '../types/operators.ts';
import { pageInfo } from '../types/pageInfo.ts';
import { scalars } from '../types/scalars.ts';
import type { ValueOfField } from '../types/values.ts';
import { aggregatesOf, columnName, datePartMembers, aggregateFunctions } from './aggregateFunctions.ts';
import { resolveAggregate } from './resolveAggregate.ts';

/** A field of a group: where its aggregates stand in the group's values. */
interface FieldOfGroup {
  readonly group: QueriedRecord;
  readonly path: readonly string[];
  readonly field: ValueOfField['field'];
}

const aggregateFunction = new GraphQLEnumType({
  name: 'AggregateFunction',
  values: Object.fromEntries(Object.values(aggregateFunctions).map(name => [name, {}]))
});
const aggregateOrderBy = new GraphQLInputObjectType({
  name: 'AggregateOrderByClause',
  fields: { function: { type: aggregateFunction }, order: { type: resultOrder }, nulls: { type: nullOrder } }
});
const groupBy = new GraphQLInputObjectType({
  name: 'GroupByClause',
  fields: { group: { type: GraphQLBoolean } }
});

/** The types below `uiapi.aggregate`. */
export class AggregateTypes {
  private readonly schema: OrgSchema;
  private readonly inputs: InputTypes;
  private readonly scopes: ReadonlyMap<string, GraphQLEnumType>;
  private readonly groupByInputs = new Map<string, GraphQLInputObjectType>();
  private readonly orderByInputs = new Map<string, GraphQLInputObjectType>();
  private readonly aggregates = new Map<string, GraphQLObjectType<QueriedRecord>>();
  private readonly fieldAggregates = new Map<FieldKind, GraphQLObjectType<FieldOfGroup>>();

  constructor(schema: OrgSchema, inputs: InputTypes, scopes: ReadonlyMap<string, GraphQLEnumType>) {
    this.schema = schema;
    this.inputs = inputs;
    this.scopes = scopes;
    for (const kind of fieldKinds) this.fieldAggregates.set(kind, fieldAggregate(kind));
  }

  recordQueryAggregate(): GraphQLObjectType<unknown, RequestState> {
    return new GraphQLObjectType<unknown, RequestState>({
      name: 'RecordQueryAggregate',
      fields: () =>
        Object.fromEntries(
          [...this.schema.objects].map(([key, object]) => {
            const scope = this.scopes.get(key);
            return [
              object.apiName,
              {
                type: this.connection(object),
                args: {
                  ...pagingArguments,
                  where: { type: this.inputs.filter(object) },
                  groupBy: { type: this.groupBy(object) },
                  orderBy: { type: this.orderBy(object) },
                  ...(scope && { scope: { type: scope } })
                },
                resolve: (
                  _source: unknown,
                  values: Readonly<Record<string, unknown>>,
                  state: RequestState,
                  info
                ) => resolveAggregate(object, values, state, info)
              }
            ];
          })
        )
    });
  }

  private connection(object: ObjectSchema): GraphQLObjectType<Connection> {
    const { apiName } = object;
    const node = new GraphQLObjectType<QueriedRecord>({
      name: `${apiName}Result`,
      fields: () => ({ aggregate: { type: this.aggregate(object), resolve: group => group } })
    });
    const edge = new GraphQLObjectType<Edge>({
      name: `${apiName}AggregateEdge`,
      fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
    });
    return new GraphQLObjectType<Connection>({
      name: `${apiName}AggregateConnection`,
      fields: {
        edges: { type: new GraphQLList(edge) },
        pageInfo: { type: new GraphQLNonNull(pageInfo) },
        totalCount: { type: new GraphQLNonNull(GraphQLInt) }
      }
    });
  }

  private aggregate(object: ObjectSchema): GraphQLObjectType<QueriedRecord> {
    const known = this.aggregates.get(object.apiName);
    if (known) return known;
    const made = new GraphQLObjectType<QueriedRecord>({
      name: `${object.apiName}Aggregate`,
      fields: () => {
        const fields: GraphQLFieldConfigMap<QueriedRecord, unknown> = {};
        for (const field of object.fields.values()) {
          const type = this.fieldAggregates.get(fieldKind(field));
          if (type)
            fields[field.apiName] = { type, resolve: group => ({ group, path: [field.apiName], field }) };
        }
        return fields;
      }
    });
    this.aggregates.set(object.apiName, made);
    return made;
  }

  private groupBy(object: ObjectSchema): GraphQLInputObjectType {
    return this.byField(this.groupByInputs, object, 'GroupBy', kind =>
      dateParts(kind).length > 0 ? (dateGroupBys[kind] ?? groupBy) : groupBy
    );
  }

  private orderBy(object: ObjectSchema): GraphQLInputObjectType {
    return this.byField(this.orderByInputs, object, 'AggregateOrderBy', () => aggregateOrderBy);
  }

  /** An input with a member for each field, and one for each parent. */
  private byField(
    made: Map<string, GraphQLInputObjectType>,
    object: ObjectSchema,
    suffix: string,
    clause: (kind: FieldKind) => GraphQLInputObjectType
  ): GraphQLInputObjectType {
    const known = made.get(object.apiName);
    if (known) return known;
    const input = new GraphQLInputObjectType({
      name: `${object.apiName}_${suffix}`,
      fields: () => {
        const members: GraphQLInputFieldConfigMap = {};
        for (const field of object.fields.values()) {
          const kind = fieldKind(field);
          if (!isLongText(kind) && kind !== 'MultiPicklist') members[field.apiName] = { type: clause(kind) };
          const [parent, ...others] = isReference(field) ? targetsOf(this.schema, field) : [];
          if (isReference(field) && parent && others.length === 0) {
            members[field.relationshipName] = { type: this.byField(made, parent, suffix, clause) };
          }
        }
        return members;
      }
    });
    made.set(object.apiName, input);
    return input;
  }
}

const dateGroupBys: Partial<Record<FieldKind, GraphQLInputObjectType>> = Object.fromEntries(
  (['Date', 'DateTime'] as const).map(kind => [
    kind,
    new GraphQLInputObjectType({
      name: `GroupBy${kind}Clause`,
      fields: {
        group: { type: GraphQLBoolean },
        function: {
          type: new GraphQLEnumType({
            name: `GroupBy${kind}Function`,
            values: Object.fromEntries(dateParts(kind).map(name => [name, {}]))
          })
        }
      }
    })
  ])
);

const plainValue = (name: string, kind: FieldKind) =>
  new GraphQLObjectType<
    { readonly value: FieldValue; readonly field: FieldOfGroup['field'] | undefined },
    RequestState
  >({
    name,
    fields: {
      value: {
        type: scalars[kind],
        resolve: ({ value }) => (value instanceof Date ? value.toISOString() : value)
      },
      displayValue: {
        type: GraphQLString,
        resolve: ({ value, field }, _inputs, { context }) =>
          field ? displayValue(value, field, context.session) : plainText(value)
      }
    }
  });

function plainText(value: FieldValue): string | null {
  return value === null ? null : String(value);
}

const countValue = plainValue('LongAggregateValue', 'Double');
const dayValue = plainValue('DayAggregateValue', 'Date');
const memberValues = Object.fromEntries(
  fieldKinds.map(kind => [kind, plainValue(`${kind}AggregateValue`, kind)])
) as Readonly<Record<FieldKind, typeof countValue>>;

function fieldAggregate(kind: FieldKind): GraphQLObjectType<FieldOfGroup, RequestState> {
  const at = ({ group, path }: FieldOfGroup, member: string): FieldValue => {
    const value = group.values.get(columnName(path, member));
    return value === undefined || isRecord(value) || isChildren(value) ? null : value;
  };
  const counts = new Set(['count', 'countDistinct']);
  const fields: GraphQLFieldConfigMap<FieldOfGroup, RequestState> = {
    value: {
      type: scalars[kind],
      resolve: field => {
        const value = at(field, 'value');
        return value instanceof Date ? value.toISOString() : value;
      }
    },
    displayValue: {
      type: GraphQLString,
      resolve: (field, _inputs, { context }) => displayValue(at(field, 'value'), field.field, context.session)
    }
  };
  for (const member of aggregatesOf(kind)) {
    const type = counts.has(member)
      ? countValue
      : member === 'avg'
        ? memberValues.Double
        : memberValues[kind];
    const isOfField = type === memberValues[kind];
    fields[member] = {
      type,
      resolve: field => ({ value: at(field, member), field: isOfField ? field.field : undefined })
    };
  }
  for (const member of datePartMembers(kind).keys()) {
    const type = member === 'dayOnly' ? dayValue : countValue;
    fields[member] = { type, resolve: field => ({ value: at(field, member), field: undefined }) };
  }
  return new GraphQLObjectType<FieldOfGroup, RequestState>({ name: `${kind}Aggregate`, fields });
}
