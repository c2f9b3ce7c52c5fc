import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBareOrg, type BareOrg } from './support/bareOrg.ts';
import { Traveller } from './support/traveller.ts';

/** Everything that a deploy may leave behind in an org. */
async function traces({ admin }: BareOrg): Promise<Record<string, unknown>> {
  const { sobjects } = await admin.describeGlobal();
  const count = async (soql: string) => (await admin.query(soql)).totalSize;
  return {
    objects: sobjects.map(({ name }) => name).sort(),
    permissionSets: await count('SELECT Id FROM PermissionSet'),
    assignments: await count('SELECT Id FROM PermissionSetAssignment'),
    products: await count('SELECT Id FROM Product2')
  };
}

const FORMULA = 'force-app/main/default/objects/Offering_Version__c/fields/Is_Complete__c.field-meta.xml';

describe('the road to a new org', () => {
  let org: BareOrg;
  let traveller: Traveller;
  let emptyOrg: Record<string, unknown>;

  beforeAll(async () => {
    org = await startBareOrg();
    emptyOrg = await traces(org);
    traveller = new Traveller();
    await traveller.logIn(org.url, org.admin.accessToken ?? '', org.username, 'new');
  });
  afterAll(async () => {
    traveller.remove();
    await org.close();
  });

  it('says on a dry run what would happen, and writes nothing', async () => {
    const { code, said } = await traveller.deploy('--target-org', 'new', '--dry-run');
    expect(said).toMatch(/Validated +\d{3,} components/);
    expect(said).toMatch(/Would assign 1 permission set to admin@same-page\.local: Same_Page_Administrator/);
    expect(said).toMatch(/Would create 243 records: 9 Title__c/);
    expect(said).toMatch(/Nothing was written/);
    expect(code).toBe(0);
    expect(await traces(org)).toEqual(emptyOrg);
  });

  it('stops at a broken package with file, line and reason, and leaves the org as it was', async () => {
    traveller.edit(FORMULA, text => text.replace('<formula>', '<formula>Nothing__c &lt; 1 &amp;&amp; '));
    const { code, said } = await traveller.deploy('--target-org', 'new');
    traveller.edit(FORMULA, text => text.replace('Nothing__c &lt; 1 &amp;&amp; ', ''));
    expect(code).toBe(1);
    expect(said).toMatch(/Validating failed, and new is as it was/);
    expect(said).toMatch(/objects\/Offering_Version__c\/fields\/Is_Complete__c\.field-meta\.xml:5:\d+/);
    expect(said).toMatch(/CustomField Offering_Version__c\.Is_Complete__c: .*Nothing__c/);
    expect(await traces(org)).toEqual(emptyOrg);
  });

  it('deploys, assigns, and loads drafts that their functions can review', async () => {
    const { code, said } = await traveller.deploy('--target-org', 'new');
    expect(said).toMatch(/Deployed +(\d+) components: \1 created, 0 changed/);
    expect(said).toMatch(/Assigned +1 permission set to admin@same-page\.local: Same_Page_Administrator/);
    expect(said).toMatch(/Loaded +243 records created, 0 updated/);
    expect(said).toMatch(/drafts/);
    expect(said).toMatch(/Gate +warns, and refuses nothing until you turn it on/);
    expect(code).toBe(0);
    const versions = await org.admin.query('SELECT Name, Status__c, Is_Complete__c FROM Offering_Version__c');
    expect(versions.records).toMatchObject([
      { Status__c: 'Draft', Is_Complete__c: true },
      { Status__c: 'Draft', Is_Complete__c: true }
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await traces(org);
    const { code, said } = await traveller.deploy('--target-org', 'new');
    expect(said).toMatch(/Deployed +\d+ components: 0 created, 0 changed/);
    expect(said).toMatch(/Assigned +0 permission sets/);
    expect(said).toMatch(/Loaded +0 records created, 0 updated/);
    expect(code).toBe(0);
    expect(await traces(org)).toEqual(before);
  });

  it('signs with --agree in the name of who deploys, and says so', async () => {
    const { code, said } = await traveller.deploy('--target-org', 'new', '--agree');
    expect(said).toMatch(/NOTE: admin@same-page\.local signs for every function/);
    expect(said).toMatch(/Loaded +8 records created, 10 updated/);
    expect(code).toBe(0);
    const signed = await org.admin.query(
      'SELECT Signed_By__r.Username, Offering_Version__r.Status__c FROM Offering_Sign_Off__c'
    );
    expect(signed.records).toHaveLength(6);
    for (const record of signed.records) {
      expect(record).toMatchObject({
        Signed_By__r: { Username: org.username },
        Offering_Version__r: { Status__c: 'Agreed' }
      });
    }
  });

  it('is walked back with what the build wrote: sets taken from people, then everything removed', async () => {
    const assigned = await org.admin.query(
      "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name LIKE 'Same_Page_%' OR PermissionSet.Name LIKE 'Sign_For_%'"
    );
    await org.admin.delete(
      'PermissionSetAssignment',
      assigned.records.map(({ Id }) => Id ?? '')
    );
    const result = await org.admin.metadata
      .deploy(traveller.zip('dist/remove'), { singlePackage: true, rollbackOnError: true })
      .complete(true);
    expect(result).toMatchObject({ success: true, numberComponentErrors: 0 });
    expect(await traces(org)).toEqual({ ...emptyOrg, products: 2 });
  });
});
