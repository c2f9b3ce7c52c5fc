/** A criterion is known from edition to edition by its code, so a policy has each code once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/testOrg.ts';
import { make } from '../support/world.ts';
import { writePaths, type Fields } from '../support/writePaths.ts';
import { attestedCriterion, draftPolicy } from './drafts.ts';

/** A criterion of that policy under a code, with its key. */
async function coded(policy: string, code: string): Promise<Fields> {
  const { connection } = await connect('sales');
  const { Version_Number__c: number } = await connection.sobject('Qualification_Policy__c').retrieve(policy);
  return { ...attestedCriterion(policy), Code__c: code, Code_Key__c: `${String(number)}:${code}` };
}

describe.each(writePaths)('the codes of a policy, by $name', path => {
  let policy: string;
  beforeAll(async () => {
    const { connection } = await connect('sales');
    policy = await draftPolicy();
    await make(connection, 'Qualification_Criterion__c', await coded(policy, 'plan-agreed'));
  });

  it.each(['plan-agreed', 'Plan-Agreed'])('are refused a second time: %s', async code => {
    const { connection } = await connect('sales');
    expect(
      await path.create(connection, 'Qualification_Criterion__c', await coded(policy, code))
    ).toMatchObject({ accepted: false, codes: ['DUPLICATE_VALUE'] });
  });

  it('may be those of another policy, and a criterion may have none', async () => {
    const { connection } = await connect('finance');
    const next = await draftPolicy();
    const same = await coded(next, 'plan-agreed');
    expect(await path.create(connection, 'Qualification_Criterion__c', same)).toMatchObject({
      accepted: true
    });
    const without = attestedCriterion(next);
    expect(await path.create(connection, 'Qualification_Criterion__c', without)).toMatchObject({
      accepted: true
    });
  });
});
