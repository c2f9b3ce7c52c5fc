/** What a trial says, in words. */
import { dayText } from 'c/dayText';
import { fill } from 'c/phrase';
import type { Lack, Leaving, Sum, Tried } from 'c/policyTrial';
import { labels, reasons } from './labels';

/** Whose numbers, money and days these are: a BCP 47 tag, and an ISO code. */
export interface Manner {
  readonly locale: string;
  readonly currency: string;
}

/** A deal with why it would lack criteria, as its row shows it. */
interface DealLine {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly amount: string;
  readonly reasons: readonly string[];
}

/** What becomes of a gate. */
export interface GateLines {
  readonly gate: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly deals: readonly DealLine[];
}

/** An amount; where there are several currencies, it names its own. */
function money({ amount, currency }: Sum, manner: Manner): string {
  const format =
    currency === undefined
      ? ({ style: 'currency', currency: manner.currency, maximumFractionDigits: 0 } as const)
      : ({ style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 0 } as const);
  return new Intl.NumberFormat(manner.locale, format).format(amount);
}

/** Sums of several currencies stand beside each other. */
function worthText(worth: readonly Sum[], manner: Manner): string {
  const sums = worth.length === 0 ? [{ amount: 0 }] : worth;
  return new Intl.ListFormat(manner.locale).format(sums.map(sum => money(sum, manner)));
}

function reasonText({ criterion, reason }: Lack, currency: string | undefined, manner: Manner): string {
  const { statement, measure } = criterion;
  const { locale } = manner;
  const written = (value: number): string =>
    measure === 'Annual value confirmed'
      ? money({ amount: value, currency }, manner)
      : new Intl.NumberFormat(locale).format(value);
  switch (reason.kind) {
    case 'figure':
      return fill(reasons.figure, statement, written(reason.value), written(reason.threshold));
    case 'expired':
      return fill(reasons.expired, statement, dayText(locale, reason.on));
    case 'new':
    case 'notMet':
    case 'unknownMeasure':
      return fill(reasons[reason.kind], statement);
  }
}

function dealLine({ deal, lacks }: Tried, countsNew: boolean, manner: Manner): DealLine {
  const { id, name, ownerName, amount, currency } = deal;
  return {
    id,
    name,
    ownerName,
    amount: amount === undefined ? '' : money({ amount, currency }, manner),
    reasons: lacks
      .filter(({ reason }) => countsNew || reason.kind !== 'new')
      .map(lack => reasonText(lack, currency, manner))
  };
}

/** What would become of the deals of a gate. `countsNew` says whether what nobody could judge yet counts as missing. */
export function gateLines(leaving: Leaving, countsNew: boolean, manner: Manner): GateLines {
  const { gate, deals, worth, withoutAmount, lackingAlready, healed } = leaving;
  const count = leaving.leaving.length;
  const notes: readonly (readonly [count: number, text: string])[] = [
    [withoutAmount, labels.withoutAmount],
    [lackingAlready.length, labels.already],
    [healed, labels.healed]
  ];
  return {
    gate,
    summary:
      count === 0
        ? fill(labels.nobody, deals, gate)
        : fill(labels.leave, count, deals, worthText(worth, manner), gate),
    notes: notes.filter(([found]) => found > 0).map(([found, text]) => fill(text, found)),
    deals: leaving.leaving.map(one => dealLine(one, countsNew, manner))
  };
}
