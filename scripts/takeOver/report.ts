import type { TakeOverReport } from './takeOver.ts';

const count = (number: number, one: string, several: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${several}`;

/** What a taking over came to, in lines. */
export function reportLines(report: TakeOverReport, dryRun: boolean): string[] {
  const { takenOver, checks, prepared, refused } = report;
  if (takenOver.size + prepared.length + refused.length === 0) {
    return ['Every open deal that was judged rests on the policy in force for it.'];
  }
  const along = count(checks, 'check', 'checks');
  if (dryRun) {
    return [
      ...[...takenOver].map(([policy, deals]) => {
        const rest = count(deals, 'open deal rests', 'open deals rest');
        return `${rest} on another policy than ${policy}, which is in force for ${deals === 1 ? 'it' : 'them'}.`;
      }),
      `With them ${along} would go along.`
    ];
  }
  return [
    ...[...takenOver].map(
      ([policy, deals]) => `${count(deals, 'deal is', 'deals are')} judged by ${policy} now.`
    ),
    `${along} went along.`,
    ...prepared.map(
      ({ deal, policy, why }) => `${deal} stays where it is, and is judged by ${policy} from here: ${why}`
    ),
    ...refused.map(({ deal, why }) => `${deal} is as it was: ${why}`)
  ];
}
