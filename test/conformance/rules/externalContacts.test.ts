import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';

const rule = 'Contact_works_for_the_account';

let rep: PersonaConnection;
let guide: Guide;
let policy: Policy;
let adviser: string;
let homeless: string;

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no guide in force: load the starter content first.');
  guide = first;
  policy = await readPolicy(rep.connection);
  adviser = (await makeDeal(guide)).contactIds[0] ?? '';
  homeless = await make(rep.connection, 'Contact', { LastName: 'Of no account' });
});

/** What is noted from somebody in a deal of its own, as each object notes it. */
const noted: Readonly<Record<string, (deal: Deal, contact: string) => Promise<Fields>>> = {
  Conversation__c: (deal, contact) =>
    Promise.resolve({
      Opportunity__c: deal.id,
      Contact__c: contact,
      Started__c: new Date().toISOString()
    }),
  Buyer_Outcome__c: (deal, contact) => {
    const [outcome] = guide.outcomes;
    if (!outcome) throw new Error('The guide has no outcome.');
    return Promise.resolve(confirmedOutcome(deal, contact, outcome));
  },
  Criterion_Check__c: async (deal, contact) => {
    const attested = policy.criteria.find(one => one.measure === 'Attested' && one.verifiedBy === 'Rep');
    if (!attested) throw new Error('The policy has no attested criterion that a rep may check.');
    const check = metCheck(deal, await makeQualification(deal, policy), attested, rep.userId);
    return { ...check, Contact__c: contact };
  }
};
const from = async (object: string, contact?: string): Promise<Fields> => {
  const deal = await makeDeal(guide);
  const note = noted[object];
  if (!note) throw new Error(`The test notes no ${object}.`);
  return note(deal, contact ?? deal.contactIds[0] ?? '');
};

describe.each(Object.keys(noted))('%s', object => {
  describe.each(writePaths)('by $name', path => {
    it('takes nobody from another account, and nobody without one', async () => {
      for (const contact of [adviser, homeless])
        expectRefusal(await path.create(rep.connection, object, await from(object, contact)), object, rule);
    });

    it('takes who is said to speak for the account, and not once that is taken back', async () => {
      for (const contact of [adviser, homeless]) {
        const fields = { ...(await from(object, contact)), Is_External__c: true };
        const saved = await path.create(rep.connection, object, fields);
        expect(saved).toMatchObject({ accepted: true });
        const id = saved.accepted ? saved.id : '';
        const back = await path.update(rep.connection, object, id, { Is_External__c: false });
        expectRefusal(back, object, rule);
      }
    });

    it("takes the account's own people as before, marked or not", async () => {
      const saved = await path.create(rep.connection, object, await from(object));
      expect(saved).toMatchObject({ accepted: true });
      for (const mark of [true, false])
        expect(
          await path.update(rep.connection, object, saved.accepted ? saved.id : '', { Is_External__c: mark })
        ).toMatchObject({ accepted: true });
    });
  });
});
