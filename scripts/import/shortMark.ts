import { createHash } from 'node:crypto';

/** Eight characters that stand for a text: the same for the same text, and no way back to it. */
export function shortMark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
