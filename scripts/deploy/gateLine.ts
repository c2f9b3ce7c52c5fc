import type { OrgConnection } from '../org/connection.ts';

const GUIDE = 'docs/admin-guide.md, “Turning the gate on and off”';
/** Begins the ids of organizations. */
const ORGANIZATION = '00D';

/** A word that is none of the three enforces. */
const meaningOf = (said: string): string =>
  ['off', 'warn', 'enforce'].includes(said.trim().toLowerCase())
    ? said
    : `“${said}”, which is none of Off, Warn and Enforce, so it enforces`;

/** What the gate does in the org, for who deployed the package. */
export async function gateLine(records: OrgConnection): Promise<string> {
  const settings = await records.query('SELECT Id, SetupOwnerId, Enforcement__c FROM Same_Page_Settings__c');
  const ofOrg = settings.find(({ SetupOwnerId }) => String(SetupOwnerId).startsWith(ORGANIZATION));
  const said = ofOrg?.['Enforcement__c'] ?? null;
  return said === null
    ? `Gate       warns, and refuses nothing until you turn it on: ${GUIDE}`
    : `Gate       ${meaningOf(String(said))}, as Same Page Settings say for the org: ${GUIDE}`;
}
