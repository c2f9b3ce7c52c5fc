import { z } from 'zod';
import { API_VERSION, OrgRefusal } from '../org/connection.ts';
import type { Login } from '../org/connection.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { EXEMPTION } from './gates.ts';

/** Somebody who is exempt from the gate, and the permission set or profile that it comes from. */
interface Exempt {
  readonly username: string;
  readonly by: string;
}

/** A rule as the org has it. */
interface Rule {
  readonly name: string;
  readonly active: boolean;
  readonly message: string;
}

/** What can be read of why a gate is open. */
export interface Facts {
  readonly exempt: readonly Exempt[];
  /** Why others may be exempt who are not named; empty when all are. */
  readonly exemptDoubt: string;
  /** The org's own validation rules of opportunities; nothing when they can't be read. */
  readonly rules: readonly Rule[] | undefined;
  /** Why the rules can't be read. */
  readonly rulesDoubt: string;
  /** What the gate does for this user: Off, Warn or Enforce; nothing where no deal tells. */
  readonly enforcement: string | undefined;
}

/** What can be read before there is a deal. */
export type FactsOfOrg = Omit<Facts, 'enforcement'>;

/** Asks the org what it tells this user about exemptions and rules; what it refuses is a doubt. */
export async function readFacts(login: Login): Promise<FactsOfOrg> {
  const rules = await orDoubt(() => readRules(login));
  const whole = await orDoubt(() => readExempt(login));
  const exempt = whole.value ? whole : await orDoubt(() => holders(login, ofPackage));
  return {
    exempt: exempt.value ?? [],
    exemptDoubt: [...new Set([whole.doubt, exempt.doubt])].filter(doubt => doubt !== '').join('; '),
    rules: rules.value,
    rulesDoubt: rules.doubt
  };
}

interface Told<Value> {
  readonly value: Value | undefined;
  readonly doubt: string;
}

async function orDoubt<Value>(read: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await read(), doubt: '' };
  } catch (error) {
    if (!(error instanceof OrgRefusal)) throw error;
    return { value: undefined, doubt: error.errors.map(({ message }) => lastSentence(message)).join('; ') };
  }
}

/** The words of an error of a query, without the picture of where in the query it is. */
const lastSentence = (message: string): string =>
  (message.trim().split('\n').at(-1) ?? '').replace(/\. If you are attempting .*$/, '').replace(/\.$/, '');

const ruleRows = z.object({
  records: z.array(
    z.object({ ValidationName: z.string(), Active: z.boolean(), ErrorMessage: z.string().nullish() })
  )
});

async function readRules({ call }: Login): Promise<Rule[]> {
  const soql =
    "SELECT ValidationName, Active, ErrorMessage FROM ValidationRule WHERE EntityDefinition.QualifiedApiName = 'Opportunity'";
  const path = `/services/data/v${API_VERSION}/tooling/query?q=${encodeURIComponent(soql)}`;
  const { records } = ruleRows.parse(await call<unknown>(path, 'GET'));
  return records.map(({ ValidationName, Active, ErrorMessage }) => ({
    name: ValidationName,
    active: Active,
    message: ErrorMessage ?? ''
  }));
}

/** What the gate does for this user. A formula of each deal says it, so it takes a deal that the user sees. */
export async function readEnforcement({ records }: Login): Promise<Facts['enforcement']> {
  const { value } = await orDoubt(() => records.query('SELECT Id, Enforcement__c FROM Opportunity LIMIT 1'));
  const [deal] = value ?? [];
  return deal && String(deal['Enforcement__c']);
}

const ofPackage = `PermissionSet.Name = ${soqlLiteral(EXEMPTION.permissionSet)}`;

/** All who hold the custom permission, whatever gives it to them. */
async function readExempt(login: Login): Promise<Exempt[]> {
  const { records } = login;
  const [permission] = await records.query(
    `SELECT Id FROM CustomPermission WHERE DeveloperName = ${soqlLiteral(EXEMPTION.permission)}`
  );
  if (permission === undefined) return [];
  const givers = z
    .array(z.object({ ParentId: z.string() }))
    .parse(
      await records.query(
        `SELECT Id, ParentId FROM SetupEntityAccess WHERE SetupEntityId = ${soqlLiteral(permission.Id)}`
      )
    );
  if (givers.length === 0) return [];
  const ids = givers.map(({ ParentId }) => soqlLiteral(ParentId)).join(', ');
  return holders(login, `PermissionSetId IN (${ids})`);
}

const holderRows = z.array(
  z.object({
    Assignee: z.object({ Username: z.string() }),
    PermissionSet: z.object({ Label: z.string() })
  })
);

async function holders({ records }: Login, condition: string): Promise<Exempt[]> {
  const found = await records.query(
    `SELECT Id, Assignee.Username, PermissionSet.Label FROM PermissionSetAssignment WHERE ${condition} AND Assignee.IsActive = true`
  );
  return holderRows
    .parse(found)
    .map(({ Assignee, PermissionSet }) => ({ username: Assignee.Username, by: PermissionSet.Label }));
}
