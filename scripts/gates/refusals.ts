import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Finding } from './gate.ts';

const refusalList = z.array(
  z.strictObject({
    gate: z.string(),
    rule: z.string(),
    /** A path as in findings, and what the message says, where a file has several; `*` stands for any characters. */
    file: z.string(),
    message: z.string().optional(),
    reason: z.string().min(20)
  })
);

/** Findings that stand, with the reason why nothing is changed. */
export type Refusal = z.infer<typeof refusalList>[number];

export interface Settlement {
  readonly open: readonly Finding[];
  readonly refused: number;
  /** Refusals that match no finding any more, and so have to go. */
  readonly stale: readonly Refusal[];
}

/** @throws ZodError for a file that isn't a list of refusals, each with a reason */
export function readRefusals(file: string): Refusal[] {
  return refusalList.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Parts a gate's findings into those that are refused and those that are open. */
export function settle(gate: string, findings: readonly Finding[], refusals: readonly Refusal[]): Settlement {
  const own = refusals.filter(refusal => refusal.gate === gate);
  const open = findings.filter(finding => !own.some(refusal => covers(refusal, finding)));
  return {
    open,
    refused: findings.length - open.length,
    stale: own.filter(refusal => !findings.some(finding => covers(refusal, finding)))
  };
}

function covers({ rule, file, message = '*' }: Refusal, finding: Finding): boolean {
  return rule === finding.rule && matches(file, finding.file) && matches(message, finding.message);
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^${pattern.split('*').map(escaped).join('[^]*')}$`).test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
}
