/** Roads beside: other spellings, other orders, and many records of which one is not right. */
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import { makeQualification, metCheck } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack, Kind } from '../support/attack.ts';
import { changeAll, rowsOf } from '../support/collections.ts';
import { attested, bareDeal, policyInForce, qualifiedDeal } from '../support/dealPool.ts';
import { changingRoads, mainRoads, roads, turns } from '../support/roads.ts';
import { by, remove, create, update, type Write } from '../support/write.ts';
import { inOneGo } from './oneRequest.ts';
import { spellings } from './spelling.ts';

const few = turns(mainRoads, 2);
const commit = 'Opportunity.Commit_needs_its_criteria';
const won = 'Opportunity.Closed_Won_needs_its_criteria';
const toCommit = { ForecastCategoryName: 'Commit' };
const toWon = { StageName: 'Closed Won' };

/** Many deals in one go, of which one was not judged: the others may arrive, that one must not. */
const among = (what: string, order: 'first' | 'last' | 'middle'): Attack => ({
  what: `moves deals to Commit in one go, of which the ${what} was not judged`,
  ...{ by: 'rep', roads: changingRoads, stoppedBy: [commit] },
  make: async rightful => {
    const [one, two] = [await qualifiedDeal(), await qualifiedDeal()];
    const third = await (rightful ? qualifiedDeal() : bareDeal());
    const place = { first: 0, middle: 1, last: 2 }[order];
    const ids = [one.id, two.id].toSpliced(place, 0, third.id);
    return { writes: ids.map(id => update('Opportunity', id, toCommit)), watched: { deals: ids } };
  }
});
/** The same deal several times in one request. */
const again = (what: string, steps: readonly Fields[], rightly: readonly Fields[]): Attack => ({
  what: `writes a deal several times at once: ${what}`,
  ...{
    by: 'rep',
    roads: roads('REST', 'composite', 'composite, in parts', 'batch', 'GraphQL'),
    stoppedBy: [commit, won]
  },
  make: async rightful => {
    const { id } = await (rightful ? qualifiedDeal() : bareDeal());
    return {
      writes: (rightful ? rightly : steps).map(fields => update('Opportunity', id, fields)),
      watched: { deals: [id] }
    };
  }
});
const sameRow: Attack = {
  what: 'writes a deal twice among the rows of one collection, in Pipeline first',
  ...{
    by: 'rep',
    roads: roads('collections', 'collections, in parts', 'collections by key', 'bulk', 'bulk upsert'),
    stoppedBy: ['DUPLICATE_VALUE', commit]
  },
  make: async rightful => {
    const { id } = await (rightful ? qualifiedDeal() : bareDeal());
    const last = update('Opportunity', id, toCommit);
    return {
      writes: rightful ? [last] : [update('Opportunity', id, { ForecastCategoryName: 'Pipeline' }), last],
      watched: { deals: [id] }
    };
  }
};

/** What others may not do at all; by right, the one who may. */
const notOnes = (
  what: string,
  who: Persona,
  rightfulBy: Persona,
  codes: readonly string[],
  of: () => Promise<{ write: Write; deal: string }>
): Attack => ({
  what,
  ...{ by: who, rightfulBy, roads: few(), stoppedBy: codes },
  make: async () => {
    const { write, deal } = await of();
    const before = JSON.stringify(await stored(write));
    return {
      writes: [write],
      watched: {
        deals: [deal],
        problems: async () => (JSON.stringify(await stored(write)) === before ? [] : ['It was done.'])
      }
    };
  }
});
async function stored({ object, id }: Write): Promise<unknown> {
  const { connection } = await connect('admin');
  const [row] = await connection.sobject(object).find({ Id: id ?? '' });
  return row ?? null;
}
const denied = [
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'NOT_FOUND',
  'INVALID_CROSS_REFERENCE_KEY',
  'ENTITY_IS_DELETED',
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'INVALID_FIELD_FOR_INSERT_UPDATE'
];
async function aCheck(): Promise<{ deal: string; check: string }> {
  const [deal, policy] = [await qualifiedDeal(), await policyInForce()];
  return { deal: deal.id, check: deal.checks.get(attested(policy).id) ?? '' };
}
const access: readonly Attack[] = [
  notOnes('deletes a judgement', 'rep', 'admin', denied, async () => {
    const { deal, check } = await aCheck();
    return { deal, write: remove('Criterion_Check__c', check) };
  }),
  notOnes('deletes a qualification', 'rep', 'admin', denied, async () => {
    const { id, qualification } = await qualifiedDeal();
    return { deal: id, write: remove('Deal_Qualification__c', qualification) };
  }),
  notOnes('marks a deal as won before the gate', 'rep', 'admin', denied.concat('INVALID_INPUT'), async () => {
    const { id } = await bareDeal();
    return { deal: id, write: update('Opportunity', id, { Won_Before_Gate__c: true }) };
  }),
  notOnes('corrects the outcome of a deal that is not theirs', 'rep2', 'rep', denied, async () => {
    const { id, outcomes } = await qualifiedDeal();
    return { deal: id, write: update('Buyer_Outcome__c', outcomes[0] ?? '', { Annual_Value__c: 90_000 }) };
  }),
  notOnes('unlinks the qualification of a deal', 'marketing', 'rep', denied, async () => {
    const { id } = await qualifiedDeal();
    return { deal: id, write: update('Opportunity', id, { Deal_Qualification__c: null }) };
  })
];

/** The switch of the gate; an administrator may turn it, here for somebody whom the gate does not hold anyway. */
const switchedOff = (who: Persona): Attack => ({
  what: 'turns the gate off',
  ...{
    by: who,
    rightfulBy: 'admin',
    roads: switches(),
    stoppedBy: [...denied, 'INVALID_TYPE', 'INVALIDJOB']
  },
  make: async rightful => {
    const { userId } = await connect(rightful ? 'integration' : who);
    const { connection } = await connect('admin');
    const set = () => rowsOf<{ Id: string }>(`SELECT Id FROM ${settings} WHERE SetupOwnerId = '${userId}'`);
    return {
      writes: [create(settings, { SetupOwnerId: userId, Enforcement__c: 'Off' })],
      watched: { problems: async () => (await set()).map(() => 'The gate is off for them.') },
      cleanUp: async () => {
        for (const { Id } of await set()) await connection.sobject(settings).destroy(Id);
      }
    };
  }
});
const settings = 'Same_Page_Settings__c';
const switches = turns(roads('REST', 'composite', 'collections', 'bulk'), 2);

const movedOwner: Attack = {
  what: 'gives the own deal away, waives for it and takes it back',
  ...{ by: 'manager', roads: roads('REST', 'composite', 'GraphQL'), stoppedBy: [] },
  open: 'Rules see who owns the deal when the judgement is saved, and no roll-up counts who made one. Deals change hands every day, so an owner is not held to it. The report Waivers names judge and owner.',
  make: async rightful => {
    const [deal, policy, manager, rep] = [
      await bareDeal(),
      await policyInForce(),
      await connect('manager'),
      await connect('rep')
    ];
    const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), manager.userId);
    const waived = create('Criterion_Check__c', {
      ...fields,
      Status__c: 'Waived',
      Evidence__c: 'A renewal: the same person signed it last year.'
    });
    if (rightful) return { writes: [waived], watched: {} };
    await changeAll('admin', 'Opportunity', [{ Id: deal.id, OwnerId: manager.userId }]);
    const owned = (OwnerId: string) => update('Opportunity', deal.id, { OwnerId });
    return {
      writes: [owned(rep.userId), waived, by('admin', owned(manager.userId))],
      watched: { deals: [deal.id] }
    };
  }
};

export const beside: Kind = {
  name: 'Roads beside the gate',
  attacks: [
    ...spellings,
    among('first', 'first'),
    among('second', 'middle'),
    among('last', 'last'),
    again(
      'in Pipeline, then in Commit',
      [{ ForecastCategoryName: 'Pipeline' }, toCommit],
      [{ ForecastCategoryName: 'Pipeline' }, toCommit]
    ),
    again('lost, then won', [{ StageName: 'Closed Lost' }, toWon], [{ StageName: 'Closed Lost' }, toWon]),
    again(
      'omitted, then in Commit',
      [{ ForecastCategoryName: 'Omitted' }, toCommit],
      [{ ForecastCategoryName: 'Omitted' }, toCommit]
    ),
    sameRow,
    ...inOneGo,
    ...access,
    ...(['rep', 'manager', 'sales', 'finance'] as const).map(switchedOff),
    movedOwner
  ]
};
