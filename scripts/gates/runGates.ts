import type { Finding, Gate } from './gate.ts';
import { settle, type Refusal } from './refusals.ts';

/**
 * Runs the gates one after the other, prints a line for each, and below it what is open.
 * @returns whether nothing is open and no refusal is stale
 */
export async function runGates(
  gates: readonly Gate[],
  project: string,
  refusals: readonly Refusal[],
  print: (line: string) => void
): Promise<boolean> {
  let clean = true;
  for (const { name, inspect } of gates) {
    const begun = Date.now();
    const { inspected, findings } = await inspect(project);
    const { open, refused, stale } = settle(name, findings, refusals);
    const seconds = Math.round((Date.now() - begun) / 1000);
    print(`${name}: ${open.length} open, ${refused} refused (${inspected}, ${seconds}s)`);
    for (const finding of open) print(`  ${lineOf(finding)}`);
    for (const refusal of stale) {
      print(`  The refusal of ${refusal.rule} at ${refusal.file} matches nothing any more: take it out.`);
    }
    clean &&= open.length === 0 && stale.length === 0;
  }
  const names = new Set(gates.map(({ name }) => name));
  for (const { gate, rule } of refusals.filter(refusal => !names.has(refusal.gate))) {
    print(`The refusal of ${rule} names the gate ${gate}, which does not exist.`);
    clean = false;
  }
  return clean;
}

function lineOf({ rule, file, line, message }: Finding): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message.replace(/\s+/g, ' ')} (${rule})`;
}
