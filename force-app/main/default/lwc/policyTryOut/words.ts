/** What a trial says, in words. */
import { dayText } from 'c/dayText';
import { fill } from 'c/phrase';
import type { Lack, Leaving, Tried } from 'c/policyTrial';
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

function money(amount: number, { locale, currency }: Manner): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, format).format(amount);
}

function reasonText({ criterion, reason }: Lack, { locale, currency }: Manner): string {
  const { statement, measure } = criterion;
  const written = (value: number): string =>
    measure === 'Annual value confirmed'
      ? money(value, { locale, currency })
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
  const { id, name, ownerName, amount } = deal;
  return {
    id,
    name,
    ownerName,
    amount: amount === undefined ? '' : money(amount, manner),
    reasons: lacks
      .filter(({ reason }) => countsNew || reason.kind !== 'new')
      .map(lack => reasonText(lack, manner))
  };
}

/** What would become of the deals of a gate. `countsNew` says whether what nobody could judge yet counts as missing. */
export function gateLines(leaving: Leaving, countsNew: boolean, manner: Manner): GateLines {
  const { gate, deals, amount, withoutAmount, lackingAlready, healed } = leaving;
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
        : fill(labels.leave, count, deals, money(amount, manner), gate),
    notes: notes.filter(([found]) => found > 0).map(([found, text]) => fill(text, found)),
    deals: leaving.leaving.map(one => dealLine(one, countsNew, manner))
  };
}
