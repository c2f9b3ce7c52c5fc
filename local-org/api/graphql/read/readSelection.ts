import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type GraphQLObjectType
} from 'graphql';
import { currencyField, hasCurrency, isMoney } from '../../../metadata/currencies.ts';
import { fieldNamed, type ObjectSchema } from '../../../metadata/schema.ts';
import {
  childRelationships,
  QueryError,
  type ChildQuery,
  type Path,
  type Selection
} from '../../../soql/index.ts';
import { isReference } from '../types/inputTypes.ts';
import { collectFields, type LookAhead } from './collectFields.ts';
import { childrenKey } from './connection.ts';
import { isBounded, readPage, type PageArguments } from './page.ts';
import { readFilter } from './readFilter.ts';
import { readOrder } from './readOrder.ts';
import type { RequestState } from '../requestState.ts';
import { writtenOrder } from './writtenOrder.ts';

/** What it takes to read the selections of a request. */
export interface SelectionReader {
  readonly state: RequestState;
  readonly info: LookAhead;
  /** The records whose children are asked for come with `upperBound`. */
  readonly hasBoundedParents?: boolean;
}

/** What is selected of nodes of a type: the fields with those of parents, and children. */
export function readSelection(
  reader: SelectionReader,
  object: ObjectSchema,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[]
): Selection[] {
  const paths = new Map<string, Path>();
  const children: Selection[] = [];
  collect(reader, object, type, nodes, [], paths, children);
  const values = [...paths.values()].map((path): Selection => ({
    kind: 'expression',
    expression: { kind: 'field', path }
  }));
  return [...values, ...children];
}

function collect(
  reader: SelectionReader,
  object: ObjectSchema,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: Path,
  paths: Map<string, Path>,
  children: Selection[]
): void {
  const { visible } = reader.state.context;
  const add = (name: string) => paths.set([...path, name].join('.'), [...path, name]);
  if (path.length > 0) add('Id');
  for (const [key, fieldNodes] of collectFields(nodes, reader.info, type.name)) {
    const name = fieldNodes[0]?.name.value ?? '';
    if (name === 'ApiName' || name === '__typename') continue;
    const field = fieldNamed(object, name);
    if (field) {
      add(name);
      if (isMoney(field) && hasCurrency(object)) add(currencyField);
      continue;
    }
    const reference = [...object.fields.values()].find(
      field => isReference(field) && field.relationshipName === name
    );
    const fieldType = type.getFields()[name]?.type;
    const named = fieldType && getNamedType(fieldType);
    const parents = named && isUnionType(named) ? named.getTypes() : isObjectType(named) ? [named] : [];
    if (reference) {
      for (const parent of parents) {
        const target = visible.objects.get(parent.name.toLowerCase());
        if (target) collect(reader, target, parent, fieldNodes, [...path, name], paths, children);
      }
      continue;
    }
    if (path.length > 0) {
      throw new QueryError(
        'MALFORMED_QUERY',
        `Children (${name}) can be asked for of the query's own records only`
      );
    }
    const selection = readChildren(reader, object, type, key, fieldNodes);
    if (selection) children.push(selection);
  }
}

function readChildren(
  reader: SelectionReader,
  parent: ObjectSchema,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[]
): Selection | undefined {
  const [node] = nodes;
  const definition = node && type.getFields()[node.name.value];
  const relationship =
    node && childRelationships(reader.state.context.visible, parent).get(node.name.value.toLowerCase());
  if (!definition || !relationship) return undefined;
  const values = getArgumentValues(definition, node, reader.info.variableValues);
  const query = readConnectionQuery(reader, relationship.object, definition.type, nodes, values);
  return { kind: 'children', relationship: relationship.name, query, alias: childrenKey(key) };
}

/** A connection's arguments and what is selected of its nodes, as a query that asks for one record more than the page holds. */
export function readConnectionQuery(
  reader: SelectionReader,
  object: ObjectSchema,
  connectionType: Parameters<typeof getNamedType>[0],
  nodes: readonly FieldNode[],
  values: Readonly<Record<string, unknown>>
): ChildQuery {
  const { visible } = reader.state.context;
  const where = readFilter(visible, object, values['where'] as Readonly<Record<string, unknown>> | undefined);
  const page = readPage(values as PageArguments);
  const hasBound = isBounded(values);
  if (reader.hasBoundedParents && !hasBound) {
    throw new QueryError('MALFORMED_QUERY', 'Children of records with upperBound need upperBound, too');
  }
  const written = writtenOrder(nodes[0], 'orderBy', reader.state.variables);
  const nodeType = nodeTypeOf(connectionType);
  const edges = [...collectFields(nodes, reader.info)].flatMap(([, found]) =>
    found[0]?.name.value === 'edges' ? found : []
  );
  const nodeFields = [...collectFields(edges, reader.info)].flatMap(([, found]) =>
    found[0]?.name.value === 'node' ? found : []
  );
  return {
    select: nodeType
      ? readSelection({ ...reader, hasBoundedParents: hasBound }, object, nodeType, nodeFields)
      : [],
    ...(where && { where }),
    orderBy: readOrder(values['orderBy'], written),
    limit: page.limit + 1,
    offset: page.offset
  };
}

function nodeTypeOf(connectionType: Parameters<typeof getNamedType>[0]): GraphQLObjectType | undefined {
  let type = getNamedType(connectionType);
  for (const name of ['edges', 'node']) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    type = field && getNamedType(field.type);
  }
  return isObjectType(type) ? type : undefined;
}
