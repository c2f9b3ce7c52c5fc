import { compileRule, RelationScope } from '../../formula/index.ts';
import { fieldNamed, type ObjectSchema, type ValidationRule } from '../../metadata/schema.ts';
import { formulaSession } from '../access/formulaSession.ts';
import type { Checks } from './checks.ts';
import { lookupFilterChecks } from './lookupFilters.ts';
import type { SaveContext, SaveError } from './saveUnit.ts';

/** The object's active validation rules as checks: each refuses with its own message, at its own field. */
export function ruleChecks(context: SaveContext, object: ObjectSchema): Checks {
  return checksOf(context, object, false);
}

/** The rules, and before them the filters of the object's lookups. */
export function saveChecks(context: SaveContext, object: ObjectSchema): Checks {
  return checksOf(context, object, true);
}

function checksOf(context: SaveContext, object: ObjectSchema, withFilters: boolean): Checks {
  const scope = scopeOf(context, object);
  const filters = withFilters ? lookupFilterChecks(object, scope) : [];
  const rules = object.validationRules.filter(rule => rule.active);
  return {
    conditions: [...filters.map(filter => filter.condition), ...rules.map(rule => compileRule(rule, scope))],
    errors: [...filters.map(filter => filter.error), ...rules.map(rule => errorOf(object, rule))],
    joins: () => scope.joins()
  };
}

function scopeOf(context: SaveContext, object: ObjectSchema): RelationScope {
  return new RelationScope({
    schema: context.schema,
    object,
    alias: 'record',
    prior: 'prior',
    session: formulaSession(context.session, context.now)
  });
}

function errorOf(object: ObjectSchema, rule: ValidationRule): SaveError {
  const field = rule.errorDisplayField === undefined ? undefined : fieldNamed(object, rule.errorDisplayField);
  return {
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: rule.errorMessage,
    fields: field ? [field.apiName] : []
  };
}
