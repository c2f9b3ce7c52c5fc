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
      'in the same database and run, in turns. Buyer outcomes roll up to their deals: ten to a deal, and each to a ' +
      'deal of its own, where a save writes 400 rows and the bare insert 200.',
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
    const buyerOutcomes = (forEach: number) => {
      let ids: string[] = [];
      return {
        saved: () =>
          timed(async () => {
            ids = await rep.create('Buyer_Outcome__c', newBuyerOutcomes(buyers, deals, forEach));
          }),
        bare: () => bareInsert(db, { object: 'Buyer_Outcome__c', ids, unique: ['Key__c'] })
      };
    };
    const makeDeals = async (): Promise<void> => {
      deals = await rep.create('Opportunity', newDeals(buyers, ++round));
    };
    const [ten, single] = [buyerOutcomes(10), buyerOutcomes(1)];
    const times = await inTurns(
      { warmUp: 4, measured: 9 },
      {
        deals: () => timed(makeDeals),
        bareDeals: () => bareInsert(db, { object: 'Opportunity', ids: deals, unique: [] }),
        tenToADeal: ten.saved,
        bareTenToADeal: ten.bare,
        nextDeals: () => timed(makeDeals),
        oneToADeal: single.saved,
        bareOneToADeal: single.bare
      }
    );
    return {
      Opportunity: compared(times.deals, times.bareDeals),
      'Buyer_Outcome__c, ten to a deal': compared(times.tenToADeal, times.bareTenToADeal),
      'Buyer_Outcome__c, one to a deal': compared(times.oneToADeal, times.bareOneToADeal)
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
