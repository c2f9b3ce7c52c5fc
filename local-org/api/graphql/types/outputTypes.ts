import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLResolveInfo
} from 'graphql';
import { currencyField } from '../../../metadata/currencies.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, ReferenceField } from '../../../metadata/schema.ts';
import { childRelationships, isChildren, type QueriedRecord } from '../../../soql/index.ts';
import { childrenKey, connectionOf, type Connection, type Edge } from '../read/connection.ts';
import { readPage, type PageArguments } from '../read/page.ts';
import type { RequestState } from '../requestState.ts';
import { fieldKind } from './fieldKinds.ts';
import { InputTypes, isReference, pagingArguments, recordInterface, targetsOf } from './inputTypes.ts';
import { pageInfo } from './pageInfo.ts';
import { valueTypes, type ValueOfField } from './values.ts';

type Node = GraphQLObjectType<QueriedRecord, RequestState>;

/** The types of nodes and connections of a schema, each made once when it is first asked for. */
export class OutputTypes {
  readonly inputs: InputTypes;
  private readonly schema: OrgSchema;
  private readonly nodes = new Map<string, Node>();
  private readonly connections = new Map<string, GraphQLObjectType<Connection, RequestState>>();

  constructor(schema: OrgSchema) {
    this.schema = schema;
    this.inputs = new InputTypes(schema);
  }

  /** `Opportunity` */
  node(object: ObjectSchema): Node {
    const known = this.nodes.get(object.apiName);
    if (known) return known;
    const node: Node = new GraphQLObjectType({
      name: object.apiName,
      interfaces: [recordInterface],
      isTypeOf: (record: QueriedRecord) => record.object === object.apiName,
      fields: () => ({ ...this.fields(object), ...this.children(object) })
    });
    this.nodes.set(object.apiName, node);
    return node;
  }

  /** `OpportunityConnection { edges { node cursor } pageInfo totalCount }` */
  connection(object: ObjectSchema): GraphQLObjectType<Connection, RequestState> {
    const known = this.connections.get(object.apiName);
    if (known) return known;
    const edge = new GraphQLObjectType<Edge, RequestState>({
      name: `${object.apiName}Edge`,
      fields: () => ({
        node: { type: this.node(object) },
        cursor: { type: new GraphQLNonNull(GraphQLString) }
      })
    });
    const connection = new GraphQLObjectType<Connection, RequestState>({
      name: `${object.apiName}Connection`,
      fields: {
        edges: { type: new GraphQLList(edge) },
        pageInfo: { type: new GraphQLNonNull(pageInfo) },
        totalCount: { type: new GraphQLNonNull(GraphQLInt) },
        pageResultCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ edges }) => edges.length }
      }
    });
    this.connections.set(object.apiName, connection);
    return connection;
  }

  /** The arguments of a connection to records of the object. */
  connectionArguments(object: ObjectSchema) {
    return {
      ...pagingArguments,
      where: { type: this.inputs.filter(object) },
      orderBy: { type: this.inputs.orderBy(object) }
    };
  }

  private fields(object: ObjectSchema): GraphQLFieldConfigMap<QueriedRecord, RequestState> {
    const fields: GraphQLFieldConfigMap<QueriedRecord, RequestState> = {
      ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: record => record.object }
    };
    for (const field of object.fields.values()) {
      if (field.type === 'Id') {
        fields['Id'] = { type: new GraphQLNonNull(GraphQLID), resolve: record => record.id };
        continue;
      }
      if (field.apiName in fields) continue;
      const type = valueTypes[fieldKind(field)];
      fields[field.apiName] = { type, resolve: record => valueOf(record, field) };
      if (!isReference(field)) continue;
      const parent = this.parent(object, field);
      if (parent) {
        const { relationshipName: name } = field;
        fields[name] = { type: parent, resolve: record => record.values.get(name) ?? null };
      }
    }
    return fields;
  }

  private parent(object: ObjectSchema, field: ReferenceField): GraphQLOutputType | undefined {
    const [target, ...others] = targetsOf(this.schema, field);
    if (!target) return undefined;
    if (others.length === 0) return this.node(target);
    return new GraphQLUnionType({
      name: `${object.apiName}_${field.relationshipName}`,
      types: () => [target, ...others].map(item => this.node(item)),
      resolveType: (record: QueriedRecord) => record.object
    });
  }

  private children(object: ObjectSchema): GraphQLFieldConfigMap<QueriedRecord, RequestState> {
    return Object.fromEntries(
      [...childRelationships(this.schema, object).values()].map(({ name, object: child }) => [
        name,
        {
          type: this.connection(child),
          args: this.connectionArguments(child),
          resolve: (
            record: QueriedRecord,
            values: PageArguments,
            _state: RequestState,
            info: GraphQLResolveInfo
          ) => childConnection(record, String(info.path.key), values)
        }
      ])
    );
  }
}

function childConnection(record: QueriedRecord, key: string, values: PageArguments): Connection | null {
  const children = record.values.get(childrenKey(key));
  return isChildren(children) ? connectionOf(children.records, readPage(values), children.totalSize) : null;
}

function valueOf(record: QueriedRecord, field: FieldSchema): ValueOfField | null {
  const value = record.values.get(field.apiName);
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return null;
  const currency = record.values.get(currencyField);
  return typeof currency === 'string' ? { value, field, currency } : { value, field };
}
