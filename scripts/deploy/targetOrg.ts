import { z } from 'zod';
import { API_VERSION } from '../org/connection.ts';
import type { Login } from '../org/connection.ts';
import { openSavedLogin } from '../org/savedLogin.ts';
import type { SavedLogin } from '../org/savedLogin.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { organizationRecord, orgKind } from './orgKind.ts';
import type { OrgKind } from './orgKind.ts';

/** What an org is, and which of its users is signed in. */
export interface OrgIdentity {
  readonly organization: string;
  readonly kind: OrgKind;
  readonly userId: string;
}

/** The org that a deploy is for, and as whom. */
export interface TargetOrg extends SavedLogin, OrgIdentity {}

/** The standard objects that the package extends or points to. */
const NEEDED_OBJECTS = ['Account', 'Contact', 'Opportunity', 'OpportunityContactRole', 'Product2', 'Task'];

/**
 * Opens the org and asks it what it is.
 * @throws an error that says what to do when the login is unknown or has expired, or the org does not answer
 */
export async function findTargetOrg(aliasOrUsername: string | undefined): Promise<TargetOrg> {
  const login = await openSavedLogin(aliasOrUsername);
  return { ...login, ...(await identityOf(login)) };
}

/**
 * Asks the org what it is, and for the user's id.
 * @throws an error that says what to do when it does not know the user
 */
export async function identityOf({ records, url, username }: Login): Promise<OrgIdentity> {
  const [organization] = await records.query(
    'SELECT Id, Name, OrganizationType, IsSandbox, TrialExpirationDate FROM Organization'
  );
  const [user] = await records.query(`SELECT Id FROM User WHERE Username = ${soqlLiteral(username)}`);
  if (user === undefined) throw new Error(`${url} has no user ${username}. Log in again as one it has.`);
  const found = organizationRecord.parse(organization);
  return { organization: found.Name, kind: orgKind(found), userId: user.Id };
}

/** What the org lacks of what the package needs, with what to do about it. Empty: nothing. */
export async function missingFeatures({ call }: Pick<TargetOrg, 'call'>): Promise<string[]> {
  const versions = z
    .array(z.object({ version: z.string() }))
    .parse(await call<unknown>('/services/data', 'GET'));
  const newest = Math.max(...versions.map(({ version }) => Number(version)));
  if (newest < Number(API_VERSION)) {
    return [
      `The org answers up to API ${newest.toFixed(1)}, and the package needs ${API_VERSION} (Summer '26). Wait for the org's upgrade: https://status.salesforce.com names its day.`
    ];
  }
  const { sobjects } = z
    .object({ sobjects: z.array(z.object({ name: z.string() })) })
    .parse(await call<unknown>(`/services/data/v${API_VERSION}/sobjects`, 'GET'));
  const names = new Set(sobjects.map(({ name }) => name));
  return NEEDED_OBJECTS.filter(object => !names.has(object)).map(
    object =>
      `The org has no ${object}, or hides it from you: the package needs Sales Cloud, and a user who may see ${object}.`
  );
}
