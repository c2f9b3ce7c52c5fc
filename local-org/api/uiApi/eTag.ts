import { createHash } from 'node:crypto';

/** Tells whether a representation changed since it was read. */
export function eTagOf(content: unknown): string {
  return createHash('md5').update(JSON.stringify(content)).digest('hex');
}
