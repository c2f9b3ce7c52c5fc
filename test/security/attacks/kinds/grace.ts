/** Policies that judge longer than they may, or beside the one in force. */
import { day } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import {
  agreement,
  policies,
  policyAt,
  retired,
  retirement,
  type ReviewedPolicy
} from '../support/agreements.ts';
import type { Attack, Kind } from '../support/attack.ts';
import { changeAll, rowsOf } from '../support/collections.ts';
import { changingRoads, turns } from '../support/roads.ts';
import { update } from '../support/write.ts';
import { judgedByPolicy } from './judgedByPolicy.ts';

const some = turns(changingRoads, 2);
const rule = (name: string): string => `${policies}.${name}`;
const grace = rule('Grace_is_set_in_the_save_that_retires');
const oneStep = rule('Status_moves_one_step_at_a_time');
const oneInForce = rule('One_policy_is_in_force_at_a_time');

/** A change to a policy, and to one by right. */
const changed = (
  what: string,
  reasons: readonly string[],
  fields: () => Fields,
  of: () => Promise<ReviewedPolicy>,
  until: string | null,
  rightly: { readonly of: () => Promise<ReviewedPolicy>; readonly fields: () => Fields }
): Attack => ({
  what,
  ...{ by: 'sales', roads: some(), stoppedBy: reasons },
  make: async rightful => {
    const one = rightful ? await rightly.of() : await of();
    const write = update(policies, one.id, rightful ? rightly.fields() : fields());
    return { writes: [write], watched: { agreements: [one], graces: [{ id: one.id, until }] } };
  }
});
const shortened = { of: () => retired(day(9)), fields: () => ({ Accepted_Until__c: day(3) }) };
const takesOver = { of: () => policyAt('In Review'), fields: () => agreement(policies) };
const retires = { of: () => policyAt('Agreed'), fields: () => retirement(day(20)) };
const back = { of: () => policyAt('In Review'), fields: () => ({ Status__c: 'Draft' }) };

const graces: readonly Attack[] = [
  changed(
    'prolongs the grace of a retired policy by a day',
    [grace],
    () => ({ Accepted_Until__c: day(8) }),
    () => retired(day(7)),
    day(7),
    shortened
  ),
  changed(
    'prolongs the grace of a retired policy for ever',
    [grace],
    () => ({ Accepted_Until__c: '2099-12-31' }),
    () => retired(day(7)),
    day(7),
    shortened
  ),
  changed(
    'gives a retired policy a grace that it never had',
    [grace],
    () => ({ Accepted_Until__c: day(3) }),
    () => retired(null),
    null,
    shortened
  ),
  changed(
    'gives back a grace that was ended',
    [grace],
    () => ({ Accepted_Until__c: day(3) }),
    async () => {
      const one = await retired(day(7));
      await changeAll('sales', policies, [{ Id: one.id, Accepted_Until__c: day(-2) }]);
      return one;
    },
    day(-2),
    shortened
  )
];

/** A change to a policy that may be in force or not; whether it is accepted is seen in the deals and in the key. */
const kept = (
  what: string,
  reasons: readonly string[],
  fields: () => Fields,
  of: () => Promise<ReviewedPolicy>,
  rightly: { readonly of: () => Promise<ReviewedPolicy>; readonly fields: () => Fields },
  status: string
): Attack => ({
  what,
  ...{ by: 'sales', roads: some(), stoppedBy: reasons },
  make: async rightful => {
    const one = rightful ? await rightly.of() : await of();
    if (rightful && rightly === takesOver) await nothingInForce();
    return {
      writes: [update(policies, one.id, rightful ? rightly.fields() : fields())],
      watched: { agreements: [one], problems: () => otherwise(one.id, status) }
    };
  }
});
async function nothingInForce(): Promise<void> {
  for (const { Id } of await rowsOf<{ Id: string }>(
    `SELECT Id FROM ${policies} WHERE In_Force_Key__c = 'In Force'`
  ))
    await changeAll('sales', policies, [{ Id, ...retirement(day(7)) }]);
}
async function otherwise(id: string, status: string): Promise<string[]> {
  const [row] = await rowsOf<{ Status__c: string; Accepted_Until__c: string | null }>(
    `SELECT Status__c, Accepted_Until__c FROM ${policies} WHERE Id = '${id}'`
  );
  const changedStatus = row?.Status__c === status ? [] : [`A policy is ${row?.Status__c}, not ${status}.`];
  const until = row?.Accepted_Until__c ?? null;
  return status !== 'Retired' && until !== null
    ? [...changedStatus, 'It has a grace before it retires.']
    : changedStatus;
}
/** Signed by everybody, while another policy is in force. */
async function besides(): Promise<ReviewedPolicy> {
  await policyAt('Agreed');
  return policyAt('In Review');
}
const revived: readonly Attack[] = [
  kept(
    'agrees a retired policy again',
    [oneStep],
    () => ({ ...agreement(policies), Accepted_Until__c: null }),
    async () => {
      const one = await retired(day(7));
      return one;
    },
    takesOver,
    'Retired'
  ),
  kept(
    'agrees a retired policy again and leaves its grace',
    [oneStep],
    () => agreement(policies),
    () => retired(day(7)),
    takesOver,
    'Retired'
  ),
  kept(
    'takes a retired policy back to Draft',
    [oneStep],
    () => ({ Status__c: 'Draft', Accepted_Until__c: null }),
    () => retired(null),
    back,
    'Retired'
  ),
  kept(
    'takes an agreed policy back to Draft',
    [oneStep],
    () => ({ Status__c: 'Draft', In_Force_Key__c: null }),
    () => policyAt('Agreed'),
    back,
    'Agreed'
  ),
  kept(
    'takes an agreed policy back to review',
    [oneStep],
    () => ({ Status__c: 'In Review', In_Force_Key__c: null }),
    () => policyAt('Agreed'),
    back,
    'Agreed'
  ),
  kept(
    'retires a policy in review',
    [oneStep],
    () => retirement(day(7)),
    () => policyAt('In Review'),
    retires,
    'In Review'
  ),
  kept(
    'agrees a second policy beside the one in force',
    ['DUPLICATE_VALUE'],
    () => agreement(policies),
    besides,
    takesOver,
    'In Review'
  ),
  kept(
    'agrees a second policy without the key of the one in force',
    [oneInForce],
    () => ({ ...agreement(policies), In_Force_Key__c: null }),
    besides,
    takesOver,
    'In Review'
  ),
  kept(
    'agrees a second policy under another key',
    [oneInForce],
    () => ({ ...agreement(policies), In_Force_Key__c: 'In Force Too' }),
    besides,
    takesOver,
    'In Review'
  ),
  kept(
    'agrees a second policy under the key in other letters',
    [oneInForce, 'DUPLICATE_VALUE'],
    () => ({ ...agreement(policies), In_Force_Key__c: 'in force' }),
    besides,
    takesOver,
    'In Review'
  ),
  kept(
    'takes the key of the policy in force for one in review',
    [oneInForce, 'DUPLICATE_VALUE'],
    () => ({ In_Force_Key__c: 'In Force' }),
    async () => {
      await nothingInForce();
      return policyAt('In Review');
    },
    takesOver,
    'In Review'
  ),
  kept(
    'takes the key of the policy in force for a retired one',
    [oneInForce],
    () => ({ In_Force_Key__c: 'In Force' }),
    async () => {
      const one = await retired(null);
      return one;
    },
    takesOver,
    'Retired'
  ),
  kept(
    'takes the key from the policy in force',
    [oneInForce],
    () => ({ In_Force_Key__c: null }),
    () => policyAt('Agreed'),
    retires,
    'Agreed'
  ),
  kept(
    'retires a policy and keeps its key',
    [oneInForce],
    () => ({ ...retirement(day(7)), In_Force_Key__c: 'In Force' }),
    () => policyAt('Agreed'),
    retires,
    'Agreed'
  ),
  kept(
    'retires a policy with a longer grace than was signed',
    [grace],
    () => retirement(day(32)),
    () => policyAt('Agreed'),
    retires,
    'Agreed'
  ),
  kept(
    'retires a policy with a grace for ever',
    [grace],
    () => retirement('2099-12-31'),
    () => policyAt('Agreed'),
    retires,
    'Agreed'
  ),
  kept(
    'gives a policy a grace before it retires',
    [grace],
    () => ({ Accepted_Until__c: day(7) }),
    () => policyAt('Agreed'),
    retires,
    'Agreed'
  ),
  kept(
    'gives a policy in review a grace',
    [grace],
    () => ({ Accepted_Until__c: day(7) }),
    () => policyAt('In Review'),
    back,
    'In Review'
  )
];

export const gracesAndRevivals: Kind = {
  name: 'Grace and revival',
  attacks: [...graces, ...revived, ...judgedByPolicy]
};
