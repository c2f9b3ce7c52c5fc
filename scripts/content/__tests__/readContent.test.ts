import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyContent } from '../policyContent.ts';
import { readContentFile, readStarterContent } from '../readContent.ts';

let folder: string;
const file = (text: string): string => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a content file', () => {
  it('that is no JSON is named', () => {
    expect(() => readContentFile(file('{ "name": '), policyContent)).toThrow(/policy\.json is not JSON: /);
  });

  it('of another shape is named, with the place and what is wrong there', () => {
    const policy = readStarterContent('config/starter').policy;
    const [first] = policy.criteria;
    const measured = { ...first, measure: 'Attested' };
    const wrong = JSON.stringify({ ...policy, criteria: [measured], name: '' });
    expect(() => readContentFile(file(wrong), policyContent)).toThrow(
      /policy\.json does not have the expected shape/
    );
    expect(() => readContentFile(file(wrong), policyContent)).toThrow(/at name/);
    expect(() => readContentFile(file(wrong), policyContent)).toThrow(
      /a measured criterion has a threshold, an attested one has none\s+→ at criteria\[0\]/
    );
  });
});
