import { z } from 'zod';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { signIn, type ApiClient, type Fields } from '../support/apiClient.ts';
import { makeBuyers } from '../support/buyerRows.ts';
import { dealRows, inBatches } from '../support/dealRows.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { inTurns, timed } from '../support/measure.ts';

const size = 4000;

/** Records loaded by a bulk job, against the same rows by collections of 200. */
export async function bulkLoads(): Promise<Figure> {
  const server = process.env['DATABASE_URL'];
  return {
    name: 'Loads by bulk job against collections',
    how:
      `${size} new deals as the rep with all rules: one bulk job from its opening to its end, asked for every 50 ms; ` +
      'against collections requests of 200, one after the other, in the same database and run, in turns.',
    values: {
      pglite: await loadsOn(''),
      ...(server ? { postgresql: await loadsOn(server) } : {})
    }
  };
}

async function loadsOn(server: string): Promise<FigureValues> {
  const org = await startTestOrg({ content: 'starter', server });
  try {
    const [admin, rep] = await Promise.all([signIn(org.url, 'admin'), signIn(org.url, 'rep')]);
    const buyers = await makeBuyers(admin, rep.userId, 20);
    let first = 0;
    const newDeals = () => {
      first += size;
      return dealRows(size, {
        first,
        owners: [rep.userId],
        accounts: buyers.accounts.map(account => account.accountId)
      }).map(deal => ({
        ...deal,
        StageName: 'Prospecting',
        ForecastCategoryName: 'Pipeline'
      }));
    };
    const times = await inTurns(
      { warmUp: 1, measured: 3 },
      {
        bulk: () => timed(() => loadByBulk(rep, newDeals())),
        collections: () =>
          timed(async () => {
            for (const batch of inBatches(newDeals())) await rep.create('Opportunity', batch);
          })
      }
    );
    return {
      bulkRowsPerSecond: rounded((size * 1000) / times.bulk),
      collectionsRowsPerSecond: rounded((size * 1000) / times.collections),
      ratio: rounded(times.collections / times.bulk)
    };
  } finally {
    await org.close();
  }
}

const job = z.object({ id: z.string() });
const info = z.object({ state: z.string(), numberRecordsFailed: z.number() });

async function loadByBulk(rep: ApiClient, deals: readonly Fields[]): Promise<void> {
  const { id } = job.parse(
    await rep.send('POST', 'jobs/ingest', { object: 'Opportunity', operation: 'insert' })
  );
  const names = Object.keys(deals[0] ?? {});
  const csv = [names, ...deals.map(deal => names.map(name => deal[name]))]
    .map(row => row.join(','))
    .join('\n');
  await rep.upload(`jobs/ingest/${id}/batches`, csv);
  await rep.send('PATCH', `jobs/ingest/${id}`, { state: 'UploadComplete' });
  for (;;) {
    const { state, numberRecordsFailed } = info.parse(await rep.send('GET', `jobs/ingest/${id}`));
    if (state === 'JobComplete' && numberRecordsFailed === 0) return;
    if (state !== 'UploadComplete' && state !== 'InProgress') throw new Error(`The job ended as ${state}`);
    if (numberRecordsFailed > 0) throw new Error(`${numberRecordsFailed} rows were refused`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
