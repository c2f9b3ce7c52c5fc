/** The fields of a query as GraphQL asks for them: `Name { value } Amount { value }`. */
export function values(...fields: readonly string[]): string {
  return fields.map(field => `${field} { value }`).join(' ');
}

/** A field that an org may lack, or that some who read the record may not see: then it is empty, and the rest is read all the same. */
export function ifSeen(field: string): string {
  return `${field} @optional { value }`;
}

/** A field with its value and how the platform writes it for the reader: an amount with its currency, say. */
export function withDisplay(field: string): string {
  return `${field} { value displayValue }`;
}
