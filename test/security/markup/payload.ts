/** Text that would do something if it were shown as anything but text, and what would notice. */
import { z } from 'zod';
import { sql } from 'kysely';
import type { OrgDatabase } from '../../../local-org/database/index.ts';

/** Which field a text stands in, as it is found on a page again. */
const tokenOf = (field: string): string => `«${field}»`;

/** Every way by which stored text has become code: elements, handlers, scripts, entities, templates, addresses. */
function payloadOf(field: string): string {
  return [
    tokenOf(field),
    '<x-hit onclick="hit(1)">x</x-hit><img src="/x-hit.png" onerror="hit(2)"><script>hit(3)</script>',
    '<svg/onload=hit(4)><iframe srcdoc="<script>parent.hit(5)</script>"></iframe>',
    `'"onmouseover="hit(6)" autofocus onfocus="hit(7)`,
    '&lt;x-hit&gt; &#60;x-hit&#62; {hit(8)} {{hit(9)}} ${hit(10)} %{hit}',
    'javascript:hit(11) http://a.example/"onmouseover="hit(12) </textarea></title></script><x-hit>'
  ].join(' ');
}
const addressOf = (field: string) => `javascript:hit(20)//${tokenOf(field)}`;
const mailOf = (field: string) => `"onclick=hit(21)//${tokenOf(field)}@a.example`;

export interface TextField {
  /** `Object.Field` */
  readonly name: string;
  readonly object: string;
  readonly field: string;
}

const described = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      calculated: z.boolean(),
      restrictedPicklist: z.boolean(),
      unique: z.boolean()
    })
  )
});
/** What these hold decides over who somebody is and may do, or over the state of a record: it is no free text. */
const setupObjects = [
  'Organization',
  'OpportunityStage',
  'PermissionSet',
  'PermissionSetAssignment',
  'Profile',
  'UserRole'
];
const ofUsers = ['Name', 'FirstName', 'LastName', 'Title', 'Department', 'CompanyName'];
const states = ['Opportunity.StageName', 'Task.Status', 'Lead.Status'];
const textTypes = ['string', 'textarea', 'url', 'email', 'phone', 'picklist', 'multipicklist'];

/**
 * Puts the payload into every text field of every record, past all rules: whatever let it in, it has to stay text.
 * @param ask answers a path of REST as JSON, as an administrator
 * @returns the fields that hold it now
 */
export async function fillTextFields(
  database: OrgDatabase,
  ask: (path: string) => Promise<unknown>
): Promise<readonly TextField[]> {
  const objects = z
    .object({ sobjects: z.array(z.object({ name: z.string() })) })
    .parse(await ask('sobjects'));
  const filled: TextField[] = [];
  for (const { name: object } of objects.sobjects) {
    if (setupObjects.includes(object)) continue;
    const { fields } = described.parse(await ask(`sobjects/${object}/describe`));
    const own = fields.filter(field => isText(object, field));
    if (own.length === 0) continue;
    const changes = own.map(({ name, type, unique }) => {
      const text = valueOf(`${object}.${name}`, type);
      return unique ? sql`${sql.id(name)} = ${text} || "Id"` : sql`${sql.id(name)} = ${text}`;
    });
    await sql`UPDATE ${sql.id('org', object)} SET ${sql.join(changes)}`.execute(database.db);
    filled.push(...own.map(({ name }) => ({ name: `${object}.${name}`, object, field: name })));
  }
  return filled;
}

function isText(object: string, field: z.infer<typeof described>['fields'][number]): boolean {
  if (!textTypes.includes(field.type) || field.calculated || field.restrictedPicklist) return false;
  if (object === 'User') return ofUsers.includes(field.name);
  return !states.includes(`${object}.${field.name}`);
}

function valueOf(field: string, type: string): string {
  if (type === 'url') return addressOf(field);
  return type === 'email' ? mailOf(field) : payloadOf(field);
}
