/** A node of a GraphQL answer, or nothing: fields the person may not see are absent. */
export type GraphqlNode = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is GraphqlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function connectionOf(data: unknown, kind: 'query' | 'aggregate', root: string): GraphqlNode {
  const uiapi = isNode(data) ? data['uiapi'] : undefined;
  const roots = isNode(uiapi) ? uiapi[kind] : undefined;
  return isNode(roots) ? parentOf(roots, root) : {};
}

function nodesIn({ edges }: GraphqlNode): GraphqlNode[] {
  return Array.isArray(edges)
    ? edges.flatMap(edge => (isNode(edge) && isNode(edge['node']) ? [edge['node']] : []))
    : [];
}

/** The nodes of one root of a query, by its alias or object name. */
export function nodesOf(data: unknown, root: string): GraphqlNode[] {
  return nodesIn(connectionOf(data, 'query', root));
}

/** The groups of one root that aggregates: of each, its fields with their counts and sums. */
export function groupsOf(data: unknown, root: string): GraphqlNode[] {
  return nodesIn(connectionOf(data, 'aggregate', root)).map(node => parentOf(node, 'aggregate'));
}

/** How many records a root of a query has in all (its `totalCount`), and the cursor after which its next page begins, if any. */
export interface Page {
  readonly total: number;
  readonly next?: string;
}

/** How the answer to a root goes on; `totalCount` and `pageInfo` have to be asked for. */
export function pageOf(data: unknown, root: string): Page {
  const connection = connectionOf(data, 'query', root);
  const info = connection['pageInfo'];
  const next = isNode(info) && info['hasNextPage'] === true ? text(info, 'endCursor') : undefined;
  const page = { total: number(connection, 'totalCount') ?? 0 };
  return next === undefined ? page : { ...page, next };
}

/** The parent record of that relationship; an empty node when there is none. */
export function parentOf(node: GraphqlNode, relationship: string): GraphqlNode {
  const parent = node[relationship];
  return isNode(parent) ? parent : {};
}

/** The child records of that relationship, as far as they were asked for. */
export function childrenOf(node: GraphqlNode, relationship: string): GraphqlNode[] {
  return nodesIn(parentOf(node, relationship));
}

function valueOf(node: GraphqlNode, field: string): unknown {
  const value = node[field];
  return isNode(value) ? value['value'] : value;
}

/** A text, id, date or picklist value; nothing when it is blank or not there. */
export function text(node: GraphqlNode, field: string): string | undefined {
  const value = valueOf(node, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number; nothing when it is blank or not there. */
export function number(node: GraphqlNode, field: string): number | undefined {
  const value = valueOf(node, field);
  return typeof value === 'number' ? value : undefined;
}

/** A value as the platform writes it for the reader: an amount with its currency, say; nothing when it is blank or not there. */
export function written(node: GraphqlNode, field: string): string | undefined {
  const value = node[field];
  return isNode(value) ? text(value, 'displayValue') : undefined;
}

/** Is the checkbox checked? */
export function isTrue(node: GraphqlNode, field: string): boolean {
  return valueOf(node, field) === true;
}

/** The lines of a long text, trimmed, without blank ones. */
export function lines(node: GraphqlNode, field: string): string[] {
  return (text(node, field) ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** A picklist value, when it is one of those that are known; an admin may have added others. */
export function oneOf<Value extends string>(
  node: GraphqlNode,
  field: string,
  known: readonly Value[]
): Value | undefined {
  const value = text(node, field);
  return known.find(name => name === value);
}

/** The id of a node. */
export function idOf(node: GraphqlNode): string {
  return text(node, 'Id') ?? '';
}

/** The pattern of `like` for what holds these words. Signs that stand for other signs in a pattern are meant as they are written. */
export function patternOf(words: string): string {
  const asWritten = words.replace(/[\\%_]/g, '\\$&');
  return `%${asWritten}%`;
}
