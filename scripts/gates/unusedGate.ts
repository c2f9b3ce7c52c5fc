import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Inspection } from './gate.ts';
import { runTool } from './runTool.ts';

const named = z.array(z.object({ name: z.string(), line: z.number().optional() }));
const report = z.object({
  issues: z.array(z.object({ file: z.string() }).catchall(z.union([z.string(), named, z.array(named)])))
});

/** knip: files, exports and dependencies of the project that nothing uses, and uses that no dependency meets. */
export async function inspectUnused(project: string): Promise<Inspection> {
  const knip = fileURLToPath(new URL('../bin/knip.js', import.meta.resolve('knip')));
  const folder = mkdtempSync(path.join(tmpdir(), 'unused-'));
  try {
    const output = path.join(folder, 'report.json');
    await runTool(knip, ['--reporter', 'json', '--output-file', output], { folder: project });
    const { issues } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    return {
      inspected: 'files, exports and dependencies',
      findings: issues.flatMap(({ file, ...kinds }) =>
        Object.entries(kinds).flatMap(([kind, found]) =>
          typeof found === 'string'
            ? []
            : found.flat().map(({ name, line }) => ({
                rule: kind,
                file,
                ...(line === undefined ? {} : { line }),
                message: name
              }))
        )
      )
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
