/** An org of standard objects in memory, for tests of protocols: an administrator, and two reps whose permission set leaves out amounts. */
import { sql } from 'kysely';
import { createPeople } from '../../../bootstrap/createPeople.ts';
import { openDatabase } from '../../../database/index.ts';
import type { ObjectSchema, OrgSchema, PermissionSet } from '../../../metadata/schema.ts';
import { standardObjects } from '../../../metadata/standard/index.ts';
import { standardPosition as position } from '../../../metadata/standard/fields.ts';
import { Org, requestContext, type RequestContext } from '../../org.ts';

const granted = ['Account', 'Contact', 'Opportunity', 'OpportunityContactRole', 'Task'];
const withheld = new Set(['Opportunity.Amount']);

function permissionSet(objects: readonly ObjectSchema[]): PermissionSet {
  const own = objects.filter(object => granted.includes(object.apiName));
  return {
    fullName: 'Selling',
    label: 'Selling',
    objectPermissions: own.map(object => ({
      object: object.apiName,
      allowRead: true,
      allowCreate: true,
      allowEdit: true,
      allowDelete: object.apiName !== 'Account',
      viewAllRecords: false,
      modifyAllRecords: false
    })),
    fieldPermissions: own.flatMap(object =>
      [...object.fields.values()].flatMap(field =>
        withheld.has(`${object.apiName}.${field.apiName}`)
          ? []
          : [{ object: object.apiName, field: field.apiName, readable: true, editable: true }]
      )
    ),
    customPermissions: [],
    userPermissions: ['EditTask'],
    tabSettings: [],
    position
  };
}

/** Opportunities are private, so that each rep sees the own ones only; a deal below zero is refused by a rule. */
function testSchema(): OrgSchema {
  const objects = standardObjects.map(object =>
    object.apiName === 'Opportunity'
      ? {
          ...object,
          sharingModel: 'Private' as const,
          validationRules: [
            {
              fullName: 'Name_tells',
              active: true,
              condition: { text: 'Name = "Bad"', position },
              errorMessage: 'Give the deal a name that tells.',
              errorDisplayField: 'Name',
              position
            }
          ]
        }
      : object
  );
  return {
    objects: new Map(objects.map(object => [object.apiName.toLowerCase(), object])),
    permissionSets: new Map([['selling', permissionSet(objects)]]),
    customPermissions: new Map(),
    labels: new Map(),
    messageChannels: new Map(),
    documents: []
  };
}

export interface TestApi {
  readonly org: Org;
  /** A request of `admin`, `rep` or `other`. */
  as(name: string): Promise<RequestContext>;
  close(): Promise<void>;
}

export async function openTestApi(): Promise<TestApi> {
  const schema = testSchema();
  const database = await openDatabase({ kind: 'memory' });
  await database.migrate(schema);
  const persona = (
    name: string,
    profile: 'Standard User' | 'System Administrator',
    permissionSets: readonly string[]
  ) => ({
    name,
    username: `${name}@test.local`,
    firstName: name,
    lastName: 'Person',
    title: name,
    profile,
    permissionSets: [...permissionSets]
  });
  await createPeople(database.db, schema, {
    password: 'test',
    roles: [],
    personas: [
      persona('admin', 'System Administrator', []),
      persona('rep', 'Standard User', ['Selling']),
      persona('other', 'Standard User', ['Selling'])
    ]
  });
  const org = await Org.open({
    database,
    metadata: { components: new Map(), schema },
    foundation: {
      packaged: new Map(),
      setUp: {},
      checkBundle: () => Promise.resolve([])
    },
    credentials: []
  });
  const users = await ids(org);
  return {
    org,
    as: async name => {
      const session = await org.session(users.get(`${name}@test.local`) ?? '');
      if (!session) throw new Error(`There is no user ${name}`);
      return requestContext(org, session, { apiVersion: '67.0', baseUrl: 'http://localhost' });
    },
    close: () => database.close()
  };
}

async function ids(org: Org): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    Id: string;
    Username: string;
  }>`SELECT "Id", "Username" FROM org."User"`.execute(org.database.db);
  return new Map(rows.map(row => [row.Username, row.Id]));
}
