import type { TakeOverReport } from './takeOver.ts';

const count = (number: number, one: string, several: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${several}`;

/** What a taking over came to, in lines. */
export function reportLines(report: TakeOverReport, dryRun: boolean): string[] {
  const { policy, takenOver, checks, prepared, refused } = report;
  if (takenOver + prepared.length + refused.length === 0) {
    return [`Every open deal that was judged rests on ${policy}.`];
  }
  const along = count(checks, 'check', 'checks');
  if (dryRun) {
    const deals = count(takenOver, 'open deal rests', 'open deals rest');
    return [`${deals} on another policy than ${policy}. With them ${along} would go along.`];
  }
  return [
    `${count(takenOver, 'deal is', 'deals are')} judged by ${policy} now; ${along} went along.`,
    ...prepared.map(
      ({ deal, why }) => `${deal} stays where it is, and is judged by ${policy} from here: ${why}`
    ),
    ...refused.map(({ deal, why }) => `${deal} is as it was: ${why}`)
  ];
}
