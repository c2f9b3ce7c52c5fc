import type { Fields, PlannedRecord, Step } from '../steps/step.ts';
import { developerName, loginNames } from './peopleNames.ts';
import type { Row } from './pipelineFiles.ts';
import { shortMark } from './shortMark.ts';

const DOMAIN = 'pipeline.same-page.local';

/** The role above the managers, and what users hold; they exist before the import. */
export const PARENT_ROLE = 'Sales Management';
export const PROFILE = 'Standard User';
export const REP_PERMISSION_SET = 'Same_Page_Rep';
export const MANAGER_PERMISSION_SET = 'Same_Page_Sales_Manager';

/**
 * A user for every agent and manager. Each manager has a role of their own and, below it, one for the team, so that
 * managers see the deals of their own team.
 */
export function planTeams(teams: readonly Row[], hasParentRole: boolean): Step[] {
  const managers = [...new Set(teams.map(row => row.cell('manager')))];
  const people = [...managers, ...teams.map(row => row.source.key)];
  const logins = loginNames(people);
  const agents = teams.map(row => ({ name: row.source.key, manager: row.cell('manager') }));
  return [
    roles(
      managers.map(manager => ({
        name: managerRole(manager),
        parent: hasParentRole ? `role:${PARENT_ROLE}` : undefined
      }))
    ),
    roles(managers.map(manager => ({ name: teamRole(manager), parent: `role:${managerRole(manager)}` }))),
    {
      ...as('User', 'Username'),
      records: [
        ...managers.map(manager => user(manager, logins, managerRole(manager), 'Sales Manager')),
        ...agents.map(agent => user(agent.name, logins, teamRole(agent.manager), 'Sales Agent'))
      ]
    },
    assignments(MANAGER_PERMISSION_SET, managers),
    assignments(
      REP_PERMISSION_SET,
      agents.map(agent => agent.name)
    )
  ];
}

const as = (object: string, matchBy: string) =>
  ({ kind: 'create', as: 'importer', object, matchBy }) as const;

function roles(wanted: readonly { name: string; parent: string | undefined }[]): Step {
  return {
    ...as('UserRole', 'Name'),
    records: wanted.map(({ name, parent }) => ({
      reference: `role:${name}`,
      fields: id => ({
        Name: name,
        DeveloperName: developerName(name),
        ...(parent === undefined ? {} : { ParentRoleId: id(parent) })
      })
    }))
  };
}

function user(name: string, logins: ReadonlyMap<string, string>, role: string, title: string): PlannedRecord {
  const [first = '', ...rest] = name.split(' ');
  const lastName = rest.length > 0 ? rest.join(' ') : first;
  const local = logins.get(name) ?? '';
  return {
    reference: agentReference(name),
    fields: (id): Fields => ({
      FirstName: rest.length > 0 ? first : null,
      LastName: lastName,
      Username: `${local}@${DOMAIN}`,
      Email: `${local}@${DOMAIN}`,
      Alias: `${first.charAt(0)}${lastName}`.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 8) || shortMark(name),
      Title: title,
      IsActive: true,
      ProfileId: id(`profile:${PROFILE}`),
      UserRoleId: id(`role:${role}`),
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8'
    })
  };
}

function assignments(permissionSet: string, names: readonly string[]): Step {
  const reference = `permissionSet:${permissionSet}`;
  return {
    ...as('PermissionSetAssignment', 'AssigneeId'),
    within: { path: 'PermissionSetId', reference },
    records: names.map(name => ({
      reference: `assignment:${permissionSet}:${name}`,
      fields: id => ({ AssigneeId: id(agentReference(name)), PermissionSetId: id(reference) })
    }))
  };
}

const managerRole = (manager: string): string => `Manager ${manager}`;
const teamRole = (manager: string): string => `Team ${manager}`;

export const agentReference = (name: string): string => `agent:${name}`;
