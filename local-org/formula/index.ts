/**
 * Formulas: parse (text to syntax) → check (names and types) → compile (to SQL over the rows of a RelationScope).
 */
export { checkFormula, type FormulaContext, type FormulaPurpose } from './checkFormula.ts';
export { checkSchema, type FormulaProblem } from './checkSchema.ts';
export { compileFormula } from './compileFormula.ts';
export { compileDefault, compileRule } from './compileRule.ts';
export { hasDefault, type FieldWithDefault } from './fieldWithDefault.ts';
export { FormulaError } from './formulaError.ts';
export type { FormulaSession } from './formulaSession.ts';
export { parseFormula } from './parseFormula.ts';
export { RelationScope, type RelationScopeOptions } from './relationScope.ts';
export type { TypedSyntax } from './typedSyntax.ts';
