/** How many cases a protocol was asked, and how many of the granted ones went all the way. */
import { expect } from 'vitest';
import { titleOf, type Case } from './cases.ts';

export class Tally {
  readonly wrong: string[] = [];
  private readonly protocol: string;
  private asked = 0;
  private readonly counts = { granted: 0, refused: 0, absent: 0 };
  private worked = 0;

  constructor(protocol: string) {
    this.protocol = protocol;
  }

  /** @param codes what the org said; none: it did what it was asked */
  count(one: Case, expected: Case['expected'], verdict: string, codes: readonly string[], said = ''): void {
    this.asked += 1;
    this.counts[expected] += 1;
    if (codes.length === 0) this.worked += 1;
    if (verdict !== expected)
      this.wrong.push(`${titleOf(one)}: ${expected}, but ${verdict} ${codes.join(' ')} ${said}`.trim());
  }

  get total(): number {
    return this.asked;
  }

  report(): void {
    const { granted, refused, absent } = this.counts;
    process.stdout.write(
      `Matrix over ${this.protocol}: ${this.asked} cases (${granted} granted, of which ${this.worked} were carried out and the others refused for their data; ${refused} refused; ${absent} absent)\n`
    );
  }

  /** Takes what went wrong so far, so that each test answers for its own. */
  expectNothingWrong(): void {
    const wrong = this.wrong.splice(0);
    expect(wrong.slice(0, 40), `${wrong.length} wrong`).toEqual([]);
  }
}
