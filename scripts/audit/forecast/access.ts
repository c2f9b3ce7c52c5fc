import { z } from 'zod';
import { API_VERSION } from '../../org/connection.ts';
import type { Login } from '../../org/connection.ts';
import { seesNothingOfPackage, unreadable, WANTED } from './wanted.ts';
import type { Seen } from './wanted.ts';

const DATA = `/services/data/v${API_VERSION}`;

/** A permission set of the package that reads every deal, and one by which the package is known. */
const READER = 'Same_Page_Finance';

const objects = z.object({ sobjects: z.array(z.object({ name: z.string(), queryable: z.boolean() })) });
const fields = z.object({ fields: z.array(z.object({ name: z.string() })) });

/**
 * Asks whether the user may read all that is audited.
 * @throws an error that names each object and field that is missing for an audit, and what to do
 */
export async function checkAccess(login: Login): Promise<void> {
  const seen = await readSeen(login);
  const missing = unreadable(seen);
  if (missing.length > 0) throw new Error(await problemOf(login, seen, missing));
}

async function readSeen({ call }: Login): Promise<Seen> {
  const { sobjects } = objects.parse(await call<unknown>(`${DATA}/sobjects`, 'GET'));
  const visible = new Set(sobjects.filter(({ queryable }) => queryable).map(({ name }) => name));
  const seen = new Map<string, ReadonlySet<string>>();
  for (const object of Object.keys(WANTED).filter(name => visible.has(name))) {
    const described = fields.parse(await call<unknown>(`${DATA}/sobjects/${object}/describe`, 'GET'));
    seen.set(object, new Set(described.fields.map(({ name }) => name)));
  }
  return seen;
}

async function problemOf(login: Login, seen: Seen, missing: readonly string[]): Promise<string> {
  const { records, username, url, name } = login;
  if (seesNothingOfPackage(seen)) {
    const [set] = await records.query(`SELECT Id FROM PermissionSet WHERE Name = '${READER}'`);
    if (set === undefined)
      return (
        `Nothing was audited: ${url} has no Same Page, so no deal of it can be judged.\n` +
        `Deploy the package first: npm run deploy -- --target-org ${name}`
      );
  }
  return (
    `Nothing was audited: ${username} may not read ${missing.join(', ')}.\n` +
    `Assign the permission set ${READER} to this user, or name a login that may read them, with --target-org.`
  );
}
