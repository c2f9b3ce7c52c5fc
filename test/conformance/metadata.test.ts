import { strToU8, zipSync } from 'fflate';
import type { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './support/testOrg.ts';
import { fresh, make } from './support/world.ts';

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const name = 'Conformance_Probe';
const manifest = (members: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Package ${namespace}>${members}<version>67.0</version></Package>`;
const theLabel = `<types><members>${name}</members><name>CustomLabel</name></types>`;

function labels(value: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><CustomLabels ${namespace}><labels><fullName>${name}</fullName>
    <language>en_US</language><protected>true</protected><shortDescription>Probe</shortDescription><value>${value}</value></labels></CustomLabels>`;
}

function zip(files: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
  );
}

const labelPackage = (value: string) =>
  zip({ 'package.xml': manifest(theLabel), 'labels/CustomLabels.labels': labels(value) });
const removal = zip({ 'package.xml': manifest(''), 'destructiveChanges.xml': manifest(theLabel) });
const options = { singlePackage: true, rollbackOnError: true };

let admin: Connection;
beforeAll(async () => {
  admin = (await connect('admin')).connection;
  admin.metadata.pollInterval = 200;
  admin.metadata.pollTimeout = 600_000;
});
afterAll(() => admin.metadata.deploy(removal, options).complete());

interface Outcome {
  readonly success: boolean;
  readonly messages: readonly {
    readonly fullName: string;
    readonly created: string;
    readonly changed: string;
  }[];
}

/** What became of the label; each road tells flags in its own way. */
async function outcome(deploying: ReturnType<Connection['metadata']['deploy']>): Promise<Outcome> {
  const { success, details } = await deploying.complete(true);
  const found = [details.componentSuccesses].flat().filter(message => message.fullName === name);
  return {
    success,
    messages: found.map(({ fullName, created, changed }) => ({
      fullName: fullName ?? '',
      created: String(created),
      changed: String(changed)
    }))
  };
}

describe('a client of the Metadata API', () => {
  it('deploys over SOAP and over REST, and is told what became of each component', async () => {
    const state = (created: boolean, changed: boolean) => ({
      success: true,
      messages: [{ fullName: name, created: String(created), changed: String(changed) }]
    });
    expect(await outcome(admin.metadata.deploy(labelPackage('one'), options))).toEqual(state(true, true));
    expect(await outcome(admin.metadata.deployRest(labelPackage('two'), options))).toEqual(
      state(false, true)
    );
    expect(await outcome(admin.metadata.deploy(labelPackage('two'), options))).toEqual(state(false, false));
  });

  it('validates without writing, and deploys what was found good without sending it again', async () => {
    const checking = await admin.metadata
      .deploy(labelPackage('three'), { ...options, checkOnly: true })
      .complete(true);
    expect(checking).toMatchObject({ success: true, checkOnly: true });
    const id = await admin.metadata.deployRecentValidation({ id: checking.id, rest: false });
    for (;;) {
      const deployed = await admin.metadata.checkDeployStatus(String(id), true);
      if (!deployed.done) continue;
      expect(deployed).toMatchObject({ success: true, checkOnly: false });
      break;
    }
  });

  it('is told what is wrong, and nothing is deployed', async () => {
    const broken = zip({
      'package.xml': manifest(theLabel),
      'labels/CustomLabels.labels': labels('x').replace('</value>', '</valve>')
    });
    const result = await admin.metadata.deploy(broken, options).complete(true);
    expect(result).toMatchObject({ success: false, status: 'Failed' });
    const [failure] = [result.details.componentFailures].flat();
    expect(failure?.problem).toMatch(/\w/);
  });

  it('adds a field to an object that is in use, and takes it away again', async () => {
    const field = `${name}__c`;
    const theField = `<types><members>Account.${field}</members><name>CustomField</name></types>`;
    const account = `<?xml version="1.0" encoding="UTF-8"?><CustomObject ${namespace}><fields><fullName>${field}</fullName>
      <label>Probe</label><length>20</length><type>Text</type></fields></CustomObject>`;
    const use = async (more: Readonly<Record<string, string>>): Promise<string> => {
      const id = await make(admin, 'Account', { Name: fresh('Probe'), ...more });
      await admin.sobject('Account').update({ Id: id, Name: fresh('Probe') });
      await admin.query(`SELECT FIELDS(ALL) FROM Account WHERE Id = '${id}' LIMIT 1`);
      return id;
    };
    for (let turn = 0; turn < 4; turn += 1) await use({});
    const adding = zip({ 'package.xml': manifest(theField), 'objects/Account.object': account });
    expect(await admin.metadata.deploy(adding, options).complete()).toMatchObject({ success: true });
    for (let turn = 0; turn < 4; turn += 1) {
      const id = await use({ [field]: `turn ${turn}` });
      expect(await admin.sobject('Account').retrieve(id)).toMatchObject({ [field]: `turn ${turn}` });
    }
    const removing = zip({ 'package.xml': manifest(''), 'destructiveChanges.xml': manifest(theField) });
    expect(await admin.metadata.deploy(removing, options).complete()).toMatchObject({ success: true });
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await admin.sobject('Account').retrieve(await use({}))).not.toHaveProperty(field);
    }
  });

  it('needs the permission to change the org', async () => {
    const { connection: rep } = await connect('rep');
    await expect(rep.metadata.deploy(labelPackage('one'), options)).rejects.toThrow(/INSUFFICIENT_ACCESS/);
  });
});
