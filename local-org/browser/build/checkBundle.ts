import path from 'node:path';
import type { BundleComponent } from '../../metadata/component.ts';
import { reportTo, type MetadataProblem, type ProblemReport } from '../../metadata/problem.ts';
import { parseOrReport } from '../../metadata/xml/parseOrReport.ts';
import { CompileError, compileSource } from './compile.ts';

/** What keeps a bundle from being served: a part that is missing, XML that is not well formed, a source that does not compile. */
export function checkBundle(bundle: BundleComponent): readonly MetadataProblem[] {
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const { fullName: name, files } = bundle;
  const folder = bundle.folder ?? `lwc/${name}`;
  const missing = (file: string) =>
    report.add({ file: folder, line: 1, column: 1 }, `The bundle ${name} has no ${file}.`);
  if (!files.has(`${name}.js-meta.xml`)) missing(`${name}.js-meta.xml`);
  if (![`${name}.js`, `${name}.ts`, `${name}.css`].some(file => files.has(file))) missing(`${name}.js`);
  for (const [file, text] of files) checkFile(name, path.posix.join(folder, file), text, report);
  return problems;
}

function checkFile(name: string, file: string, text: string, report: ProblemReport): void {
  if (file.endsWith('.xml')) parseOrReport(file, text, report);
  if (!/\.(js|ts|html|css)$/.test(file)) return;
  try {
    compileSource({ file, namespace: 'c', name, text, scoped: file.endsWith('.scoped.css') });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    report.add({ file, line: error.line, column: error.column }, error.reason);
  }
}
