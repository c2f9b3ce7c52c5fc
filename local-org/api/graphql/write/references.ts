import type { Operation, Payload, Refusal } from './operation.ts';

const reference = /^@\{(\w+)\}$/;

/**
 * The operation with ids in place of references (`"@{account}"`) to operations before it, in its id and its reference
 * fields; or why a reference leads nowhere.
 */
export function withIds(
  operation: Operation,
  payloads: ReadonlyMap<string, Payload>
): { readonly operation: Operation } | { readonly refusal: Refusal } {
  const refusals: Refusal[] = [];
  const idOf = (value: unknown, field: string): unknown => {
    const alias = typeof value === 'string' ? reference.exec(value)?.[1] : undefined;
    if (alias === undefined) return value;
    const payload = payloads.get(alias);
    if (payload?.success) return payload.id;
    const reason = payload ? 'was refused' : 'does not come before this one';
    refusals.push({
      errorCode: 'INVALID_CROSS_REFERENCE_KEY',
      message: `"@{${alias}}" can't be followed: the operation ${alias} ${reason}.`,
      fields: [field]
    });
    return value;
  };
  const fields = Object.entries(operation.fields).map(([name, value]) => {
    const type = operation.object.fields.get(name.toLowerCase())?.type;
    const isReference = type === 'Lookup' || type === 'MasterDetail';
    return [name, isReference ? idOf(value, name) : value] as const;
  });
  const id = operation.id === undefined ? {} : { id: String(idOf(operation.id, 'Id')) };
  const [refusal] = refusals;
  return refusal ? { refusal } : { operation: { ...operation, ...id, fields: Object.fromEntries(fields) } };
}
