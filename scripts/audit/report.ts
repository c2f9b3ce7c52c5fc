import type { Removal } from './cleanUp.ts';
import type { Facts } from './facts.ts';
import { EXEMPTION, GATES } from './gates.ts';
import { reasonOf } from './reasons.ts';
import { exitStatus } from './verdicts.ts';
import type { PathVerdicts, Tried } from './verdicts.ts';
import { NOT_TRIED } from './writePaths.ts';

/** The report, line by line. */
export function reportLines(tried: Tried, removal: Removal, facts: Facts, username: string): string[] {
  return [
    '',
    ...tableLines(tried),
    '',
    ...openLines(tried, facts, username),
    ...notTriedLines(tried),
    ...tried.notes,
    `Not tried by this command: ${NOT_TRIED.join('; ')}.`,
    enforcementLine(facts, username),
    ruleLine(facts),
    exemptLine(facts),
    ...removalLines(removal),
    '',
    conclusion(tried, removal, username)
  ];
}

const WORDS = { closed: 'closed', open: 'OPEN', 'not tried': 'not tried' } as const;

/** Paths down, targets across. */
function tableLines({ targets, paths }: Tried): string[] {
  const table = [
    ['', ...targets.map(({ name }) => name)],
    ...paths.map(({ path, verdicts }) => [path, ...verdicts.map(({ kind }) => WORDS[kind])])
  ];
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? [];
  return table.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  );
}

/** Each reason once, with the targets that are open for it and the paths that lead there. */
function openLines({ targets, paths }: Tried, facts: Facts, username: string): string[] {
  const open = targets.flatMap((target, column) => {
    const through = paths.filter(({ verdicts }) => verdicts[column]?.kind === 'open');
    if (through.length === 0) return [];
    const names = through.map(({ path }) => path).join(', ');
    const by = through.length === paths.length ? 'By every path' : `By ${names}`;
    return [{ name: target.name, key: `${by}.\n      ${reasonOf(target, username, facts)}` }];
  });
  return [...grouped(open)].map(([said, names]) => `OPEN  ${names.join(', ')}. ${said}`);
}

function notTriedLines({ targets, paths }: Tried): string[] {
  const missed = paths.flatMap(({ path, verdicts }) =>
    verdicts.flatMap((verdict, column) =>
      verdict.kind === 'not tried' ? [{ path, target: targets[column]?.name ?? '', key: verdict.why }] : []
    )
  );
  const wholly = (path: string, why: string) =>
    missed.filter(one => one.path === path && one.key === why).length === targets.length;
  const named = missed.map(({ path, target, key }) => ({
    name: wholly(path, key) ? path : `${path} to ${target}`,
    key
  }));
  return [...grouped(named)].map(([why, names]) => `not tried: ${[...new Set(names)].join(', ')}: ${why}`);
}

function grouped(entries: readonly { readonly name: string; readonly key: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, key } of entries) groups.set(key, [...(groups.get(key) ?? []), name]);
  return groups;
}

function enforcementLine({ enforcement }: Facts, username: string): string {
  return enforcement === undefined
    ? `No deal tells what Enforcement is for ${username}.`
    : `Enforcement is ${enforcement} for ${username}.`;
}

function ruleLine({ rules, rulesDoubt }: Facts): string {
  if (rules === undefined) return `Which rules are active can't be read here: ${rulesDoubt}.`;
  const active = new Set(rules.filter(rule => rule.active).map(({ name }) => name));
  const off = [...GATES.values()].filter(rule => !active.has(rule));
  return off.length === 0 ? 'All four gates are active.' : `Switched off or missing: ${off.join(', ')}.`;
}

/** An exempt user passes every gate, whatever the table says of this one. */
function exemptLine({ exempt, exemptDoubt }: Facts): string {
  const who = exempt.map(({ username, by }) => `${username} (${by})`);
  const said =
    who.length === 0
      ? 'Nobody is seen to be exempt'
      : `Exempt from every gate: ${[...new Set(who)].join(', ')}`;
  const doubt =
    exemptDoubt === ''
      ? ''
      : ` Whether others hold ${EXEMPTION.permission} by other permission sets can't be read here: ${exemptDoubt}.`;
  return `${said}.${doubt}`;
}

/** What is said of the deals that were made. */
export function removalLines({ removed, left }: Removal): string[] {
  const deals = `${removed} ${removed === 1 ? 'opportunity' : 'opportunities'}`;
  if (left.length === 0) return [`Removed ${deals} that it made; nothing is left behind.`];
  return [`Removed ${deals}. LEFT BEHIND, and to be deleted by hand:`, ...left.map(line => `      ${line}`)];
}

function conclusion(tried: Tried, removal: Removal, username: string): string {
  switch (exitStatus(tried, removal)) {
    case 0:
      return `CLOSED: no path let ${username} bring a deal that lacks criteria into the forecast.`;
    case 1:
      return `OPEN: ${username} can bring a deal that lacks criteria into the forecast.`;
    case 2:
      return `NOT KNOWN: ${count(tried.paths, 'closed')} of ${tried.paths.length * tried.targets.length} tries were refused by the gate, and the rest could not be tried.`;
  }
}

const count = (paths: readonly PathVerdicts[], kind: string): number =>
  paths.flatMap(({ verdicts }) => verdicts).filter(verdict => verdict.kind === kind).length;
