import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Finding, Inspection } from './gate.ts';
import { runTool } from './runTool.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

const command = path.resolve(import.meta.dirname, '../../tools/codeAnalyzer.js');

/** Those that need no org. `flow` joins them where there is a flow to look at. */
const engines = ['cpd', 'eslint', 'pmd', 'regex', 'retire-js', 'sfge'];

const options = {
  workspace: ['dist', 'force-app'],
  // What is deployed, and the TypeScript that it is built from.
  target: ['dist', 'force-app/**/*.ts'],
  // What Salesforce recommends, all that concerns security, and duplicates, for which it recommends nothing.
  'rule-selector': ['Recommended', 'Security', 'AppExchange', 'cpd']
};

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
type Report = z.infer<typeof report>;

/**
 * Salesforce Code Analyzer, its own command. A file that an engine can't read is a finding as well.
 * @throws Error when an engine did not run
 */
export async function inspectWithCodeAnalyzer(project: string): Promise<Inspection> {
  const selection = Object.entries(options).flatMap(([name, values]) =>
    values.flatMap(value => [`--${name}`, value])
  );
  return inTemporaryFolder(async folder => {
    const output = path.join(folder, 'report.json');
    await runTool(command, ['code-analyzer', 'run', ...selection, '--output-file', output], {
      folder: project,
      exitCodes: [0],
      environment: { TMPDIR: folder }
    });
    const found = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    const missing = engines.filter(engine => !(engine in found.versions));
    if (missing.length > 0) {
      throw new Error(
        `Salesforce Code Analyzer did not run ${missing.join(', ')}. Some engines need Java 11 or later.`
      );
    }
    return {
      inspected: `engines ${engines.join(', ')}`,
      findings: [...violations(project, found), ...unreadFiles(project, folder)]
    };
  });
}

function violations(project: string, found: Report): Finding[] {
  return found.violations.map(({ rule, message, locations, primaryLocationIndex }) => {
    const { file = '', startLine: line } = locations[primaryLocationIndex] ?? {};
    const place = path.relative(project, path.resolve(found.runDir, file));
    return { rule, file: place, ...(line === undefined ? {} : { line }), message };
  });
}

/** The errors in the analyzer's log, which its report leaves out. It writes the log where temporary files go. */
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
