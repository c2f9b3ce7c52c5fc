import { sql } from 'kysely';
import type { Fragment } from './fragment.ts';
import { asFormulaSees, type RelationScope } from './relationScope.ts';
import type { TypedSetting } from './typedSyntax.ts';

/**
 * What a hierarchy custom setting says: the user's value, else that of the user's profile, else the org's. It is read in
 * the statement itself, so that a request that changes it is held to what it changed.
 */
export function settingValue({ setting, field }: TypedSetting, { session }: RelationScope): Fragment {
  const owner = sql.ref('said.SetupOwnerId');
  const value = sql.ref(`said.${field.apiName}`);
  const [user, profile] = [session.user['Id'] ?? null, session.profile['Id'] ?? null];
  const said = sql`(select ${value} from ${sql.table(`org.${setting}`)} as said
    left join org."Organization" as organization on organization."Id" = ${owner}
    where ${value} is not null
      and (${owner} = ${user} or ${owner} = ${profile} or organization."Id" is not null)
    order by ${owner} = ${user} desc, ${owner} = ${profile} desc limit 1)`;
  return asFormulaSees(said, field, 'BlankAsBlank', true);
}
