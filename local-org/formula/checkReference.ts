import { fieldNamed, objectNamed, type ObjectSchema } from '../metadata/schema.ts';
import type { FormulaContext } from './checkFormula.ts';
import { relationshipNamed } from './relationships.ts';
import type { Reference } from './syntax.ts';
import type { TypedSyntax } from './typedSyntax.ts';
import { typeOfField } from './valueType.ts';

/** Why a name can't be resolved; the checker adds the place. */
export class ReferenceProblem extends Error {}

function unknown(name: string, object: ObjectSchema): ReferenceProblem {
  return new ReferenceProblem(`Field ${name} does not exist on ${object.apiName}. Check spelling.`);
}

/** `$Setup.Setting__c.Field__c`. */
function checkSetting({ path, at }: Reference, { schema }: FormulaContext): TypedSyntax {
  const [, setting = '', name = '', ...rest] = path;
  if (name === '' || rest.length > 0) {
    throw new ReferenceProblem(`${path.join('.')} is not a value. Write $Setup.Setting__c.Field__c.`);
  }
  const object = objectNamed(schema, setting);
  if (!object?.customSettingsType) {
    throw new ReferenceProblem(`${setting} is no hierarchy custom setting. Check spelling.`);
  }
  const field = fieldNamed(object, name);
  if (!field) throw unknown(name, object);
  return { kind: 'setting', setting: object.apiName, field, type: typeOfField(field), at };
}

/** `$User.Email` and its like: what is known about the session when a formula is compiled. */
function checkGlobal({ path, at }: Reference, { schema }: FormulaContext): TypedSyntax {
  const [global = '', name = '', ...rest] = path;
  const whole = path.join('.');
  if (name === '' || rest.length > 0)
    throw new ReferenceProblem(`${whole} is not a value. Write ${global}.Name.`);
  const key = name.toLowerCase();
  switch (global.toLowerCase()) {
    case '$user': {
      const user = objectNamed(schema, 'User');
      const field = user && fieldNamed(user, name);
      if (!field) throw new ReferenceProblem(`Field ${whole} does not exist. Check spelling.`);
      return { kind: 'session', of: 'user', name: field.apiName, type: typeOfField(field), at };
    }
    case '$profile':
      if (key !== 'name' && key !== 'id')
        throw new ReferenceProblem(`Field ${whole} does not exist; $Profile has Id and Name.`);
      return { kind: 'session', of: 'profile', name: key === 'id' ? 'Id' : 'Name', type: 'Text', at };
    case '$permission': {
      const permission = schema.customPermissions.get(key);
      if (!permission)
        throw new ReferenceProblem(`Custom permission ${name} does not exist. Check spelling.`);
      return { kind: 'session', of: 'permission', name: permission.fullName, type: 'Boolean', at };
    }
    case '$label': {
      const label = schema.labels.get(key);
      if (!label) throw new ReferenceProblem(`Custom label ${name} does not exist. Check spelling.`);
      return { kind: 'literal', type: 'Text', value: label.value, at };
    }
    default:
      throw new ReferenceProblem(
        `${global} is not supported by the local org. Formulas may use $User, $Profile, $Permission, $Label and $Setup.`
      );
  }
}

/** The parent that a relationship leads to. */
function parentOf(object: ObjectSchema, name: string, { schema }: FormulaContext): ObjectSchema {
  const relationship = relationshipNamed(schema, object, name);
  if (!relationship) throw unknown(name, object);
  const [target, ...others] = relationship.targets;
  if (!target) throw new ReferenceProblem(`${name} of ${object.apiName} leads to no object of this org.`);
  if (others.length > 0) {
    const choices = relationship.targets.map(each => `${name}:${each.apiName}`).join(' or ');
    throw new ReferenceProblem(`${name} of ${object.apiName} may lead to several objects. Write ${choices}.`);
  }
  return target;
}

/** What a reference names, or a ReferenceProblem. */
export function checkReference(reference: Reference, context: FormulaContext): TypedSyntax {
  const { path, at } = reference;
  if (path[0]?.toLowerCase() === '$setup') return checkSetting(reference, context);
  if (path[0]?.startsWith('$')) return checkGlobal(reference, context);
  if (context.purpose === 'default') {
    throw new ReferenceProblem(`A default value can't use fields of the record, such as ${path.join('.')}.`);
  }
  const name = path.at(-1) ?? '';
  const object = path.slice(0, -1).reduce((parent, each) => parentOf(parent, each, context), context.object);
  const field = fieldNamed(object, name);
  if (!field) throw unknown(path.join('.'), context.object);
  if (context.purpose === 'field' && (field.type === 'LongTextArea' || field.type === 'Html')) {
    throw new ReferenceProblem(`${path.join('.')} is a long text field; formula fields can't use those.`);
  }
  return { kind: 'field', type: typeOfField(field), path, field, at };
}
