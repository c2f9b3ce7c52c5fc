import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Finding, Inspection } from './gate.ts';
import { runTool } from './runTool.ts';

const command = path.resolve(import.meta.dirname, '../../tools/codeAnalyzer.js');

/** Those that run without an org and have something to look at in every package. `flow` joins when there is a flow. */
const engines = ['cpd', 'eslint', 'pmd', 'regex', 'retire-js', 'sfge'];

/** What Salesforce recommends, all that concerns security, and duplicates, for which it recommends nothing. */
const rules = ['Recommended', 'Security', 'AppExchange', 'cpd'];

const report = z.object({
  runDir: z.string(),
  versions: z.record(z.string(), z.string()),
  violations: z.array(
    z.object({
      rule: z.string(),
      message: z.string(),
      primaryLocationIndex: z.number(),
      locations: z.array(z.object({ file: z.string(), startLine: z.number().optional() }))
    })
  )
});

/**
 * Salesforce Code Analyzer on what is deployed, and on the TypeScript that it is built from. A file that an engine can't
 * read is a finding as well.
 * @throws Error when an engine did not run
 */
export async function inspectWithCodeAnalyzer(project: string): Promise<Inspection> {
  const folder = mkdtempSync(path.join(tmpdir(), 'code-analyzer-'));
  try {
    const output = path.join(folder, 'report.json');
    const workspaces = ['dist', 'force-app'].flatMap(workspace => ['--workspace', workspace]);
    const targets = ['dist', 'force-app/**/*.ts'].flatMap(target => ['--target', target]);
    const selectors = rules.flatMap(rule => ['--rule-selector', rule]);
    const args = ['run', ...workspaces, ...targets, ...selectors, '--output-file', output];
    await runTool(command, ['code-analyzer', ...args], {
      folder: project,
      exitCodes: [0],
      environment: { TMPDIR: folder }
    });
    const { runDir, versions, violations } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    const missing = engines.filter(engine => !(engine in versions));
    if (missing.length > 0) {
      throw new Error(
        `Salesforce Code Analyzer did not run ${missing.join(', ')}. pmd, cpd and sfge need Java 11 or later.`
      );
    }
    return {
      inspected: `engines ${engines.join(', ')}`,
      findings: [
        ...violations.map(({ rule, message, locations, primaryLocationIndex }): Finding => {
          const { file = '', startLine: line } = locations[primaryLocationIndex] ?? {};
          const place = path.relative(project, path.resolve(runDir, file));
          return { rule, file: place, ...(line === undefined ? {} : { line }), message };
        }),
        ...unreadFiles(project, folder)
      ]
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The errors in the analyzer's log, which its report leaves out. */
function unreadFiles(project: string, folder: string): Finding[] {
  return readdirSync(folder)
    .filter(name => /^sfca-\d.*\.log$/.test(name))
    .flatMap(name => readFileSync(path.join(folder, name), 'utf8').split(/\n(?=\[\d{4}-)/))
    .flatMap(entry => {
      const [, engine, message = ''] = /^\[[^\]]+\] Error (\S+) - ([^]*)/.exec(entry) ?? [];
      if (!engine) return [];
      const file = path.relative(project, /'(\/[^']+)'/.exec(message)?.[1] ?? project);
      return [{ rule: `${engine} error`, file, message }];
    });
}
