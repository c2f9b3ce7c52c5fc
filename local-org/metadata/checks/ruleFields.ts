import type { ProblemReport } from '../problem.ts';
import { fieldNamed, type OrgSchema } from '../schema.ts';

/** A rule shows its message at a field of its object that people can fill. */
export function checkRuleFields(schema: OrgSchema, problems: ProblemReport): void {
  for (const object of schema.objects.values()) {
    for (const rule of object.validationRules) {
      if (rule.errorDisplayField === undefined) continue;
      const field = fieldNamed(object, rule.errorDisplayField);
      if (!field) {
        problems.add(
          rule.position,
          `<errorDisplayField> ${rule.errorDisplayField} is no field of ${object.apiName}.`
        );
      } else if (field.type === 'Formula' || field.type === 'Summary' || field.type === 'AutoNumber') {
        problems.add(rule.position, `A message can't be shown at ${field.apiName}, which nobody fills.`);
      }
    }
  }
}
