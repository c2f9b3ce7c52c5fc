/** A value as it is written in SOQL: text in quotes with its marks escaped, numbers and truth values as they are. */
export function soqlLiteral(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `'${escaped}'`;
}
