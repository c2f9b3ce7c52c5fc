import { describe, expect, it } from 'vitest';
import { scratchArguments } from '../createScratchOrg.ts';
import { readScratchOptions } from '../options.ts';

describe('the options of a scratch org', () => {
  it('become those of the sf CLI', () => {
    expect(
      scratchArguments(readScratchOptions(['--alias', 'try', '--dev-hub', 'hub', '--days', '30']))
    ).toEqual(
      [
        'org create scratch --definition-file config/project-scratch-def.json --alias try --set-default',
        '--duration-days 30 --target-dev-hub hub'
      ].flatMap(line => line.split(' '))
    );
    expect(scratchArguments(readScratchOptions(['--alias', 'try']))).not.toContain('--target-dev-hub');
    expect(readScratchOptions(['--alias', 'try', '--demo'])).toMatchObject({ days: 7, demo: true });
  });

  it.each([
    [[], 'Name the new org with --alias.'],
    [['--alias', ''], 'Name the new org with --alias.'],
    [['--alias', 'my org'], 'my org is not one'],
    [['--alias', 'try', '--dev-hub', '; rm'], '; rm is not one'],
    [['--alias', 'try', '--days', '31'], 'from 1 to 30, not 31'],
    [['--alias', 'try', '--days', 'many'], 'from 1 to 30, not many']
  ])('%j are refused', (args, message) => {
    expect(() => readScratchOptions(args)).toThrow(message);
  });
});
