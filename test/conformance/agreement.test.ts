import type { Connection } from 'jsforce';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './support/expectRefusal.ts';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import {
  day,
  fresh,
  make,
  named,
  numbered,
  policyNumber,
  readGuides,
  readPolicy,
  type Guide,
  type Policy
} from './support/world.ts';
import { policyCounts, review, signOff } from './rules/drafts.ts';
import { writePaths, type Fields } from './support/writePaths.ts';

let admin: PersonaConnection;
let marketing: PersonaConnection;
let finance: PersonaConnection;
let guide: Guide;
let policy: Policy;

beforeAll(async () => {
  [admin, marketing, finance] = await Promise.all([
    connect('admin'),
    connect('marketing'),
    connect('finance')
  ]);
  const [first] = await readGuides(admin.connection);
  if (!first)
    throw new Error('The org has no offering with a current version: load the starter content first.');
  guide = first;
  policy = await readPolicy(admin.connection);
});

/** One record of each kind below an agreed version or policy, and what somebody might want to change about it. */
async function agreedRecords(): Promise<{ object: string; id: string; change: Fields; copy: Fields }[]> {
  const one = async (object: string, fields: readonly string[], where: string): Promise<Fields> => {
    const found = await admin.connection.query<Fields & { Id: string }>(
      `SELECT ${['Id', ...fields].join(', ')} FROM ${object} WHERE ${where} LIMIT 1`
    );
    const [record] = found.records;
    if (!record) throw new Error(`The org has no ${object} where ${where}.`);
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes')) as Fields;
  };
  const version = `Offering_Version__c = '${guide.versionId}'`;
  const title = await one(
    'Target_Title__c',
    ['Name', 'Offering_Version__c', 'Title__c', 'Decision_Role__c'],
    version
  );
  const outcome = await one(
    'Outcome__c',
    ['Name', 'Target_Title__c', 'Statement__c'],
    `Target_Title__r.${version}`
  );
  const prompt = await one(
    'Prompt__c',
    ['Name', 'Outcome__c', 'Question__c', 'Answer_Type__c', 'Choices__c'],
    `Outcome__r.Target_Title__r.${version}`
  );
  const capability = await one(
    'Capability__c',
    ['Name', 'Offering_Version__c', 'Event__c', 'Player__c', 'Action__c'],
    version
  );
  const criterion = await one(
    'Qualification_Criterion__c',
    ['Name', 'Policy__c', 'Statement__c', 'Gate__c', 'Measure__c', 'Verified_By__c'],
    `Policy__c = '${policy.id}' AND Measure__c = 'Attested'`
  );
  const record = (object: string, fields: Fields, change: Fields) => {
    const { Id, ...copy } = fields;
    return { object, id: String(Id), change, copy };
  };
  return [
    record('Target_Title__c', title, { Order__c: 99 }),
    record('Outcome__c', outcome, { Statement__c: 'Something nobody agreed' }),
    record('Prompt__c', prompt, { Question__c: 'May we change this question?' }),
    record('Capability__c', capability, { Event__c: 'something else happens' }),
    record('Qualification_Criterion__c', criterion, { Statement__c: 'Something easier' })
  ];
}

describe.each(writePaths)('what is agreed, by $name', path => {
  it('is never changed', async () => {
    for (const { object, id, change } of await agreedRecords()) {
      expectRefusal(
        await path.update(admin.connection, object, id, change),
        object,
        'Content_changes_in_draft_only'
      );
    }
  });

  it('is never added to', async () => {
    for (const { object, copy } of await agreedRecords()) {
      const parts = object === 'Target_Title__c' ? { ...copy, Key__c: fresh('key') } : copy;
      expectRefusal(
        await path.create(admin.connection, object, parts),
        object,
        'Content_changes_in_draft_only'
      );
    }
  });
});

describe('what is agreed', () => {
  it('is never removed: a rule says why, or the records that refer to it do', async () => {
    for (const { object, id } of await agreedRecords()) {
      await expect(admin.connection.sobject(object).destroy(id), object).rejects.toMatchObject({
        message: expect.stringMatching(/in review or agreed|associated with/)
      });
      expect(await admin.connection.sobject(object).retrieve(id)).toMatchObject({ Id: id });
    }
  });
});

/** A version of a new offering that is in review, complete with one title, outcome and prompt. */
async function versionInReview(connection: Connection): Promise<string> {
  const offering = await make(connection, 'Offering__c', named(fresh('Offering')));
  const version = await make(connection, 'Offering_Version__c', {
    Name: fresh('Version'),
    ...numbered(offering, 1),
    Status__c: 'Draft'
  });
  const title = await make(connection, 'Title__c', { ...named(fresh('Title')), Level__c: 'Executive' });
  const target = await make(connection, 'Target_Title__c', {
    Name: fresh('Target title'),
    Offering_Version__c: version,
    Title__c: title,
    Decision_Role__c: 'Decides',
    Key_Player__c: true,
    Level__c: 'Executive',
    Order__c: 1,
    Key__c: `${version}:${title}`
  });
  const outcome = await make(connection, 'Outcome__c', {
    Name: fresh('Outcome'),
    Target_Title__c: target,
    Statement__c: 'Close the books in three days',
    Order__c: 1
  });
  await make(connection, 'Prompt__c', {
    Name: fresh('Prompt'),
    Outcome__c: outcome,
    Question__c: 'How many days does it take today?',
    Answer_Type__c: 'Number',
    Order__c: 1
  });
  await connection.sobject('Offering_Version__c').update({ Id: version, ...review(1, counts) });
  return version;
}

const counts: Fields = { Agreed_Prompts__c: 1, Agreed_Capabilities__c: 0 };
const onVersion = (version: string, signer: string, role: string): Fields =>
  signOff({ Offering_Version__c: version }, version, role, signer);

describe.each(writePaths)('a sign-off, by $name', path => {
  it("is refused for a function that is not the signer's", async () => {
    const version = await versionInReview(marketing.connection);
    expectRefusal(
      await path.create(
        marketing.connection,
        'Offering_Sign_Off__c',
        onVersion(version, marketing.userId, 'Product Development')
      ),
      'Offering_Sign_Off__c',
      'Signers_speak_for_their_own_function'
    );
  });

  it("is refused in somebody else's name", async () => {
    const version = await versionInReview(marketing.connection);
    const product = await connect('product');
    expectRefusal(
      await path.create(
        marketing.connection,
        'Offering_Sign_Off__c',
        onVersion(version, product.userId, 'Marketing')
      ),
      'Offering_Sign_Off__c',
      'Sign_offs_are_given_in_ones_own_name'
    );
  });

  it('of a policy is refused for a function that is not the signer’s', async () => {
    const draft = await make(finance.connection, 'Qualification_Policy__c', {
      Name: fresh('Policy'),
      ...policyNumber(),
      Status__c: 'Draft'
    });
    await make(finance.connection, 'Qualification_Criterion__c', {
      Name: fresh('Criterion'),
      Policy__c: draft,
      Statement__c: 'The buyer wrote it down',
      Gate__c: 'Commit',
      Measure__c: 'Attested',
      Verified_By__c: 'Rep',
      Order__c: 1
    });
    await finance.connection
      .sobject('Qualification_Policy__c')
      .update({ Id: draft, ...review(1, policyCounts(1)) });
    expectRefusal(
      await path.create(
        finance.connection,
        'Policy_Sign_Off__c',
        signOff({ Policy__c: draft }, draft, 'Sales', finance.userId)
      ),
      'Policy_Sign_Off__c',
      'Signers_speak_for_their_own_function'
    );
  });
});

describe.each(writePaths)('a version, by $name', path => {
  it('is agreed only once every function approved it', async () => {
    const version = await versionInReview(marketing.connection);
    await make(
      marketing.connection,
      'Offering_Sign_Off__c',
      onVersion(version, marketing.userId, 'Marketing')
    );
    const agree: Fields = { Status__c: 'Agreed', Agreed_On__c: day(0) };
    expectRefusal(
      await path.update(marketing.connection, 'Offering_Version__c', version, agree),
      'Offering_Version__c',
      'Agreement_needs_every_function'
    );
    for (const [persona, role] of [
      ['product', 'Product Development'],
      ['sales', 'Sales']
    ] as const) {
      const signer = await connect(persona);
      await make(signer.connection, 'Offering_Sign_Off__c', onVersion(version, signer.userId, role));
    }
    expect(await path.update(marketing.connection, 'Offering_Version__c', version, agree)).toMatchObject({
      accepted: true
    });
  });
});
