import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { filesBelow } from '../build/files.ts';
import type { Finding, Inspection } from './gate.ts';
import { runTool } from './runTool.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const location = z.object({
  artifactLocation: z.object({ uri: z.string() }),
  region: z.object({ startLine: z.number() })
});
const report = z.object({
  runs: z.array(
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.array(z.object({ physicalLocation: location }))
        })
      )
    })
  )
});

/** Salesforce's SLDS linter on the style sheets and templates of `force-app`: its warnings count as well. */
export async function inspectLightningDesign(project: string): Promise<Inspection> {
  const linter = fileURLToPath(import.meta.resolve('@salesforce-ux/slds-linter'));
  return inTemporaryFolder(async folder => {
    await runTool(linter, ['report', 'force-app', '--output', folder, '--format', 'sarif'], {
      folder: project,
      exitCodes: [0]
    });
    const text = readFileSync(path.join(folder, 'slds-linter-report.sarif'), 'utf8');
    const results = report.parse(JSON.parse(text)).runs.flatMap(run => run.results);
    const files = filesBelow(project, 'force-app').filter(file => /\.(css|html)$/.test(file));
    return {
      inspected: `${files.length} style sheets and templates`,
      findings: results.flatMap(({ ruleId, message, locations }) =>
        locations.map(({ physicalLocation: { artifactLocation, region } }): Finding => ({
          rule: ruleId,
          file: artifactLocation.uri,
          line: region.startLine,
          message: wordsOf(message.text)
        }))
      )
    };
  });
}

/** The linter wraps some of its messages as JSON. */
function wordsOf(message: string): string {
  return /"message":"(.*?)","suggestions"/.exec(message)?.[1] ?? message;
}
