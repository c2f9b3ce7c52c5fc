import { describe, expect, it } from 'vitest';
import { readDeployOptions } from '../options.ts';

describe('the options of a deploy', () => {
  it('are none for the default org: drafts, really written, no production org', () => {
    expect(readDeployOptions([])).toEqual({
      targetOrg: undefined,
      dryRun: false,
      content: 'drafts',
      production: false
    });
  });

  it('name the org as the sf CLI does', () => {
    expect(readDeployOptions(['--target-org', 'uat']).targetOrg).toBe('uat');
    expect(readDeployOptions(['-o', 'uat']).targetOrg).toBe('uat');
  });

  it.each([
    [['--agree'], 'agreed'],
    [['--demo'], 'demo'],
    [['--agree', '--demo'], 'demo'],
    [['--no-content', '--production'], 'none'],
    [['--production', '--dry-run'], 'drafts']
  ])('%j choose the content %s', (args, content) => {
    expect(readDeployOptions(args).content).toBe(content);
  });

  it.each([
    [['--agree', '--no-content'], 'nothing to sign'],
    [['--agree', '--production'], 'every function signs in its own name'],
    [['--demo', '--production'], 'every function signs in its own name'],
    [['--target'], "Unknown option '--target'"],
    [['uat'], "Unexpected argument 'uat'"]
  ])('%j are refused', (args, message) => {
    expect(() => readDeployOptions(args)).toThrow(message);
  });
});
