import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from '../support/ruleMessage.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import { day, make } from '../support/world.ts';
import { draftGuide, guideCounts, review, signOff, type DraftGuide } from './drafts.ts';

let product: PersonaConnection;
let agreed: DraftGuide;

beforeAll(async () => {
  product = await connect('product');
  agreed = await draftGuide();
  const versions = product.connection.sobject('Offering_Version__c');
  await versions.update({ Id: agreed.version, ...review(1, guideCounts()) });
  for (const [persona, role] of [
    ['product', 'Product Development'],
    ['marketing', 'Marketing'],
    ['sales', 'Sales']
  ] as const) {
    const { connection, userId } = await connect(persona);
    const parent = { Offering_Version__c: agreed.version };
    await make(connection, 'Offering_Sign_Off__c', signOff(parent, agreed.version, role, userId));
  }
  await versions.update({ Id: agreed.version, Status__c: 'Agreed', Agreed_On__c: day(0) });
});

const removal = async (persona: PersonaConnection, object: string, id: string): Promise<unknown> =>
  persona.connection.sobject(object).destroy(id);

describe('a removal below what is agreed', () => {
  it('of a prompt, an outcome or a target title is refused by the record above', async () => {
    await expect(removal(product, 'Prompt__c', agreed.prompt)).rejects.toThrow(
      ruleMessage('Outcome__c', 'Content_changes_in_draft_only')
    );
    await expect(removal(product, 'Outcome__c', agreed.outcome)).rejects.toThrow(
      ruleMessage('Target_Title__c', 'Content_changes_in_draft_only')
    );
    await expect(removal(product, 'Target_Title__c', agreed.targetTitle)).rejects.toThrow(
      ruleMessage('Offering_Version__c', 'Content_is_removed_in_draft_only')
    );
  });

  it('of a sign-off is refused to the administrator too', async () => {
    const admin = await connect('admin');
    const [signed] = await admin.connection
      .sobject('Offering_Sign_Off__c')
      .find({ Offering_Version__c: agreed.version }, ['Id'])
      .limit(1);
    await expect(removal(admin, 'Offering_Sign_Off__c', String(signed?.Id))).rejects.toThrow(
      ruleMessage('Offering_Version__c', 'Agreement_needs_every_function')
    );
  });
});
