import type { FormulaField, ObjectSchema, OrgSchema, SourcePosition } from '../metadata/schema.ts';
import { fieldNamed } from '../metadata/schema.ts';
import { defaultFormula, fieldFormula, ruleFormula } from './checkedFormulas.ts';
import { hasDefault } from './fieldWithDefault.ts';
import { FormulaError } from './formulaError.ts';
import { relationshipNamed } from './relationships.ts';
import { nodesOf, type TypedSyntax } from './typedSyntax.ts';

/** What is wrong with a formula, at its place in the metadata. */
export interface FormulaProblem extends SourcePosition {
  readonly message: string;
}

/** Distinct relationships that the formulas of one object may follow. */
const maximumRelationships = 15;

interface Checked {
  readonly name: string;
  readonly typed: TypedSyntax;
}

/** The object at the end of a path of relationships. */
function objectAt(
  schema: OrgSchema,
  object: ObjectSchema,
  names: readonly string[]
): ObjectSchema | undefined {
  return names.reduce<ObjectSchema | undefined>(
    (parent, name) => parent && relationshipNamed(schema, parent, name)?.targets[0],
    object
  );
}

/** Does the formula of `field` come back to itself? Returns the way around. */
function cycleOf(
  schema: OrgSchema,
  object: ObjectSchema,
  field: FormulaField,
  way: readonly string[] = []
): readonly string[] | undefined {
  const name = `${object.apiName}.${field.apiName}`;
  if (way.includes(name)) return way[0] === name ? [...way, name] : undefined;
  for (const node of nodesOf(fieldFormula(schema, object, field))) {
    if (node.kind !== 'field' || node.field.type !== 'Formula') continue;
    const owner = objectAt(schema, object, node.path.slice(0, -1));
    const next = owner && fieldNamed(owner, node.field.apiName);
    if (!owner || next?.type !== 'Formula') continue;
    const cycle = cycleOf(schema, owner, next, [...way, name]);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Paths of relationships that the formula follows: `Offering__r` and `Offering__r.Product__r` are two. */
function relationshipsIn(typed: TypedSyntax): readonly string[] {
  return [...nodesOf(typed)].flatMap(node =>
    node.kind === 'field'
      ? node.path.slice(0, -1).map((_, index) =>
          node.path
            .slice(0, index + 1)
            .join('.')
            .toLowerCase()
        )
      : []
  );
}

function checkObject(schema: OrgSchema, object: ObjectSchema): readonly FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const formulas: Checked[] = [];
  const attempt = (name: string, check: () => TypedSyntax): boolean => {
    try {
      formulas.push({ name, typed: check() });
      return true;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push({ ...error.position, message: `${name}: ${error.message}` });
      return false;
    }
  };
  for (const field of object.fields.values()) {
    const name = `${object.apiName}.${field.apiName}`;
    if (field.type === 'Formula') attempt(name, () => fieldFormula(schema, object, field));
    if (hasDefault(field)) attempt(`Default value of ${name}`, () => defaultFormula(schema, object, field));
  }
  for (const rule of object.validationRules) {
    attempt(`${object.apiName}.${rule.fullName}`, () => ruleFormula(schema, object, rule));
  }
  const relationships = new Set(formulas.flatMap(({ typed }) => relationshipsIn(typed)));
  if (relationships.size > maximumRelationships) {
    const message = `The formulas of ${object.apiName} follow ${relationships.size} relationships; at most ${maximumRelationships} are allowed.`;
    problems.push({ ...object.position, message });
  }
  return problems;
}

function cyclesIn(schema: OrgSchema): readonly FormulaProblem[] {
  return [...schema.objects.values()].flatMap(object =>
    [...object.fields.values()].flatMap(field => {
      const cycle = field.type === 'Formula' ? cycleOf(schema, object, field) : undefined;
      return cycle && field.type === 'Formula'
        ? [{ ...field.formula.position, message: `The formula refers to itself: ${cycle.join(' → ')}.` }]
        : [];
    })
  );
}

/** Checks every formula field, validation rule and default value of the schema; no problem, and all of them compile. */
export function checkSchema(schema: OrgSchema): readonly FormulaProblem[] {
  const problems = [...schema.objects.values()].flatMap(object => checkObject(schema, object));
  return problems.length > 0 ? problems : cyclesIn(schema);
}
