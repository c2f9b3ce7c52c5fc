import { describe, expect, it } from 'vitest';
import { readImportOptions } from '../options.ts';

const read = (...args: string[]) => readImportOptions(args, new Date('2026-05-02T10:00:00Z'));

describe('the options of an import', () => {
  it('have defaults for everything but the folder', () => {
    expect(read('pipeline', 'exports')).toEqual({
      folder: 'exports',
      credentials: {
        baseUrl: 'http://localhost:3000',
        username: 'integration@same-page.local',
        password: 'local'
      },
      asOf: '2026-05-02',
      overwrite: false,
      reportFile: 'import-report.csv'
    });
  });

  it.each([
    [[], 'Say what to import: pipeline.'],
    [['pipeline'], 'Name one folder to import from.'],
    [['pipeline', 'one', 'two'], 'Name one folder to import from.'],
    [['pipeline', 'one', '--as-of', 'yesterday'], '--as-of is a day written as YYYY-MM-DD, not yesterday.'],
    [['pipeline', 'one', '--as-of', ''], '--as-of is a day written as YYYY-MM-DD, not .'],
    [['pipeline', 'one', '--fast'], "Unknown option '--fast'"]
  ])('%j are refused', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
