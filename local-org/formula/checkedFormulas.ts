import type {
  FormulaField,
  FormulaSource,
  ObjectSchema,
  OrgSchema,
  ValidationRule
} from '../metadata/schema.ts';
import { checkFormula, type FormulaPurpose } from './checkFormula.ts';
import { parseFormula } from './parseFormula.ts';
import type { TypedSyntax } from './typedSyntax.ts';
import { typeOfField, typeOfReturn, type ValueType } from './valueType.ts';
import type { FieldWithDefault } from './fieldWithDefault.ts';

/** Formulas are read and checked once for a schema; compiling them is all that a request pays. */
const checked = new WeakMap<OrgSchema, WeakMap<FormulaSource, TypedSyntax>>();

function formulaOf(
  schema: OrgSchema,
  object: ObjectSchema,
  source: FormulaSource,
  purpose: FormulaPurpose,
  expected: ValueType
): TypedSyntax {
  let ofSchema = checked.get(schema);
  if (!ofSchema) {
    ofSchema = new WeakMap();
    checked.set(schema, ofSchema);
  }
  const known = ofSchema.get(source);
  if (known) return known;
  const typed = checkFormula(parseFormula(source), { schema, object, purpose, source, expected });
  ofSchema.set(source, typed);
  return typed;
}

/** Each of these throws a FormulaError when the formula is wrong. */
export function fieldFormula(schema: OrgSchema, object: ObjectSchema, field: FormulaField): TypedSyntax {
  return formulaOf(schema, object, field.formula, 'field', typeOfReturn(field.returns));
}

export function ruleFormula(schema: OrgSchema, object: ObjectSchema, rule: ValidationRule): TypedSyntax {
  return formulaOf(schema, object, rule.condition, 'rule', 'Boolean');
}

export function defaultFormula(
  schema: OrgSchema,
  object: ObjectSchema,
  field: FieldWithDefault
): TypedSyntax {
  return formulaOf(schema, object, field.defaultValue, 'default', typeOfField(field));
}
