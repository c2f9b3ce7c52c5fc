import { describe, expect, it } from 'vitest';
import { stripTypes } from '../stripTypes.ts';

describe('TypeScript without its types', () => {
  it('keeps every line and column', () => {
    expect(stripTypes('const a: string = "x";\nexport { a };\n', 'a.ts')).toBe(
      'const a         = "x";\nexport { a };\n'
    );
  });

  it('is refused with file and line when it is more than types', () => {
    expect(() => stripTypes('const a = 1;\n\n  enum Colour { Red }\n', 'lwc/a/a.ts')).toThrow(
      'lwc/a/a.ts:3 holds TypeScript that is more than types: enum Colour { Red }'
    );
  });
});
