import type { Unreached } from './segment.ts';
import type { Amounts, Group, Totals } from './totals.ts';
import type { Days, Verdict } from './verdict.ts';
import { lackWords, remarksOn } from './words.ts';

/** Where and by whom an audit was held. */
export interface Place {
  readonly organization: string;
  readonly url: string;
  readonly username: string;
}

/** How many criteria, and how many owners, the summary names. */
const MOST = 20;

/**
 * What an audit found, for people.
 * @param unreached policies in force that nothing leads to
 */
export function summaryLines(
  totals: Totals,
  days: Days,
  place: Place,
  unreached: readonly Unreached[] = []
): string[] {
  const { all, differing, failingLater } = totals;
  const [deals, fail] = all.audited === 1 ? ['deal', 'fails'] : ['deals', 'fail'];
  return [
    `${place.organization}, ${place.url}, as ${place.username}: deals that this user can't see are not in it.`,
    `Judged for ${days.asOf}${days.asOf === days.today ? '' : `, on ${days.today}`}.`,
    all.audited === 0
      ? 'No deal that this user can see is in the forecast.'
      : `${all.failing} of ${all.audited} ${deals} in the forecast ${fail}.`,
    ...(failingLater > 0 ? [`${failingLater} of them hold today, and fail by ${days.asOf}.`] : []),
    ...section('By category', groupLines(totals.byCategory)),
    ...section('What is missing', lackLines(totals.byLack)),
    ...section('By owner', groupLines(totals.byOwner)),
    ...section('Closing soonest', namedLines(totals)),
    ...section(
      'Policies that nothing leads to',
      unreached.map(({ name, why }) => `${name}: ${why}`)
    ),
    ...(differing > 0 ? ['', differenceLine(differing)] : [])
  ];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map(line => `  ${line}`)];

/** Those with the most failing deals first; those with none are left out. */
function groupLines(groups: ReadonlyMap<string, Group>): string[] {
  const failing = [...groups]
    .filter(([, group]) => group.failing > 0)
    .sort(([, one], [, other]) => other.failing - one.failing)
    .map(
      ([name, group]) =>
        `${name === '' ? 'Nobody that can be seen' : name}: ${group.failing} of ${group.audited}, at stake ${stakeWords(group)}`
    );
  return shortened(failing);
}

function lackLines(lacks: ReadonlyMap<string, number>): string[] {
  const sorted = [...lacks].sort(([, one], [, other]) => other - one);
  return shortened(sorted.map(([name, count]) => `${count} × ${name}`));
}

const shortened = (lines: readonly string[]): string[] =>
  lines.length > MOST ? [...lines.slice(0, MOST), `… and ${lines.length - MOST} more`] : [...lines];

function namedLines({ soonest, all }: Totals): string[] {
  const more = all.failing - soonest.length;
  return [...soonest.flatMap(dealLines), ...(more > 0 ? [`… and ${more} more, in the files`] : [])];
}

function dealLines(verdict: Verdict): string[] {
  const { id, name, owner, category, closeDate, amount, currency } = verdict.deal;
  const worth = amount === undefined ? 'no amount' : money(currency ?? '', amount);
  return [
    `${closeDate ?? 'No close date'}, ${category}, ${worth}: ${name} (${owner}, ${id})`,
    ...verdict.lacks.map(lack => `    ${lackWords(lack)}`),
    ...remarksOn(verdict).map(remark => `    ! ${remark}`)
  ];
}

function stakeWords({ atStake, withoutAmount }: Group): string {
  const sums = amountWords(atStake);
  if (withoutAmount === 0) return sums;
  return `${sums === '' ? 'nothing known' : sums} (${withoutAmount} without an amount)`;
}

/** Sums of several currencies stand beside each other. */
const amountWords = (amounts: Amounts): string =>
  [...amounts].map(([currency, sum]) => money(currency, sum)).join(' and ');

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

const money = (currency: string, amount: number): string =>
  `${currency === '' ? '' : `${currency} `}${number.format(amount)}`;

function differenceLine(count: number): string {
  const deals = count === 1 ? '1 deal is' : `${count} deals are`;
  return (
    `${deals} judged otherwise by the org's Forecast Gap than by its records, and counted as failing. Either they changed while the audit ` +
    'read them, so run it again; or a formula or roll-up of the package was changed in this org, so compare it with the package.'
  );
}
