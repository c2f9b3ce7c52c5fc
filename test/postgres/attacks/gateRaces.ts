/** Saves that meet on a deal, of which one takes away what the other rests on. */
import { describe, expect, it } from 'vitest';
import { connect } from '../../conformance/support/testOrg.ts';
import {
  asKeyPlayer,
  confirmedOutcome,
  make,
  makeHolder,
  makeQualification,
  metCheck
} from '../../conformance/support/world.ts';
import { audit } from '../../security/attacks/support/audit.ts';
import { changeAll, rowsOf } from '../../security/attacks/support/collections.ts';
import {
  attested,
  bareDeal,
  guides,
  keyOutcomes,
  ofAnnualValue,
  policyInForce,
  qualifiedDeal
} from '../../security/attacks/support/dealPool.ts';
import { create, remove, update, type Write } from '../../security/attacks/support/write.ts';
import { prepared, race, type Round } from '../support/race.ts';

const rounds = 30;
const check = 'Criterion_Check__c';
const outcome = 'Buyer_Outcome__c';

/** Who was last at the deal, by what each wrote into its next step: the order in which both saves were carried out. */
const marked = (id: string, NextStep: string, fields: Write['fields'] = {}): Write =>
  update('Opportunity', id, { ...fields, NextStep });
async function cameLast(id: string, mark: string): Promise<boolean> {
  const [row] = await rowsOf<{ NextStep: string | null }>(
    `SELECT NextStep FROM Opportunity WHERE Id = '${id}'`
  );
  return row?.NextStep === mark;
}
const told = (what: string, wins: readonly number[]): void => {
  process.stdout.write(`${what}: ${rounds} rounds, won ${wins.join(' : ')}\n`);
};

/** A deal that goes to Commit while something takes away what that rests on: it must not come after. */
async function commitWhile(
  as: 'rep' | 'admin',
  takeAway: (deal: Awaited<ReturnType<typeof qualifiedDeal>>) => Promise<readonly Write[]>
): Promise<Round> {
  const deal = await qualifiedDeal();
  return {
    contenders: [
      { as: 'rep', writes: [marked(deal.id, 'moved', { ForecastCategoryName: 'Commit' })] },
      { as, writes: [...(await takeAway(deal)), marked(deal.id, 'taken away')] }
    ],
    problems: async won =>
      won.every(Boolean) && (await cameLast(deal.id, 'moved'))
        ? ['It moved after its criteria were taken away.']
        : []
  };
}

/** Declares the suites, in the order in which they are called. */
export function gateRaces(): void {
  describe('a deal that goes to Commit', () => {
    it('never comes after a check that was emptied meanwhile', async () => {
      const [policy, { userId }] = [await policyInForce(), await connect('rep')];
      const emptied = await prepared(rounds, () =>
        commitWhile('rep', async ({ checks }) => [
          update(check, checks.get(attested(policy).id) ?? '', {
            Status__c: 'Not Met',
            Checked_By__c: userId
          })
        ])
      );
      told('Commit against an emptied check', await race(emptied));
    });

    it('never comes after the outcomes of its buyers were removed', async () => {
      ofAnnualValue(await policyInForce());
      const removed = await prepared(rounds, () =>
        commitWhile('rep', async ({ outcomes }) => outcomes.map(id => remove(outcome, id)))
      );
      told('Commit against removed outcomes', await race(removed));
    });

    it('never comes after its qualification was deleted', async () => {
      const deleted = await prepared(rounds, () =>
        commitWhile('admin', async ({ qualification }) => [remove('Deal_Qualification__c', qualification)])
      );
      told('Commit against a deleted qualification', await race(deleted));
    });
  });

  describe('a deal that goes to another account while', () => {
    it.each([
      ['a new check is judged', true],
      ['a check is met that was not', false]
    ])('%s keeps no judgement beside a buyer of the account before', async (what, isNew) => {
      const [policy, { connection, userId }] = [await policyInForce(), await connect('rep')];
      const criterion = attested(policy);
      const wins = await race(
        await prepared(rounds, async () => {
          const [deal, other] = [await bareDeal(), await bareDeal()];
          const fields = metCheck(deal, await makeQualification(deal, policy), criterion, userId);
          const judged = isNew
            ? create(check, fields)
            : update(check, await make(connection, check, { ...fields, Status__c: 'Not Met' }), {
                ...{ Status__c: 'Met', Checked_By__c: userId }
              });
          return {
            contenders: [
              { as: 'rep', writes: [update('Opportunity', deal.id, { AccountId: other.accountId })] },
              { as: 'rep', writes: [judged] }
            ],
            problems: () =>
              audit({
                deals: [deal.id],
                judgedFor: [{ id: deal.id, accountId: deal.accountId, offeringId: deal.guide.offeringId }]
              })
          };
        })
      );
      told(`Another account while ${what}`, wins);
      expect(
        wins.reduce((sum, count) => sum + count, 0),
        'one of both in each round'
      ).toBe(rounds);
    });
  });

  describe('a key player', () => {
    it('is counted once, however many outcomes take the key at once', async () => {
      const [guide] = await guides();
      const wanted = keyOutcomes(guide);
      const sameTitle = wanted.filter(({ titleId }) => titleId === wanted[0]?.titleId).slice(0, 3);
      const wins = await race(
        await prepared(rounds, async () => {
          const deal = await bareDeal();
          const contact = await makeHolder(deal, sameTitle[0]?.titleId ?? '');
          return {
            contenders: sameTitle.map(one => ({
              as: 'rep' as const,
              writes: [
                create(outcome, { ...confirmedOutcome(deal, contact, one), ...asKeyPlayer(deal, contact) })
              ]
            })),
            problems: async won => [
              ...(await audit({ deals: [deal.id] })),
              ...(won.filter(Boolean).length === 1 ? [] : ['The key was taken more than once.'])
            ]
          };
        })
      );
      told('A key player’s key', wins);
    });
  });

  describe('a waiver', () => {
    it('never comes after the deal became the manager’s own', async () => {
      const [policy, { userId }] = [await policyInForce(), await connect('manager')];
      const wins = await race(
        await prepared(rounds, async () => {
          const deal = await bareDeal();
          const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), userId);
          const waived = {
            ...fields,
            Status__c: 'Waived',
            Evidence__c: 'A renewal: the same person signed it last year.'
          };
          return {
            contenders: [
              { as: 'admin', writes: [marked(deal.id, 'given', { OwnerId: userId })] },
              { as: 'manager', writes: [create(check, waived), marked(deal.id, 'waived')] }
            ],
            problems: async won =>
              won.every(Boolean) && (await cameLast(deal.id, 'waived')) ? ['The owner waived.'] : []
          };
        })
      );
      told('A waiver against a new owner', wins);
    });
  });

  describe('a judgement', () => {
    it('of one criterion is there once, however many are made at once', async () => {
      const [policy, { userId }] = [await policyInForce(), await connect('rep')];
      const criterion = attested(policy);
      const wins = await race(
        await prepared(rounds, async () => {
          const deal = await bareDeal();
          const fields = metCheck(deal, await makeQualification(deal, policy), criterion, userId);
          await changeAll('rep', 'Opportunity', [{ Id: deal.id, NextStep: 'Judge it' }]);
          return {
            contenders: [1, 2, 3].map(() => ({ as: 'rep' as const, writes: [create(check, fields)] })),
            problems: async won => [
              ...(won.filter(Boolean).length === 1 ? [] : ['It was made more than once.']),
              ...(await audit({ deals: [deal.id] }))
            ]
          };
        })
      );
      told('One criterion judged at once', wins);
    });
  });
}
