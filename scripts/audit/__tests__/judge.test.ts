import { describe, expect, it } from 'vitest';
import type { Outcome } from '../attempt.ts';
import { readGateMessages } from '../gates.ts';
import { controlProblem, judge } from '../judge.ts';

const messages = readGateMessages('.');
const taken: Outcome = { accepted: true, id: '006' };
const refused = (...said: string[]): Outcome => ({
  accepted: false,
  errors: said.map(message => ({ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message }))
});
const standing = (category: string, won = false) => new Map([['006', { category, won }]]);

describe('one attempt', () => {
  it('found the gate closed when a gate said so, also among others', () => {
    expect(messages).toHaveLength(4);
    for (const message of messages) {
      expect(judge(refused(message), new Map(), messages)).toEqual({ kind: 'closed' });
      expect(judge(refused('Say the type.', message), new Map(), messages)).toEqual({ kind: 'closed' });
    }
  });

  it('says nothing about the gate when only something else refused it', () => {
    expect(judge(refused('Say the type.'), new Map(), messages)).toEqual({
      kind: 'not tried',
      why: 'refused, but not by the gate: FIELD_CUSTOM_VALIDATION_EXCEPTION: Say the type.'
    });
  });

  it('found it open when the deal stands in the forecast afterwards, or is out of sight', () => {
    expect(judge(taken, standing('Commit'), messages)).toEqual({ kind: 'open' });
    expect(judge(taken, standing('Omitted', true), messages)).toEqual({ kind: 'open' });
    expect(judge(taken, new Map(), messages)).toEqual({ kind: 'open' });
  });

  it('found it closed when the org took the save and left the deal in Pipeline', () => {
    expect(judge(taken, standing('Pipeline'), messages)).toEqual({ kind: 'closed' });
  });
});

describe('a path', () => {
  it('works when a deal in Pipeline gets through and stays there', () => {
    expect(controlProblem(taken, standing('Pipeline'))).toBeUndefined();
  });

  it('is not judged when that deal was refused, moved on, or never tried', () => {
    expect(controlProblem(refused('Say the type.'), new Map())).toMatch(/refused too: .*Say the type/);
    expect(controlProblem(taken, standing('Commit'))).toMatch(/moved .* to Commit/);
    expect(controlProblem(undefined, new Map())).toBe('interrupted');
  });
});
