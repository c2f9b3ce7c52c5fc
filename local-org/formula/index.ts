/**
 * Formulas: parse (text to syntax) → check (names and types) → compile (to SQL over the rows of a RelationScope).
 */
export { checkSchema } from './checkSchema.ts';
export { compileDefault, compileRule } from './compileRule.ts';
export { dayIn } from './dayIn.ts';
export { hasDefault, type FieldWithDefault } from './fieldWithDefault.ts';
export type { FormulaSession } from './formulaSession.ts';
export { fromCorporateCurrency, inCorporateCurrency, isConverted } from './money.ts';
export { RelationScope } from './relationScope.ts';
