import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const objects = join(import.meta.dirname, '../../../force-app/main/default/objects');

/** The message that the package gives with a rule: what every path has to say, word for word. */
export function ruleMessage(object: string, rule: string): string {
  const file = join(objects, object, 'validationRules', `${rule}.validationRule-meta.xml`);
  const parsed = new XMLParser({ parseTagValue: false }).parse(readFileSync(file, 'utf8')) as {
    ValidationRule: { errorMessage: string };
  };
  return parsed.ValidationRule.errorMessage;
}
