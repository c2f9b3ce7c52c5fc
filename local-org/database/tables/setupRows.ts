import { sql } from 'kysely';
import { objectNamed, type ObjectSchema, type OrgSchema, type SharingModel } from '../../metadata/schema.ts';
import { forecastCategories, opportunityStages } from '../../metadata/standard/opportunityStages.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { newRecordId } from '../save/recordId.ts';
import { columnType } from './columns.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The user as whom the org itself works. It can't log in. */
export const automatedUsername = 'automated.process@local.org';

/** Makes the rows that every org has: organization, profiles, stages, its own user; and one for each permission set. */
export async function ensureSetupRows(db: OrgConnection, schema: OrgSchema): Promise<void> {
  const ensure = async (object: string, key: string, rows: readonly Row[]) => {
    const target = objectNamed(schema, object);
    if (target) await ensureRows(db, target, key, rows);
  };
  await ensure('Organization', 'InstanceName', [organization(schema)]);
  await ensure(
    'Profile',
    'Name',
    ['System Administrator', 'Standard User'].map(Name => ({ Name, UserType: 'Standard' }))
  );
  await ensure('OpportunityStage', 'ApiName', stages());
  await ensure('CurrencyType', 'IsoCode', currencies(schema));
  await ensure('PermissionSet', 'Name', permissionSets(schema));
  await ensure('User', 'Username', [await automatedUser(db)]);
}

/** Inserts the rows whose key is not there yet, and brings the others to what is given. */
async function ensureRows(
  db: OrgConnection,
  object: ObjectSchema,
  key: string,
  rows: readonly Row[]
): Promise<void> {
  if (rows.length === 0) return;
  const table = sql.id('org', object.apiName);
  const { rows: known } = await sql<{ id: string; key: string }>`
    SELECT "Id" AS "id", ${sql.id(key)} AS "key" FROM ${table}`.execute(db);
  const ids = new Map(known.map(row => [row.key, row.id]));
  const now = new Date().toISOString();
  const columns = [...object.fields.values()]
    .filter(field => columnType(field) !== undefined)
    .map(field => field.apiName);
  const checkboxes = [...object.fields.values()].filter(field => field.type === 'Checkbox');
  const blank = Object.fromEntries(checkboxes.map(field => [field.apiName, false]));
  const records = rows.map(row => ({
    ...blank,
    CreatedDate: now,
    LastModifiedDate: now,
    SystemModstamp: now,
    ...row,
    Id: ids.get(String(row[key])) ?? newRecordId(object.keyPrefix)
  }));
  const given = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(column =>
    columns.includes(column)
  );
  const names = sql.join(columns.map(column => sql.id(column)));
  await sql`INSERT INTO ${table} (${names})
    SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(records)}::jsonb)
    ON CONFLICT ("Id") DO UPDATE SET ${sql.join(given.map(column => sql`${sql.id(column)} = EXCLUDED.${sql.id(column)}`))}`.execute(
    db
  );
}

function organization(schema: OrgSchema): Row {
  const levels: Readonly<Record<SharingModel, string>> = {
    Private: 'None',
    Read: 'Read',
    ReadWrite: 'Edit',
    ControlledByParent: 'ControlledByParent'
  };
  const access = (object: string) => levels[objectNamed(schema, object)?.sharingModel ?? 'Private'];
  return {
    Name: 'Local Org',
    InstanceName: 'LOCAL',
    OrganizationType: 'Developer Edition',
    IsSandbox: false,
    LanguageLocaleKey: 'en_US',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT',
    DefaultAccountAccess: access('Account'),
    DefaultContactAccess: access('Contact'),
    DefaultLeadAccess: access('Lead'),
    DefaultOpportunityAccess: access('Opportunity')
  };
}

function stages(): readonly Row[] {
  return opportunityStages.map((stage, index) => ({
    MasterLabel: stage.name,
    ApiName: stage.name,
    DefaultProbability: stage.probability,
    ForecastCategory: stage.forecastCategory,
    ForecastCategoryName: forecastCategories.get(stage.forecastCategory) ?? null,
    IsActive: true,
    IsClosed: stage.closed,
    IsWon: stage.won,
    SortOrder: index + 1
  }));
}

function currencies({ currencies }: OrgSchema): readonly Row[] {
  return (currencies?.all ?? []).map(({ isoCode, conversionRate, decimalPlaces }) => ({
    IsoCode: isoCode,
    ConversionRate: conversionRate,
    DecimalPlaces: decimalPlaces,
    IsActive: true,
    IsCorporate: isoCode === currencies?.corporate
  }));
}

function permissionSets(schema: OrgSchema): readonly Row[] {
  return [...schema.permissionSets.values()].map(set => ({
    Name: set.fullName,
    Label: set.label,
    Description: set.description ?? null,
    IsCustom: true,
    IsOwnedByProfile: false,
    Type: 'Regular'
  }));
}

async function automatedUser(db: OrgConnection): Promise<Row> {
  const { rows } = await sql<{
    Id: string;
  }>`SELECT "Id" FROM org."Profile" WHERE "Name" = 'System Administrator'`.execute(db);
  return {
    Username: automatedUsername,
    LastName: 'Automated Process',
    Name: 'Automated Process',
    Alias: 'autoproc',
    Email: automatedUsername,
    IsActive: false,
    UserType: 'Standard',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    LocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT',
    ProfileId: rows[0]?.Id ?? null
  };
}
