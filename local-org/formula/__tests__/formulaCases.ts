import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const value = z.union([z.string(), z.boolean(), z.null()]);
const caseSchema = z.object({
  name: z.string(),
  formula: z.string(),
  returns: z.enum(['Double', 'Text', 'DateOnly', 'DateTime', 'Boolean', 'Currency', 'Percent']),
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['Double', 'Text', 'DateOnly', 'DateTime', 'Boolean', 'Currency', 'Percent'])
    })
  ),
  rows: z.array(
    z.object({ in: z.array(value), blankAsZero: value.optional(), blankAsBlank: value.optional() })
  )
});
export type FormulaCase = z.infer<typeof caseSchema>;
export type CaseType = FormulaCase['returns'];
export type CaseValue = z.infer<typeof value>;

/** Input and output figures of Salesforce's own engine; they lie beside the repository and are no part of it. */
export const casesFile = new URL('../../../../shared/data/formula-cases.json', import.meta.url);

/** All cases, or nothing when the file is not there. */
export function readFormulaCases(): readonly FormulaCase[] | undefined {
  if (!existsSync(casesFile)) return undefined;
  const content: unknown = JSON.parse(readFileSync(casesFile, 'utf8'));
  return z.object({ cases: z.array(caseSchema) }).parse(content).cases;
}
