/** Saves that meet on a version or a policy on its way to an agreement. They leave another policy in force. */
import { describe, it } from 'vitest';
import { review, signers } from '../../conformance/rules/drafts.ts';
import { audit } from '../../security/attacks/support/audit.ts';
import {
  agreement,
  policies,
  policyAt,
  retirement,
  retireThePolicyInForce,
  signature,
  versionAt,
  versionCounts,
  versions
} from '../../security/attacks/support/agreements.ts';
import { changeAll, makeAll, rowsOf } from '../../security/attacks/support/collections.ts';
import { connect } from '../../conformance/support/testOrg.ts';
import { create, remove, update } from '../../security/attacks/support/write.ts';
import { prepared, race } from '../support/race.ts';

const rounds = 20;
const signOffs = 'Offering_Sign_Off__c';
const told = (what: string, wins: readonly number[]): void => {
  process.stdout.write(`${what}: ${rounds} rounds, won ${wins.join(' : ')}\n`);
};
const agreed = (id: string) => ({
  as: 'product' as const,
  writes: [update(versions, id, agreement(versions))]
});

async function given(version: string, role: string): Promise<string> {
  const [row] = await rowsOf<{ Id: string }>(
    `SELECT Id FROM ${signOffs} WHERE Offering_Version__c = '${version}' AND Function__c = '${role}'`
  );
  return row?.Id ?? '';
}

/** Declares the suites, in the order in which they are called. */
export function agreementRaces(): void {
  describe('a version that is agreed while', () => {
    it('all functions are signing it has every signature, or is not agreed', async () => {
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await versionAt('Draft');
          await changeAll('product', versions, [{ Id: one.id, ...review(1, versionCounts) }]);
          const signing = await Promise.all(
            signers.map(async ([as, role]) => ({
              as,
              writes: [create(signOffs, await signature(versions, one.id, as, role))]
            }))
          );
          return { contenders: [...signing, agreed(one.id)], problems: () => audit({ agreements: [one] }) };
        })
      );
      told('Three signatures against the agreement', wins);
    });

    it('it goes back to Draft and is rewritten holds what was signed, or is not agreed', async () => {
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await versionAt('In Review');
          const rewritten = [
            update(versions, one.id, { Status__c: 'Draft' }),
            update('Prompt__c', one.guide.prompt, { Question__c: 'Nice weather, is it?' })
          ];
          return {
            contenders: [agreed(one.id), { as: 'product', writes: rewritten }],
            problems: async won => [
              ...(await audit({ agreements: [one] })),
              ...(won.every(Boolean) ? ['It was agreed and taken back.'] : [])
            ]
          };
        })
      );
      told('The agreement against a rewritten question', wins);
    });

    it.each([
      ['a question is removed', (guide: { prompt: string }) => remove('Prompt__c', guide.prompt)],
      [
        'an outcome is rewritten',
        (guide: { outcome: string }) => update('Outcome__c', guide.outcome, { Statement__c: 'Some day' })
      ]
    ])('%s holds what was signed', async (what, change) => {
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await versionAt('In Review');
          return {
            contenders: [agreed(one.id), { as: 'product', writes: [change(one.guide)] }],
            problems: () => audit({ agreements: [one] })
          };
        })
      );
      told(`The agreement while ${what}`, wins);
    });

    it('a signature is withdrawn has every signature, or is not agreed', async () => {
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await versionAt('In Review');
          const withdrawn = update(signOffs, await given(one.id, 'Marketing'), { Decision__c: 'Withdrawn' });
          return {
            contenders: [agreed(one.id), { as: 'marketing', writes: [withdrawn] }],
            problems: async won => [
              ...(await audit({ agreements: [one] })),
              ...(won.every(Boolean) ? ['It was agreed, and a signature withdrawn.'] : [])
            ]
          };
        })
      );
      told('The agreement against a withdrawal', wins);
    });

    it('a review that was changed meanwhile is signed counts no signature of the one before', async () => {
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await versionAt('Draft');
          await changeAll('product', versions, [{ Id: one.id, ...review(1, versionCounts) }]);
          const again = [
            update(versions, one.id, { Status__c: 'Draft' }),
            update('Prompt__c', one.guide.prompt, { Question__c: 'Another one?' }),
            update(versions, one.id, review(2, versionCounts))
          ];
          const signed = create(signOffs, await signature(versions, one.id, 'marketing', 'Marketing'));
          return {
            contenders: [
              { as: 'product', writes: again },
              { as: 'marketing', writes: [signed] }
            ],
            problems: () => audit({ agreements: [one] })
          };
        })
      );
      told('A signature against the next review', wins);
    });
  });

  describe('a policy', () => {
    it('is signed by one person for one function, also when both signatures come at once', async () => {
      const [{ connection }, { userId }] = [await connect('admin'), await connect('finance')];
      const [set] = await rowsOf<{ Id: string }>(
        "SELECT Id FROM PermissionSet WHERE Name = 'Sign_For_Sales'"
      );
      const both = await makeAll('admin', 'PermissionSetAssignment', [
        { AssigneeId: userId, PermissionSetId: set?.Id ?? '' }
      ]);
      const wins = await race(
        await prepared(rounds, async () => {
          const one = await policyAt('In Review', []);
          const signed = await Promise.all(
            ['Finance', 'Sales'].map(async role => ({
              as: 'finance' as const,
              writes: [create('Policy_Sign_Off__c', await signature(policies, one.id, 'finance', role))]
            }))
          );
          return {
            contenders: signed,
            problems: async won => (won.every(Boolean) ? ['One person signed for both.'] : [])
          };
        })
      );
      await connection.sobject('PermissionSetAssignment').destroy(both);
      told('Two functions signed by one person', wins);
    });

    it('comes into force alone, however many are agreed at once', async () => {
      const wins: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const [one, two] = [await policyAt('In Review'), await policyAt('In Review')];
        await retireThePolicyInForce();
        const won = await race([
          {
            contenders: [one, two].map(({ id }) => ({
              as: 'sales' as const,
              writes: [update(policies, id, agreement(policies))]
            })),
            problems: async ended => [
              ...(await audit({ agreements: [one, two] })),
              ...(ended.every(Boolean) ? ['Both are in force.'] : [])
            ]
          }
        ]);
        won.forEach((count, place) => (wins[place] = (wins[place] ?? 0) + count));
      }
      told('Two policies agreed at once', wins);
    });

    it('takes over from the one before alone, however many would', async () => {
      const wins: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const before = await policyAt('Agreed');
        const [one, two] = [await policyAt('In Review'), await policyAt('In Review')];
        const won = await race([
          {
            contenders: [one, two].map(({ id }) => ({
              as: 'sales' as const,
              writes: [
                update(policies, before.id, retirement(null)),
                update(policies, id, agreement(policies))
              ]
            })),
            problems: async ended => [
              ...(await audit({ agreements: [before, one, two] })),
              ...(ended.every(Boolean) ? ['Both are in force.'] : [])
            ]
          }
        ]);
        won.forEach((count, place) => (wins[place] = (wins[place] ?? 0) + count));
      }
      told('Two successors at once', wins);
    });
  });
}
