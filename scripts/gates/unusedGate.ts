import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Finding, Inspection } from './gate.ts';
import { runTool } from './runTool.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const named = z.array(z.object({ name: z.string(), line: z.number().optional() }));
const report = z.object({
  issues: z.array(z.object({ file: z.string() }).catchall(z.union([z.string(), named, z.array(named)])))
});

/** knip: files, exports and dependencies of the project that nothing uses, and uses that no dependency meets. */
export async function inspectUnused(project: string): Promise<Inspection> {
  const knip = fileURLToPath(new URL('../bin/knip.js', import.meta.resolve('knip')));
  return inTemporaryFolder(async folder => {
    const output = path.join(folder, 'report.json');
    await runTool(knip, ['--reporter', 'json', '--output-file', output], { folder: project });
    const { issues } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    return { inspected: 'files, exports and dependencies', findings: issues.flatMap(findingsOf) };
  });
}

/** knip lists what it found in a file by kind. */
function findingsOf({ file, ...kinds }: z.infer<typeof report>['issues'][number]): Finding[] {
  return Object.entries(kinds).flatMap(([kind, found]) =>
    typeof found === 'string'
      ? []
      : found.flat().map(({ name, line }) => ({
          rule: kind,
          file,
          ...(line === undefined ? {} : { line }),
          message: name
        }))
  );
}
