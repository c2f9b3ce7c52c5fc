import { bulkQuery } from '../../org/bulkQuery.ts';
import type { BulkQueryOptions, BulkRow } from '../../org/bulkQuery.ts';
import type { Login } from '../../org/connection.ts';
import type { Currencies } from '../../org/currencies.ts';
import { soqlLiteral } from '../../org/soqlText.ts';
import type { AuditedCheck, AuditedPolicies, Deal } from './deal.ts';
import { checkFrom, criterionFrom, dealFrom, policyFrom, widerAcceptedUntilFrom } from './rows.ts';
import { WANTED } from './wanted.ts';

/** Deals at once. The ids of their qualifications stand in one query, which may have 100,000 characters: up to 4,000. */
const DEALS_AT_ONCE = 2000;
const ROWS_AT_ONCE = 5000;

/** Deals with all that their judgement rests on. */
export interface Page {
  readonly deals: readonly Deal[];
  /** By qualification. */
  readonly checks: ReadonlyMap<string, readonly AuditedCheck[]>;
  /** How many rows were read for it. */
  readonly rows: number;
}

export type Reading = Pick<BulkQueryOptions, 'signal' | 'left'>;

/** All policies with their criteria, in the policies' own order, and what leads to them. */
export async function readPolicies(
  login: Login,
  currencies: Currencies,
  reading: Reading
): Promise<AuditedPolicies> {
  const whole = async (object: string, columns: readonly string[], end = '') => {
    const found: BulkRow[] = [];
    const soql = `SELECT ${columns.join(', ')} FROM ${object}${end}`;
    const options = { ...reading, what: 'policies', pageSize: ROWS_AT_ONCE };
    for await (const page of bulkQuery(login, soql, options)) found.push(...page);
    return found;
  };
  const { Qualification_Policy__c, Qualification_Criterion__c, Offering_Policy__c } = WANTED;
  const policies = await whole('Qualification_Policy__c', [
    ...Qualification_Policy__c,
    'Offering__r.Name',
    ...(currencies.areSeveral ? ['CurrencyIsoCode'] : [])
  ]);
  const criteria = (
    await whole('Qualification_Criterion__c', Qualification_Criterion__c, ' ORDER BY Order__c')
  ).map(criterionFrom);
  const leading = await whole('Offering_Policy__c', Offering_Policy__c);
  return {
    currencies,
    byId: new Map(
      policies.map(policyFrom).map(policy => {
        const own = criteria.filter(({ policyId }) => policyId === policy.id);
        return [policy.id, { ...policy, criteria: own.map(({ criterion }) => criterion) }];
      })
    ),
    widerAcceptedUntil: new Map(leading.map(widerAcceptedUntilFrom))
  };
}

/** Every deal in the forecast, some thousands at a time, each time with their checks. */
export async function* readForecast(
  login: Login,
  { areSeveral }: Currencies,
  reading: Reading,
  found: (deals: number) => void
): AsyncGenerator<Page> {
  const columns = areSeveral ? [...DEAL_COLUMNS, 'CurrencyIsoCode'] : DEAL_COLUMNS;
  const soql = `SELECT ${columns.join(', ')} FROM Opportunity WHERE ${IN_FORECAST}`;
  const options = { ...reading, what: 'deals', pageSize: DEALS_AT_ONCE, found };
  for await (const page of bulkQuery(login, soql, options)) {
    const deals = page.map(dealFrom);
    const checks = await readChecks(login, deals, reading);
    const rows = [...checks.values()].reduce((sum, some) => sum + some.length, deals.length);
    yield { deals, checks, rows };
  }
}

const DEAL_COLUMNS: readonly string[] = [
  ...WANTED.Opportunity.filter(field => field !== 'OwnerId' && field !== 'Won_Before_Gate__c'),
  ...WANTED.User.map(field => `Owner.${field}`),
  ...WANTED.Deal_Qualification__c.map(field => `Deal_Qualification__r.${field}`)
];

const IN_FORECAST =
  "(IsWon = false AND ForecastCategoryName IN ('Best Case', 'Most Likely', 'Commit')) OR " +
  "(Won_Before_Gate__c = false AND (IsWon = true OR ForecastCategoryName = 'Closed'))";

async function readChecks(
  login: Login,
  deals: readonly Deal[],
  reading: Reading
): Promise<Map<string, AuditedCheck[]>> {
  const ids = new Set(deals.flatMap(({ qualification }) => qualification?.id ?? []));
  const found = new Map<string, AuditedCheck[]>();
  if (ids.size === 0) return found;
  const soql =
    `SELECT ${WANTED.Criterion_Check__c.join(', ')} FROM Criterion_Check__c ` +
    `WHERE Deal_Qualification__c IN (${[...ids].map(soqlLiteral).join(',')})`;
  for await (const page of bulkQuery(login, soql, { ...reading, what: 'checks', pageSize: ROWS_AT_ONCE })) {
    for (const { qualificationId, check } of page.map(checkFrom)) {
      const own = found.get(qualificationId);
      if (own) own.push(check);
      else found.set(qualificationId, [check]);
    }
  }
  return found;
}
