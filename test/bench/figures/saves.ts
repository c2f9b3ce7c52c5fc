import { startTestOrg } from '../../support/startTestOrg.ts';
import { bareInsert } from '../support/bareInsert.ts';
import { signIn } from '../support/apiClient.ts';
import { makeBuyers, newBuyerOutcomes, newDeals } from '../support/buyerRows.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { inTurns, timed } from '../support/measure.ts';

const size = 200;

/** Records saved through the API with everything that a save does, against the same rows inserted by one statement. */
export async function saves(): Promise<Figure> {
  const server = process.env['DATABASE_URL'];
  return {
    name: 'Saves with all rules against bare inserts',
    how:
      `Batches of ${size}: one collections request as the rep, over HTTP, with defaults, access, rules, keys and ` +
      'roll-ups; against one INSERT … SELECT FROM jsonb_populate_recordset of the same stored rows under other ids, ' +
      'in the same database and run, in turns. Each buyer outcome rolls up to a deal of its own.',
    aim: 'ratio at least 0.25',
    values: {
      pglite: await savesOn(''),
      ...(server ? { postgresql: await savesOn(server) } : {})
    }
  };
}

async function savesOn(server: string): Promise<FigureValues> {
  const org = await startTestOrg({ content: 'starter', server });
  try {
    const [admin, rep] = await Promise.all([signIn(org.url, 'admin'), signIn(org.url, 'rep')]);
    const buyers = await makeBuyers(admin, rep.userId, size);
    const { db } = org.database;
    let round = 0;
    let deals: string[] = [];
    let outcomes: string[] = [];
    const times = await inTurns(
      { warmUp: 4, measured: 9 },
      {
        deals: () => timed(async () => (deals = await rep.create('Opportunity', newDeals(buyers, ++round)))),
        bareDeals: () => bareInsert(db, { object: 'Opportunity', ids: deals, unique: [] }),
        buyerOutcomes: () =>
          timed(async () => {
            outcomes = await rep.create('Buyer_Outcome__c', newBuyerOutcomes(buyers, deals));
          }),
        bareBuyerOutcomes: () =>
          bareInsert(db, { object: 'Buyer_Outcome__c', ids: outcomes, unique: ['Key__c'] })
      }
    );
    return {
      Opportunity: compared(times.deals, times.bareDeals),
      Buyer_Outcome__c: compared(times.buyerOutcomes, times.bareBuyerOutcomes)
    };
  } finally {
    await org.close();
  }
}

function compared(save: number, bare: number): FigureValues {
  return {
    savedPerSecond: rounded((size * 1000) / save),
    insertedPerSecond: rounded((size * 1000) / bare),
    ratio: rounded(bare / save)
  };
}
