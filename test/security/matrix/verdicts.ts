/** What an answer says about access. */
import type { Verdict } from './grants.ts';

const verdicts: Readonly<Record<string, Verdict>> = {
  INVALID_FIELD: 'absent',
  INVALID_TYPE: 'absent',
  NOT_FOUND: 'absent',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'refused',
  INSUFFICIENT_ACCESS_OR_READONLY: 'refused',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'refused'
};
/** Refusals of what was to be saved, by whomever. */
const ofData: readonly string[] = [
  'DELETE_FAILED',
  'DUPLICATE_VALUE',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'REQUIRED_FIELD_MISSING'
];

/** @param codes of the refusal; none: it worked */
export function verdictOf(codes: readonly string[]): Verdict | `unexpected ${string}` {
  const [first] = codes.map(code => verdicts[code]).filter(verdict => verdict !== undefined);
  if (first) return first;
  return codes.every(code => ofData.includes(code)) ? 'granted' : `unexpected ${codes.join(' ')}`;
}
