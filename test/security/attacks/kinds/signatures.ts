/** Signatures that nobody gave, or that were given to something else. */
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import { day } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import {
  agreement,
  lender,
  policies,
  policyAt,
  policySigners,
  retireThePolicyInForce,
  signature,
  type ReviewedPolicy
} from '../support/agreements.ts';
import type { Attack } from '../support/attack.ts';
import { changeAll, makeAll, rowsOf } from '../support/collections.ts';
import { changingRoads, creatingRoads, mainRoads, turns } from '../support/roads.ts';
import { by, create, remove, update, type Write } from '../support/write.ts';

const signOffs = 'Policy_Sign_Off__c';
const rule = (name: string): string => `${signOffs}.${name}`;
const making = turns(creatingRoads, 3);
const few = turns(mainRoads, 2);
const agreeing = turns(changingRoads, 3);
const byFinance = [['finance', 'Finance']] as const;
const halfSigned = (): Promise<ReviewedPolicy> => policyAt('In Review', byFinance);
const signed = lender('In Review', () => policyAt('In Review'));
const agreed = lender('Agreed', () => policyAt('Agreed'));

async function given(policy: string, role: string): Promise<string> {
  const [row] = await rowsOf<{ Id: string }>(
    `SELECT Id FROM ${signOffs} WHERE Policy__c = '${policy}' AND Function__c = '${role}'`
  );
  if (!row) throw new Error(`${role} has not signed.`);
  return row.Id;
}

/** Sales’ signature under what Finance has signed, which is untrue in something; then the agreement. */
const forged = (
  what: string,
  by: Persona,
  reasons: readonly string[],
  change: (policy: string) => Promise<Fields> | Fields
): Attack => ({
  what: `${what}, and has the policy agreed`,
  ...{ by, rightfulBy: 'sales', roads: making(), stoppedBy: reasons },
  make: async rightful => {
    await retireThePolicyInForce();
    const one = await halfSigned();
    const fields = await signature(policies, one.id, rightful ? 'sales' : by, 'Sales');
    const sign = create(signOffs, { ...fields, ...(rightful ? {} : await change(one.id)) });
    return {
      writes: [sign],
      watched: { agreements: [one], problems: rightful ? async () => [] : () => agreedAfterwards(one.id) }
    };
  }
});
/** What VP Sales would get who tried to agree it now. */
async function agreedAfterwards(id: string): Promise<string[]> {
  const { connection } = await connect('admin');
  const { Approvals__c } = await connection.sobject(policies).retrieve(id);
  return Number(Approvals__c) > 1 ? ['A signature counts that nobody gave.'] : [];
}
const nameOf = async (persona: Persona): Promise<Fields> => {
  const { userId } = await connect(persona);
  return { Signed_By__c: userId };
};
async function inTheNameOf(persona: Persona, policy: string): Promise<Fields> {
  return signature(policies, policy, persona, 'Sales');
}

const forgeries: readonly Attack[] = [
  forged(
    'signs for Sales as Finance',
    'finance',
    [rule('Signers_speak_for_their_own_function'), 'DUPLICATE_VALUE'],
    () => ({})
  ),
  forged(
    'signs for Sales in the name of its VP',
    'finance',
    [rule('Sign_offs_are_given_in_ones_own_name')],
    policy => inTheNameOf('sales', policy)
  ),
  forged(
    'signs for Sales in the name of its VP',
    'admin',
    [rule('Sign_offs_are_given_in_ones_own_name')],
    policy => inTheNameOf('sales', policy)
  ),
  forged('signs for Sales', 'admin', [rule('Signers_speak_for_their_own_function')], () => ({})),
  forged(
    'signs for Sales',
    'manager',
    ['INSUFFICIENT_ACCESS_OR_READONLY', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'],
    () => ({})
  ),
  forged('signs in the name of Finance', 'sales', [rule('Sign_offs_are_given_in_ones_own_name')], () =>
    nameOf('finance')
  ),
  forged('signs in nobody’s name', 'sales', [rule('Sign_offs_are_given_in_ones_own_name')], () => ({
    Signed_By__c: null
  })),
  forged('signs without the key of the signer', 'sales', [rule('Signer_key_names_the_signer')], () => ({
    Signer_Key__c: null
  })),
  forged(
    'signs under the signer’s key of somebody else',
    'sales',
    [rule('Signer_key_names_the_signer')],
    async policy => ({
      Signer_Key__c: `${policy}:1:${(await connect('product')).userId}`
    })
  ),
  forged('signs without a review', 'sales', [rule('A_sign_off_is_of_the_review_under_way')], () => ({
    Review__c: null
  })),
  forged('signs the next review', 'sales', [rule('A_sign_off_is_of_the_review_under_way')], policy => ({
    ...{ Review__c: 2, Key__c: `${policy}:2:Sales` }
  })),
  forged('signs on a day to come', 'sales', [rule('A_sign_off_has_a_date')], () => ({
    Signed_On__c: day(2)
  })),
  forged('rejects without a word', 'sales', [rule('A_rejection_says_what_has_to_change')], () => ({
    Decision__c: 'Rejected'
  }))
];

/** The two signatures by one person who may speak for both functions. */
const twoHats: Attack = {
  what: 'signs for two functions, holding both permissions',
  ...{ by: 'finance', rightfulBy: 'sales', roads: making(), stoppedBy: ['DUPLICATE_VALUE'] },
  make: async rightful => {
    const one = await halfSigned();
    const { userId } = await connect('finance');
    const [set] = await rowsOf<{ Id: string }>("SELECT Id FROM PermissionSet WHERE Name = 'Sign_For_Sales'");
    const assignment = { AssigneeId: userId, PermissionSetId: set?.Id ?? '' };
    const assigned = rightful ? [] : await makeAll('admin', 'PermissionSetAssignment', [assignment]);
    const { connection } = await connect('admin');
    return {
      writes: [create(signOffs, await signature(policies, one.id, rightful ? 'sales' : 'finance', 'Sales'))],
      watched: { agreements: [one], problems: () => agreedAfterwards(one.id) },
      cleanUp: async () => {
        await connection.sobject('PermissionSetAssignment').destroy(assigned);
      }
    };
  }
};

/** A signature that was given, changed by somebody; by right, its signer withdraws it in review. */
const bent = (
  what: string,
  who: Persona,
  reasons: readonly string[],
  fields: (policy: string) => Promise<Fields> | Fields,
  under = signed,
  role = 'Finance'
): Attack => ({
  what,
  ...{ by: who, rightfulBy: 'finance', roads: few(), stoppedBy: reasons },
  make: async rightful => {
    const one = rightful ? await halfSigned() : await under();
    const id = await given(one.id, rightful ? 'Finance' : role);
    const before = JSON.stringify(await signOffRow(id));
    return {
      writes: [update(signOffs, id, rightful ? { Decision__c: 'Withdrawn' } : await fields(one.id))],
      watched: {
        agreements: [one],
        problems: async () =>
          rightful || JSON.stringify(await signOffRow(id)) === before ? [] : ['The signature is another one.']
      }
    };
  }
});
const signOffRow = (id: string) =>
  rowsOf(
    `SELECT Function__c, Decision__c, Comment__c, Signed_By__c, Review__c, Policy__c, Signed_On__c FROM ${signOffs} WHERE Id = '${id}'`
  );
const stays = rule('A_sign_off_stays_what_it_is');
const reviewIsOver = rule('Sign_offs_stay_once_their_review_is_over');
/** A policy that Sales and Finance signed and that is a draft again. */
async function signedAndTakenBack(): Promise<ReviewedPolicy> {
  const one = await policyAt('In Review');
  await changeAll('sales', policies, [{ Id: one.id, Status__c: 'Draft' }]);
  return one;
}
const bentOnes: readonly Attack[] = [
  bent('carries a signature to another function', 'finance', [stays], () => ({ Function__c: 'Sales' })),
  bent('carries a signature to another review', 'finance', [stays], () => ({ Review__c: 2 })),
  bent('gives a signature to another signer', 'finance', [stays], () => nameOf('sales')),
  bent(
    'dates the signature of another anew',
    'sales',
    [rule('Sign_offs_are_given_in_ones_own_name')],
    () => ({ Signed_On__c: day(-1) })
  ),
  bent('rewrites the comment of another', 'sales', [rule('Sign_offs_are_given_in_ones_own_name')], () => ({
    Comment__c: 'I never agreed.'
  })),
  bent(
    'withdraws a signature of a review that is over',
    'finance',
    [reviewIsOver],
    () => ({ Decision__c: 'Withdrawn' }),
    signedAndTakenBack
  ),
  bent(
    'turns a signature of a review that is over into a rejection',
    'finance',
    [reviewIsOver],
    () => ({ Decision__c: 'Rejected', Comment__c: 'No.' }),
    signedAndTakenBack
  ),
  bent('withdraws the signature of another', 'sales', [rule('Sign_offs_are_given_in_ones_own_name')], () => ({
    Decision__c: 'Withdrawn'
  })),
  bent(
    'hangs a signature under another policy',
    'finance',
    ['INVALID_FIELD_FOR_INSERT_UPDATE', 'INVALID_INPUT'],
    async () => ({ Policy__c: (await agreed()).id })
  ),
  bent(
    'withdraws a signature under an agreed policy',
    'finance',
    [rule('Sign_offs_stay_once_agreed')],
    () => ({ Decision__c: 'Withdrawn' }),
    agreed
  ),
  bent(
    'rejects an agreed policy',
    'finance',
    [rule('Sign_offs_stay_once_agreed')],
    () => ({ Decision__c: 'Rejected', Comment__c: 'No.' }),
    agreed
  )
];

/** What is agreed although a signature is missing, was taken away, or says no; by right, with both. */
const lacking = (
  what: string,
  prepare: () => Promise<{ one: ReviewedPolicy; first?: readonly Write[] }>
): Attack => ({
  what: `agrees a policy ${what}`,
  ...{
    by: 'sales',
    roads: agreeing(),
    stoppedBy: [`${policies}.Agreement_needs_every_function`]
  },
  make: async rightful => {
    await retireThePolicyInForce();
    const { one, first = [] } = rightful ? { one: await policyAt('In Review') } : await prepare();
    return {
      writes: [...first, update(policies, one.id, agreement(policies))],
      watched: { agreements: [one] }
    };
  }
});
const decided = (Decision__c: string) => async () => {
  const one = await policyAt('In Review');
  await changeAll('finance', signOffs, [
    { Id: await given(one.id, 'Finance'), Decision__c, Comment__c: 'Ask for a date, too.' }
  ]);
  return { one };
};
const agreements: readonly Attack[] = [
  lacking('that nobody signed', async () => ({ one: await policyAt('In Review', []) })),
  lacking('that only Finance signed', async () => ({ one: await halfSigned() })),
  lacking('that only Sales signed', async () => ({
    one: await policyAt('In Review', policySigners.slice(0, 1))
  })),
  lacking('that Finance rejected', decided('Rejected')),
  lacking('that Finance withdrew from', decided('Withdrawn')),
  lacking('whose signature an administrator deletes just before', async () => {
    const one = await policyAt('In Review');
    return { one, first: [by('admin', remove(signOffs, await given(one.id, 'Finance')))] };
  })
];

const deletedAfterwards: Attack = {
  what: 'deletes a signature under an agreed policy',
  ...{ by: 'admin', roads: few(), stoppedBy: [`${policies}.Agreement_needs_every_function`] },
  make: async rightful => {
    const one = rightful ? await policyAt('In Review') : await agreed();
    return { writes: [remove(signOffs, await given(one.id, 'Finance'))], watched: { agreements: [one] } };
  }
};

export const signatures: readonly Attack[] = [
  ...forgeries,
  twoHats,
  ...bentOnes,
  ...agreements,
  deletedAfterwards
];
