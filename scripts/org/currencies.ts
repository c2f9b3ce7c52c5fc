import { z } from 'zod';
import { API_VERSION } from './connection.ts';
import type { Login } from './connection.ts';

const objects = z.object({ sobjects: z.array(z.object({ name: z.string() })) });
const rateRow = z.object({ IsoCode: z.string(), ConversionRate: z.number() });

/** The currencies of an org. */
export interface Currencies {
  /** Does each record say what its amounts are in? */
  readonly areSeveral: boolean;
  /** What an amount comes to in the org's own currency. A currency that is not known counts as that one. */
  worth(amount: number, currency: string | undefined): number;
}

/** An org with one currency. */
export const oneCurrency: Currencies = { areSeveral: false, worth: amount => amount };

/** Asks an org for its currencies and their rates. */
export async function readCurrencies({
  call,
  records
}: Pick<Login, 'call' | 'records'>): Promise<Currencies> {
  const { sobjects } = objects.parse(await call<unknown>(`/services/data/v${API_VERSION}/sobjects`, 'GET'));
  if (!sobjects.some(({ name }) => name === 'CurrencyType')) return oneCurrency;
  const rows = z
    .array(rateRow)
    .parse(await records.query('SELECT IsoCode, ConversionRate FROM CurrencyType'));
  return severalCurrencies(new Map(rows.map(({ IsoCode, ConversionRate }) => [IsoCode, ConversionRate])));
}

/** Amounts are rounded to millionths, so that what lies on a threshold in two currencies lies on it. */
export const severalCurrencies = (rates: ReadonlyMap<string, number>): Currencies => ({
  areSeveral: true,
  worth: (amount, currency) => Math.round((amount / (rates.get(currency ?? '') ?? 1)) * 1e6) / 1e6
});
