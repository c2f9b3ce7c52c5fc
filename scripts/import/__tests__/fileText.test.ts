import { describe, expect, it } from 'vitest';
import { fileText } from '../fileText.ts';

const text = 'account,sector\nMüller,retail\n山田,retail\n';
const utf16 = (order: 'little' | 'big'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
};

describe('a file of an export', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, low byte first', utf16('little')],
    ['UTF-16, high byte first', utf16('big')]
  ])('is read in %s', (_encoding, bytes) => {
    expect(fileText('accounts.csv', bytes)).toBe(text);
  });

  it.each([
    ['Windows-1252', Buffer.from('account,sector\nAcme,retail\nM\u00fcller,retail\n', 'latin1'), 3, 'UTF-8'],
    ['a letter cut in two at its end', Buffer.from('account\nM\u00fc').subarray(0, -1), 2, 'UTF-8'],
    ['UTF-16 without its mark', Buffer.from('account\nAcme', 'utf16le'), 1, 'UTF-8'],
    ['half a letter of UTF-16', utf16('little').subarray(0, -1), 1, 'UTF-16LE']
  ])('in %s is refused with its line, and what to do', (_encoding, bytes, line, read) => {
    expect(() => fileText('accounts.csv', bytes)).toThrow(
      `accounts.csv, line ${line}: this is no text in ${read}. Save the file as UTF-8`
    );
  });
});
