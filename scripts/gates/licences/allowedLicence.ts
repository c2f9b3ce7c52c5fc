/** Licences whose terms this project can keep by naming them: they ask for no more than a notice. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Zlib'
]);

/** Whether a licence, or a choice that an SPDX expression offers, is allowed in all its parts. */
export function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()*]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(licence => allowed.has(licence.trim())));
}
