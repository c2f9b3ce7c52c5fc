import { randomUUID } from 'node:crypto';
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
  readPolicy
} from '../support/world.ts';
import { writePaths, type Fields, type Outcome, type WritePath } from '../support/writePaths.ts';

const rule = 'A_later_save_meets_the_newer_value';

let rep: PersonaConnection;
const created = new Map<string, (token: string) => Promise<string>>();

beforeAll(async () => {
  rep = await connect('rep');
  const [guide] = await readGuides(rep.connection);
  const [first] = guide?.outcomes ?? [];
  if (!guide || !first) throw new Error('The org has no guide in force: load the starter content first.');
  const policy = await readPolicy(rep.connection);
  const attested = policy.criteria.find(one => one.measure === 'Attested' && one.verifiedBy === 'Rep');
  if (!attested) throw new Error('The policy has no attested criterion that a rep may check.');
  const { connection, userId } = rep;
  const from = (deal: { id: string; contactIds: readonly string[] }) => deal.contactIds[0] ?? '';
  created.set('Conversation__c', async token => {
    const deal = await makeDeal(guide);
    const started = new Date().toISOString();
    const call = { Opportunity__c: deal.id, Contact__c: from(deal), Started__c: started };
    return make(connection, 'Conversation__c', { ...call, Revision__c: token });
  });
  created.set('Buyer_Outcome__c', async token => {
    const deal = await makeDeal(guide);
    const heard = confirmedOutcome(deal, from(deal), first);
    return make(connection, 'Buyer_Outcome__c', { ...heard, Revision__c: token });
  });
  created.set('Answer__c', async token => {
    const deal = await makeDeal(guide);
    const [prompt = ''] = first.promptIds;
    return make(connection, 'Answer__c', {
      Buyer_Outcome__c: await make(connection, 'Buyer_Outcome__c', confirmedOutcome(deal, from(deal), first)),
      Prompt__c: prompt,
      Question_Asked__c: 'How do you do it today?',
      Reply__c: 'Yes',
      Diagnoses__c: first.requiredPromptIds.includes(prompt),
      Key__c: `${deal.id}:${from(deal)}:${prompt}`,
      Revision__c: token
    });
  });
  created.set('Criterion_Check__c', async token => {
    const deal = await makeDeal(guide);
    const check = metCheck(deal, await makeQualification(deal, policy), attested, userId);
    return make(connection, 'Criterion_Check__c', { ...check, Revision__c: token });
  });
});

/** A field of each that a page changes. */
const changed: Readonly<Record<string, string>> = {
  Conversation__c: 'Notes__c',
  Buyer_Outcome__c: 'Buyer_Words__c',
  Answer__c: 'Said__c',
  Criterion_Check__c: 'Evidence__c'
};
const words = (object: string, text: string): Fields => ({ [changed[object] ?? '']: text });

async function makeOne(object: string, token = ''): Promise<string> {
  const create = created.get(object);
  if (!create) throw new Error(`The test makes no ${object}.`);
  return create(token);
}
const save = (path: WritePath, object: string, id: string, fields: Fields): Promise<Outcome> =>
  path.update(rep.connection, object, id, fields);
async function stored(object: string, id: string): Promise<unknown> {
  return (await rep.connection.sobject(object).retrieve(id))[changed[object] ?? ''];
}

describe.each(Object.keys(changed))('a save of %s', object => {
  describe.each(writePaths)('by $name', path => {
    it('is refused after a newer one, and leaves what that one wrote', async () => {
      const [read, theirs, mine] = [randomUUID(), randomUUID(), randomUUID()];
      const id = await makeOne(object, read);
      const first = { ...words(object, 'What the other page wrote on Monday'), Revision__c: theirs };
      const second = { ...words(object, 'What this page wrote on Tuesday'), Revision__c: mine };
      expect(await save(path, object, id, { ...first, Revision_Before__c: read })).toMatchObject({
        accepted: true
      });
      expectRefusal(await save(path, object, id, { ...second, Revision_Before__c: read }), object, rule);
      expect(await stored(object, id)).toBe('What the other page wrote on Monday');
      expect(await save(path, object, id, { ...second, Revision_Before__c: theirs })).toMatchObject({
        accepted: true
      });
      expect(await stored(object, id)).toBe('What this page wrote on Tuesday');
    });

    it('is taken again when its answer was lost, and refused again once somebody saved since', async () => {
      const id = await makeOne(object);
      const lost = {
        ...words(object, 'Said in the call of Monday'),
        Revision__c: randomUUID(),
        Revision_Before__c: null
      };
      for (let sent = 0; sent < 3; sent += 1)
        expect(await save(path, object, id, lost)).toMatchObject({ accepted: true });
      const later = { Revision__c: randomUUID(), Revision_Before__c: lost.Revision__c };
      expect(await save(path, object, id, later)).toMatchObject({ accepted: true });
      expectRefusal(await save(path, object, id, lost), object, rule);
    });

    it('is refused when the page had read a state without a token and there is one now', async () => {
      const id = await makeOne(object, randomUUID());
      const sent = { Revision__c: randomUUID(), Revision_Before__c: null };
      expectRefusal(
        await save(path, object, id, { ...words(object, 'Older than that'), ...sent }),
        object,
        rule
      );
    });

    it('is taken from who sends no revision', async () => {
      const id = await makeOne(object, randomUUID());
      const sent = words(object, 'Loaded by a tool that knows no revisions');
      expect(await save(path, object, id, sent)).toMatchObject({ accepted: true });
      expect(await stored(object, id)).toBe('Loaded by a tool that knows no revisions');
    });
  });
});
