/** The record with which a persona tries each object: one that its roles and ownership let it change, so that only permissions decide. */
import { connect, type Persona } from '../../conformance/support/testOrg.ts';
import { ownPolicy } from '../../conformance/rules/segmentedOrg.ts';
import { judgement, managerTest } from '../../conformance/rules/managerTests.ts';
import { fresh, make, named, numbered, policyNumber } from '../../conformance/support/world.ts';
import { policyAt, policySigners } from '../attacks/support/agreements.ts';
import { access } from './cases.ts';
import { requiredFields } from './requiredFields.ts';
import { fieldNames, objectNames, ownerPath, type PersonaAccess } from './grants.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly Id: string };

const username = (persona: string) => `${persona}@same-page.local`;

/** A record of each object, with all its fields as the administrator sees them. */
export async function recordsFor(persona: Persona): Promise<ReadonlyMap<string, Row>> {
  await bringOwnRecords(accessOf(persona));
  await bringSettings(persona);
  await bringJudgement();
  await bringOfferingPolicy();
  const found = new Map<string, Row>();
  for (const object of objectNames) found.set(object, await recordFor(persona, object));
  return found;
}

/** A record of the object: where the persona may change nothing of the object, any one does. */
export async function recordFor(persona: Persona, object: string): Promise<Row> {
  const { owners, isAdministrator } = accessOf(persona);
  const { connection } = await connect('admin');
  const path = ownerPath(object)?.replace(/Id$/, '');
  const names = owners.map(owner => `'${username(owner)}'`).join(', ');
  const among = path === undefined || isAdministrator ? '' : ` WHERE ${path}.Username IN (${names})`;
  for (const where of new Set([among, ''])) {
    const soql = `SELECT ${fieldNames(object).join(', ')} FROM ${object}${where} ORDER BY Id DESC LIMIT 1`;
    const [row] = (await connection.query<Row>(soql)).records;
    if (row) return row;
  }
  throw new Error(`The org has no ${object}.`);
}

function accessOf(persona: Persona): PersonaAccess {
  const found = access.find(({ name }) => name === persona);
  if (!found) throw new Error(`There is no persona ${persona}.`);
  return found;
}

/** What only an administrator may create: every persona tries it with the same record. */
export async function bringAdministratorsRecords(): Promise<void> {
  const { connection } = await connect('admin');
  await make(connection, 'Product2', { Name: fresh('Matrix') });
  await make(connection, 'Lead', { LastName: fresh('Matrix'), Company: 'Matrix' });
}

/** Settings that hold for the persona. */
async function bringSettings(persona: Persona): Promise<void> {
  const [{ connection }, { userId }] = [await connect('admin'), await connect(persona)];
  const settings = connection.sobject('Same_Page_Settings__c');
  const [found] = await settings.find({ SetupOwnerId: userId }, ['Id']);
  if (!found) await settings.create({ SetupOwnerId: userId, Enforcement__c: 'Enforce' });
}

/** What a manager said in the test of a policy: the personas before may have removed that of theirs. */
async function bringJudgement(): Promise<void> {
  const { connection, userId } = await connect('manager');
  await make(connection, 'Test_Judgement__c', judgement(await managerTest(), userId));
}

/** An offering with a policy of its own: an administrator before may have removed it. */
async function bringOfferingPolicy(): Promise<void> {
  const { connection } = await connect('sales');
  if ((await connection.query('SELECT Id FROM Offering_Policy__c LIMIT 1')).totalSize > 0) return;
  const product = await connect('product');
  const offering = await make(product.connection, 'Offering__c', named(fresh('Matrix')));
  const policy = await policyAt('In Review', policySigners, { Offering__c: offering });
  await make(connection, 'Offering_Policy__c', ownPolicy(offering, policy));
}

/** Roots that the persona may create: with one of its own, it is no stranger to what it may change. */
async function bringOwnRecords({ name, objects }: PersonaAccess): Promise<void> {
  const mayCreate = (object: string) => objects.find(one => one.object === object)?.create === true;
  const { connection } = await connect(name);
  if (mayCreate('Account')) {
    const account = await make(connection, 'Account', { Name: fresh('Matrix') });
    await make(connection, 'Contact', { LastName: fresh('Matrix'), AccountId: account });
  }
  if (mayCreate('Title__c'))
    await make(connection, 'Title__c', {
      ...named(fresh('T')),
      Level__c: 'Executive',
      Function__c: 'Finance'
    });
  if (mayCreate('Offering__c')) {
    const offering = await make(connection, 'Offering__c', named(fresh('Matrix')));
    await make(connection, 'Offering_Version__c', {
      Name: fresh('Matrix'),
      ...numbered(offering, 1),
      Status__c: 'Draft'
    });
  }
  if (mayCreate('Qualification_Policy__c')) {
    await make(connection, 'Qualification_Policy__c', {
      Name: fresh('Matrix'),
      ...policyNumber(),
      Status__c: 'Draft'
    });
  }
}

/** The fields that a new record must have, as the record has them: a field under test is tried on top of these. */
export function required(object: string, row: Row): Record<string, unknown> {
  return Object.fromEntries(requiredFields(object).map(name => [name, row[name] ?? null]));
}
