import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema, OrgSchema, ValidationRule } from '../metadata/schema.ts';
import { defaultFormula, ruleFormula } from './checkedFormulas.ts';
import { compileFormula } from './compileFormula.ts';
import type { FieldWithDefault } from './fieldWithDefault.ts';
import { truth } from './functions/certainty.ts';
import type { FormulaSession } from './formulaSession.ts';
import { RelationScope } from './relationScope.ts';
import { storedResult } from './storedResult.ts';

/** Does the rule refuse the row? True or false, never null. The scope's `prior` must be given; its joins come after. */
export function compileRule(rule: ValidationRule, scope: RelationScope): RawBuilder<boolean> {
  const typed = ruleFormula(scope.schema, scope.object, rule);
  return sql<boolean>`${truth(compileFormula(typed, scope, 'BlankAsBlank'), typed)}`;
}

/** The default value of a field for a new record, as the database stores it; it needs no row. */
export function compileDefault(
  field: FieldWithDefault,
  { schema, object, session }: { schema: OrgSchema; object: ObjectSchema; session: FormulaSession }
): RawBuilder<unknown> {
  const scope = new RelationScope({ schema, object, alias: 'none', session });
  const result = compileFormula(defaultFormula(schema, object, field), scope, 'BlankAsBlank');
  return storedResult(result, { returns: field.type, scale: 'scale' in field ? field.scale : 0 });
}
