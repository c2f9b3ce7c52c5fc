import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expectRefusal.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  asKeyPlayer,
  confirmedOutcome,
  fresh,
  make,
  makeDeal,
  makeHolder,
  readGuides,
  type Deal,
  type Guide,
  type GuideOutcome
} from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let rep: PersonaConnection;
let guide: Guide;
let deal: Deal;
let chief: string;
let intern: string;
let counted: string;
let wanted: readonly GuideOutcome[];

beforeAll(async () => {
  rep = await connect('rep');
  const [first] = await readGuides(rep.connection);
  const [outcome] = first?.outcomes.filter(one => one.keyPlayer) ?? [];
  if (!first || !outcome) throw new Error('The guide has no outcome of a key player.');
  guide = first;
  wanted = guide.outcomes.filter(one => one.targetTitleId === outcome.targetTitleId);
  deal = await makeDeal(guide);
  [chief, intern] = [await makeHolder(deal, outcome.titleId), deal.contactIds[0] ?? ''];
  counted = await make(rep.connection, 'Buyer_Outcome__c', { ...shared(chief), ...asKeyPlayer(deal, chief) });
});

const outcomeAt = (place: number): GuideOutcome => {
  const outcome = wanted[place];
  if (!outcome) throw new Error('The key player has fewer outcomes in the guide.');
  return outcome;
};
const shared = (contact: string, place = 0): Fields => confirmedOutcome(deal, contact, outcomeAt(place));
const ofOthers = (): GuideOutcome => {
  const other = guide.outcomes.find(one => !one.keyPlayer);
  if (!other) throw new Error('Every target title of the guide is a key player.');
  return other;
};

const player = 'Key_player_is_that_of_the_target_title';
const key = 'A_key_player_is_counted_by_one_outcome';
const refused = (what: string, rule: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep', fields }
});
const changed = (what: string, rule: string, fields: () => Fields): RuleCase => ({
  ...{ what, rule, object: 'Buyer_Outcome__c', as: 'rep', id: () => counted, fields }
});

describeRefusals('what a buyer shared', [
  refused("as a key player's by somebody without a title", player, () => ({
    ...{ ...shared(intern), Key_Player__c: true }
  })),
  refused("as a key player's under another title's menu", player, () => ({
    ...{ ...confirmedOutcome(deal, chief, ofOthers()), Key_Player__c: true }
  })),
  refused("as a key player's where it is an unmet need", player, () => ({
    ...{ Opportunity__c: deal.id, Contact__c: chief, Unmet_Need__c: 'One number to call' },
    ...{ Progress__c: 'Shared', Key_Player__c: true },
    Key__c: `${deal.id}:${chief}:unmet:${fresh('').trim()}`
  })),
  refused('with the key of a key player who is none', key, () => ({
    ...{ ...shared(intern), Key_Player_Key__c: `${deal.id}:${intern}` }
  })),
  refused('with the key of a key player by proxy', key, () => ({
    ...{ ...shared(chief, 1), ...asKeyPlayer(deal, chief), Shared_By__c: 'By proxy' }
  })),
  refused('with the key of somebody else', key, () => ({
    ...{ ...shared(chief, 1), Key_Player__c: true, Key_Player_Key__c: `${deal.id}:${intern}` }
  })),
  changed('as by proxy while it counts its key player', key, () => ({ Shared_By__c: 'By proxy' })),
  changed("as no key player's while it counts one", key, () => ({ Key_Player__c: false })),
  changed('with a key of its own making', key, () => ({ Key_Player_Key__c: fresh('key') }))
]);

describe.each(writePaths)('key players with an outcome, by $name', path => {
  const saved = async (fields: Fields): Promise<string> => {
    const result = await path.create(rep.connection, 'Buyer_Outcome__c', fields);
    if (!result.accepted) throw new Error(result.messages.join(' '));
    return result.id;
  };
  const figure = async (of: Deal): Promise<unknown> =>
    (await rep.connection.sobject('Opportunity').retrieve(of.id))['Key_Player_Outcomes__c'];

  it('are people: three outcomes of one are one, and an intern under the same menu is none', async () => {
    const own = await makeDeal(guide);
    const [cfo, other] = [await makeHolder(own, outcomeAt(0).titleId), own.contactIds[0] ?? ''];
    const of = (contact: string, place: number): Fields => confirmedOutcome(own, contact, outcomeAt(place));
    await saved({ ...of(cfo, 0), ...asKeyPlayer(own, cfo) });
    await saved({ ...of(cfo, 1), Key_Player__c: true });
    await saved(of(cfo, 2));
    await saved(of(other, 0));
    expect(await figure(own)).toBe(1);
    const second = await makeHolder(own, outcomeAt(0).titleId);
    await saved({ ...of(second, 0), ...asKeyPlayer(own, second) });
    expect(await figure(own)).toBe(2);
  });

  it('hold one key each: a second outcome is refused the key that another has', async () => {
    const own = await makeDeal(guide);
    const cfo = await makeHolder(own, outcomeAt(0).titleId);
    await saved({ ...confirmedOutcome(own, cfo, outcomeAt(0)), ...asKeyPlayer(own, cfo) });
    const again = { ...confirmedOutcome(own, cfo, outcomeAt(1)), ...asKeyPlayer(own, cfo) };
    expect(await path.create(rep.connection, 'Buyer_Outcome__c', again)).toMatchObject({
      accepted: false,
      codes: ['DUPLICATE_VALUE']
    });
    expect(await figure(own)).toBe(1);
  });

  it('count no more once the outcome is by proxy or gone, until another takes the key', async () => {
    const own = await makeDeal(guide);
    const cfo = await makeHolder(own, outcomeAt(0).titleId);
    const one = await saved({ ...confirmedOutcome(own, cfo, outcomeAt(0)), ...asKeyPlayer(own, cfo) });
    const two = await saved({ ...confirmedOutcome(own, cfo, outcomeAt(1)), Key_Player__c: true });
    const change = (id: string, fields: Fields): Promise<unknown> =>
      path.update(rep.connection, 'Buyer_Outcome__c', id, fields);
    expect(await change(one, { Shared_By__c: 'By proxy', Key_Player_Key__c: null })).toMatchObject({
      accepted: true
    });
    expect(await figure(own)).toBe(0);
    expect(await change(two, asKeyPlayer(own, cfo))).toMatchObject({ accepted: true });
    expect(await figure(own)).toBe(1);
    await rep.connection.sobject('Buyer_Outcome__c').destroy(two);
    expect(await figure(own)).toBe(0);
  });

  it('stay what they were when the contact has another title later, and freeze nothing', async () => {
    const own = await makeDeal(guide);
    const cfo = await makeHolder(own, outcomeAt(0).titleId);
    const one = await saved({ ...confirmedOutcome(own, cfo, outcomeAt(0)), ...asKeyPlayer(own, cfo) });
    await rep.connection.sobject('Contact').update({ Id: cfo, Title_Match__c: null });
    expect(
      await path.update(rep.connection, 'Buyer_Outcome__c', one, { Annual_Value__c: 70_000 })
    ).toMatchObject({ accepted: true });
    expect(await figure(own)).toBe(1);
    expectRefusal(
      await path.create(rep.connection, 'Buyer_Outcome__c', {
        ...{ ...confirmedOutcome(own, cfo, outcomeAt(1)), Key_Player__c: true }
      }),
      'Buyer_Outcome__c',
      player
    );
  });
});
