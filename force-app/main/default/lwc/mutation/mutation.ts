/** A value as the API takes it; a reference may be the alias of an operation before it. */
type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** One record to write. `alias` names the operation: its result, and its record for operations after it. */
export type Operation =
  | { readonly kind: 'create'; readonly alias: string; readonly object: string; readonly fields: Fields }
  | {
      readonly kind: 'update';
      readonly alias: string;
      readonly object: string;
      readonly id: string;
      readonly fields: Fields;
    }
  | { readonly kind: 'delete'; readonly alias: string; readonly object: string; readonly id: string };

/** The value of a lookup to the record that an earlier create of the same request makes. */
export function createdBy(alias: string): string {
  return `@{${alias}}`;
}

const verbs = { create: 'Create', update: 'Update', delete: 'Delete' } as const;

function inputType(operation: Operation): string {
  return operation.kind === 'delete'
    ? 'RecordDeleteInput'
    : `${operation.object}${verbs[operation.kind]}Input`;
}

function selection(operation: Operation): string {
  return operation.kind === 'delete' ? 'Id' : 'Record { Id }';
}

function input(operation: Operation): unknown {
  switch (operation.kind) {
    case 'create':
      return { [operation.object]: operation.fields };
    case 'update':
      return { Id: operation.id, [operation.object]: operation.fields };
    case 'delete':
      return { Id: operation.id };
  }
}

/** A mutation that does all of the operations or none, in their order: its text and its variables. */
export function mutationOf(operations: readonly Operation[]): {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  const parameters = operations.map(operation => `$${operation.alias}: ${inputType(operation)}!`);
  const calls = operations.map(
    operation =>
      `${operation.alias}: ${operation.object}${verbs[operation.kind]}(input: $${operation.alias}) { ${selection(operation)} }`
  );
  return {
    text: `mutation SaveTogether(${parameters.join(', ')}) { uiapi(input: { allOrNone: true }) { ${calls.join(' ')} } }`,
    variables: Object.fromEntries(operations.map(operation => [operation.alias, input(operation)]))
  };
}

/** The ids of the records that a mutation created or updated, by alias. */
export function savedIds(data: unknown): Map<string, string> {
  const results = isRecord(data) && isRecord(data['uiapi']) ? Object.entries(data['uiapi']) : [];
  return new Map(
    results.flatMap(([alias, result]) => {
      const record = isRecord(result) ? result['Record'] : undefined;
      const id = isRecord(record) ? record['Id'] : undefined;
      return typeof id === 'string' ? [[alias, id] as const] : [];
    })
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
