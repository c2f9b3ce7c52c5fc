import { mostOf } from './limits';
import type { PolicyCriterion } from './types';

/** Leaves room for the number that tells equal ones apart. */
const longest = mostOf.code - 4;

/**
 * A code for a new criterion, made of its statement and of none that is taken: editions know the criterion by it, whatever
 * becomes of its words.
 */
export function codeFor(statement: string, criteria: readonly Pick<PolicyCriterion, 'code'>[]): string {
  const words = statement
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  const plain = (words ?? ['criterion']).join('-').slice(0, longest).replace(/-$/, '');
  const taken = new Set(criteria.map(({ code }) => code?.toLowerCase()));
  const codes = [plain, ...criteria.map((_, index) => `${plain}-${index + 2}`)];
  return codes.find(code => !taken.has(code)) ?? plain;
}
