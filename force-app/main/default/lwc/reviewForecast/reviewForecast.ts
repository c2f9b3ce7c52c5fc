/** What each forecast category claims, what of it is qualified, and what is not. */

/** Deals of one category: how many, and what they are to bring. */
export interface Sum {
  /** What the org calls the category. */
  readonly name?: string;
  readonly count: number;
  /** For comparing only: what people read is `text`. */
  readonly amount: number;
  /** The sum as the platform writes it, with its currency; nothing where no deal has an amount. */
  readonly text?: string;
}

/** The same deals three times: all of them, those that lack nothing, and those that lack criteria. */
export interface Sums {
  readonly claimed: ReadonlyMap<string, Sum>;
  readonly qualified: ReadonlyMap<string, Sum>;
  readonly lacking: ReadonlyMap<string, Sum>;
}

/** One forecast category at a glance. Shares are of 100. */
export interface ForecastLine {
  readonly category: string;
  /** What the org calls it. */
  readonly name: string;
  /** Does the category ask for criteria? What is in Pipeline claims nothing. */
  readonly isForecast: boolean;
  readonly claimed: Sum;
  readonly qualified: Sum;
  readonly lacking: Sum;
  /** What is claimed, of the largest claim. */
  readonly claimedShare: number;
  /** What is qualified, of what is claimed; by count where no deal has an amount. */
  readonly qualifiedShare: number;
}

const nothing: Sum = { count: 0, amount: 0 };
const order = ['Closed', 'Commit', 'Most Likely', 'Best Case', 'Pipeline'];

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;
}

/**
 * A line for each category that has deals, the nearest to the money first. Amounts below zero draw no bar.
 */
export function forecastLines({ claimed, qualified, lacking }: Sums): ForecastLine[] {
  const largest = Math.max(0, ...order.map(category => claimed.get(category)?.amount ?? 0));
  return order.flatMap(category => {
    const all = claimed.get(category);
    if (!all) return [];
    const right = qualified.get(category) ?? nothing;
    const qualifiedShare = all.amount > 0 ? share(right.amount, all.amount) : share(right.count, all.count);
    return [
      {
        category,
        name: all.name ?? category,
        isForecast: category !== 'Pipeline',
        claimed: all,
        qualified: right,
        lacking: lacking.get(category) ?? nothing,
        claimedShare: share(all.amount, largest),
        qualifiedShare
      }
    ];
  });
}
