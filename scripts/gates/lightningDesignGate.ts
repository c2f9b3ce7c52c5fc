import { lint } from '@salesforce-ux/slds-linter/executor';
import path from 'node:path';
import type { Finding, Inspection } from './gate.ts';

/** Salesforce's SLDS linter on a folder's style sheets and templates: its warnings count as well. */
export async function inspectLightningDesign(project: string, folder = 'force-app'): Promise<Inspection> {
  const results = await lint({ directory: path.join(project, folder) });
  return {
    inspected: `${results.length} style sheets and templates`,
    findings: results.flatMap(({ filePath, errors, warnings }) =>
      [...errors, ...warnings].map(({ ruleId, line, message }): Finding => ({
        rule: ruleId,
        file: path.relative(project, path.resolve(filePath)).replaceAll(path.sep, '/'),
        line,
        message: wordsOf(message)
      }))
    )
  };
}

/** The linter wraps some of its messages as JSON. */
function wordsOf(message: string): string {
  return /"message":"(.*?)","suggestions"/.exec(message)?.[1] ?? message;
}
