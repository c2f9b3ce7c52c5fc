import type { Fields } from './apiClient.ts';

const stages = [
  ['Prospecting', 'Pipeline'],
  ['Qualification', 'Pipeline'],
  ['Proposal/Price Quote', 'Best Case'],
  ['Negotiation/Review', 'Commit'],
  ['Closed Lost', 'Omitted']
] as const;

/** Deals as an import writes them, spread evenly over owners, accounts, stages and the days of a year. */
export function dealRows(
  count: number,
  { first, owners, accounts }: { first: number; owners: readonly string[]; accounts: readonly string[] }
): Fields[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const [stage, category] = stages[number % stages.length] ?? stages[0];
    return {
      Name: `Deal ${String((number * 7919) % 100_003).padStart(6, '0')}`,
      StageName: stage,
      ForecastCategoryName: category,
      Amount: 1_000 + ((number * 37) % 90_000),
      CloseDate: new Date(Date.UTC(2027, 0, 1 + (number % 365))).toISOString().slice(0, 10),
      OwnerId: owners[number % owners.length] ?? '',
      AccountId: accounts[number % accounts.length] ?? ''
    };
  });
}

/** The list in parts of the size that the platform takes in one request. */
export function inBatches<Item>(items: readonly Item[], size = 200): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  );
}
