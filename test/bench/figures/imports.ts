import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importPipeline } from '../../../scripts/import/importPipeline.ts';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { pipelineFolder } from '../support/pipelineFolder.ts';

const beside = join(import.meta.dirname, '../../../../shared/data/crm-sales-opportunities');

/** A pipeline export through the import command's own code into an org that holds nothing but its users. */
export async function imports(): Promise<Figure> {
  const generated = pipelineFolder(1_000);
  try {
    return {
      name: 'Import of a pipeline',
      how:
        'scripts/import into a fresh org over HTTP: users, accounts, products and deals, upserted by their keys. ' +
        'Again: the same export once more, which finds every record as it says.',
      values: {
        'generated, 1,000 deals': await imported(generated.folder),
        ...(existsSync(beside) ? { 'crm-sales-opportunities, 8,800 deals': await imported(beside) } : {})
      }
    };
  } finally {
    generated.remove();
  }
}

async function imported(folder: string): Promise<FigureValues> {
  const org = await startTestOrg({ content: 'none' });
  try {
    const first = await run(org.url, folder);
    const again = await run(org.url, folder);
    return {
      rowsPerSecond: first.rowsPerSecond,
      rowsPerSecondAgain: again.rowsPerSecond,
      created: first.created,
      createdAgain: again.created,
      refused: first.refused
    };
  } finally {
    await org.close();
  }
}

async function run(baseUrl: string, folder: string) {
  let rows = 0;
  const started = performance.now();
  const { created, remarks } = await importPipeline({
    folder,
    credentials: { baseUrl, username: 'integration@same-page.local', password: 'local' },
    asOf: '2026-11-30',
    overwrite: false,
    progress: (_done, total) => (rows = total)
  });
  const seconds = (performance.now() - started) / 1000;
  const refused = remarks.filter(({ outcome }) => outcome === 'not taken').length;
  return { rowsPerSecond: rounded(rows / seconds), created, refused };
}
