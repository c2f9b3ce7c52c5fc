import { describe, expect, it } from 'vitest';
import { whileContended } from '../contention.ts';

const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });

describe('a transaction that others are in the way of', () => {
  it('begins again until it goes through', async () => {
    let attempts = 0;
    const saved = await whileContended(async () => {
      attempts += 1;
      if (attempts < 4) throw deadlock();
      return 'saved';
    });
    expect([saved, attempts]).toEqual(['saved', 4]);
  });

  it('ends after some attempts with what the database said', async () => {
    let attempts = 0;
    const saving = whileContended(async () => {
      attempts += 1;
      throw deadlock();
    });
    await expect(saving).rejects.toThrow('deadlock detected');
    expect(attempts).toBe(10);
  });

  it('does not begin again for anything else', async () => {
    let attempts = 0;
    const saving = whileContended(async () => {
      attempts += 1;
      throw new Error('disk full');
    });
    await expect(saving).rejects.toThrow('disk full');
    expect(attempts).toBe(1);
  });
});
