import { fieldNamed, objectNamed, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import type { Path } from '../query.ts';
import { QueryError } from '../queryError.ts';
import type { FieldExpression, ParentStep } from './checkedQuery.ts';
import { referenceNamed } from './relationships.ts';
import { valueTypeOf } from './valueType.ts';

const deepest = 5;
/** What can be asked of a parent that can be of several objects, as the platform's `Name` object has it. */
const fieldsOfAnyParent: ReadonlySet<string> = new Set([
  'id',
  'name',
  'firstname',
  'lastname',
  'email',
  'phone',
  'title',
  'username',
  'isactive'
]);

/**
 * Finds what a path names, from an object on.
 * @throws QueryError INVALID_FIELD for names that the schema doesn't have
 */
export function resolvePath(schema: OrgSchema, object: ObjectSchema, path: Path): FieldExpression {
  const relationships = path.slice(0, -1);
  const name = path.at(-1) ?? '';
  if (relationships.length > deepest) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `Parent relationships may be followed ${deepest} levels up, not ${relationships.length}: ${path.join('.')}`,
      path.join('.')
    );
  }
  let current: readonly ObjectSchema[] = [object];
  const steps: ParentStep[] = [];
  for (const relationship of relationships) {
    const step = stepTo(schema, current, relationship, path);
    steps.push(step);
    current = step.targets;
  }
  return fieldOf(current, steps, name, path);
}

function stepTo(
  schema: OrgSchema,
  from: readonly ObjectSchema[],
  relationship: string,
  path: Path
): ParentStep {
  const [object] = from;
  const reference = from.length === 1 && object ? referenceNamed(object, relationship) : undefined;
  const targets = reference?.referenceTo.flatMap(target => objectNamed(schema, target) ?? []) ?? [];
  if (!reference || targets.length === 0) throw unknownRelationship(relationship, path.join('.'));
  return { reference, targets };
}

/** No such parent relationship, as the platform says it. */
function unknownRelationship(relationship: string, subject: string): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    subject
  );
}

function fieldOf(
  targets: readonly ObjectSchema[],
  steps: readonly ParentStep[],
  name: string,
  path: Path
): FieldExpression {
  const polymorphic = targets.length > 1;
  for (const object of targets) {
    const field = fieldNamed(object, name);
    if (!field || (polymorphic && !fieldsOfAnyParent.has(name.toLowerCase()))) continue;
    return { kind: 'field', object, steps, field, type: valueTypeOf(field) };
  }
  throw unknownField(name, polymorphic ? 'Name' : (targets[0]?.apiName ?? ''), path.join('.'));
}

/** No such field, as the platform says it. */
function unknownField(name: string, object: string, subject = name): QueryError {
  return new QueryError(
    'INVALID_FIELD',
    `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    subject
  );
}

/** No such object, as the platform says it. */
export function unknownObject(name: string): QueryError {
  return new QueryError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    name
  );
}
