import { identityOf } from '../../deploy/targetOrg.ts';
import type { Login } from '../../org/connection.ts';
import { readCurrencies } from '../../org/currencies.ts';
import type { Currencies } from '../../org/currencies.ts';
import { openPasswordLogin } from '../../org/passwordLogin.ts';
import { openSavedLogin } from '../../org/savedLogin.ts';
import { soqlLiteral } from '../../org/soqlText.ts';
import { WrongUse } from '../../runCommand.ts';
import type { ForecastOptions } from '../options.ts';
import { checkAccess } from './access.ts';
import { openDealFiles } from './dealFiles.ts';
import type { DealFiles } from './dealFiles.ts';
import { readForecast, readPolicies } from './readForecast.ts';
import type { Reading } from './readForecast.ts';
import { unreachedPolicies } from './segment.ts';
import { summaryLines } from './summary.ts';
import type { Place } from './summary.ts';
import { Counting } from './totals.ts';
import { totalsRecord } from './totalsRecord.ts';
import { verdictOf } from './verdict.ts';
import type { Days } from './verdict.ts';

/** Where an audit tells how it goes. */
export interface Told {
  readonly say: (line: string) => void;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Judges every deal in an org's forecast, writes those that fail into files, and says what it found.
 * @param signal aborted to stop: its reason is thrown, and nothing is written
 * @returns the exit status: 0 none fails, 1 some do
 * @throws an error that says why not all could be judged, and what to do
 */
export async function auditForecast(
  options: ForecastOptions,
  signal: AbortSignal,
  told: Told
): Promise<0 | 1> {
  const login = await openLogin(options);
  const { organization } = await identityOf(login);
  const place = { organization, url: login.url, username: login.username };
  const days = await readDays(login, options.asOf);
  await checkAccess(login);
  const currencies = await readCurrencies(login);
  const files = await openDealFiles(options.output, { ...place, ...days });
  told.say(`Reading the forecast of ${organization}, ${login.url}, as ${login.username}.`);
  const [result] = await Promise.allSettled([
    judgeAll({ login, currencies, days, place, files, reading: { signal, left: told.say } }, told)
  ]);
  if (result.status === 'fulfilled') return result.value;
  await files.discard();
  throw result.reason;
}

const openLogin = ({ targetOrg, credentials }: ForecastOptions): Promise<Login> =>
  targetOrg === undefined ? openPasswordLogin(credentials) : openSavedLogin(targetOrg);

interface Judging {
  readonly login: Login;
  readonly currencies: Currencies;
  readonly days: Days;
  readonly place: Place;
  readonly files: DealFiles;
  readonly reading: Reading;
}

async function judgeAll(
  { login, currencies, days, place, files, reading }: Judging,
  told: Told
): Promise<0 | 1> {
  const started = performance.now();
  const policies = await readPolicies(login, currencies, reading);
  const counting = new Counting(days);
  let [total, done, rows] = [0, 0, 0];
  for await (const page of readForecast(login, currencies, reading, deals => (total = deals))) {
    const verdicts = page.deals.map(deal =>
      verdictOf(deal, policies, page.checks.get(deal.qualification?.id ?? '') ?? [], days)
    );
    verdicts.forEach(verdict => counting.add(verdict));
    await files.add(verdicts.filter(({ failsOn }) => failsOn !== undefined));
    done += page.deals.length;
    rows += page.rows;
    told.progress(done, total);
  }
  reading.signal.throwIfAborted();
  const { totals } = counting;
  const unreached = unreachedPolicies(policies);
  const summary = summaryLines(totals, days, place, unreached);
  const paths = await files.finish(summary, totalsRecord(totals, unreached));
  const seconds = (performance.now() - started) / 1000;
  summary.forEach(told.say);
  told.say('');
  told.say(`Read ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} a second.`);
  told.say(`Written: ${paths.join(', ')}`);
  return totals.all.failing > 0 ? 1 : 0;
}

/** @throws WrongUse when the audit is for a day that is over */
async function readDays({ records, username }: Login, asOf: string | undefined): Promise<Days> {
  const [user] = await records.query(
    `SELECT Id, TimeZoneSidKey FROM User WHERE Username = ${soqlLiteral(username)}`
  );
  const today = dayIn(String(user?.['TimeZoneSidKey']), new Date());
  if (asOf !== undefined && asOf < today)
    throw new WrongUse(
      `--as-of is a day from today (${today}) on, not ${asOf}: what was then can't be told.`
    );
  return { today, asOf: asOf ?? today };
}

/** The ISO date in a time zone: formulas of the platform go by that of who asks. */
function dayIn(timeZone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  });
  return format.format(moment);
}
