import { describe, expect, it } from 'vitest';
import type { Call } from '../../org/connection.ts';
import { missingFeatures } from '../targetOrg.ts';

/** An org that answers up to a version and has the objects. */
const orgWith =
  (version: string, objects: readonly string[]): Call =>
  <Answer>(path: string) =>
    Promise.resolve(
      (path === '/services/data'
        ? [{ version: '60.0' }, { version }]
        : { sobjects: objects.map(name => ({ name })) }) as Answer
    );
const OBJECTS = ['Account', 'Contact', 'Opportunity', 'OpportunityContactRole', 'Product2', 'Task', 'Lead'];

describe('what an org lacks of what the package needs', () => {
  it('is nothing in an org with Sales Cloud on a recent release', async () => {
    expect(await missingFeatures({ call: orgWith('67.0', OBJECTS) })).toEqual([]);
  });

  it('is the release, with its day to wait for', async () => {
    expect(await missingFeatures({ call: orgWith('66.0', OBJECTS) })).toEqual([
      expect.stringMatching(/up to API 66\.0, and the package needs 67\.0.*https:\/\/status\.salesforce\.com/)
    ]);
  });

  it('is each object that the licence lacks or the user may not see', async () => {
    const problems = await missingFeatures({ call: orgWith('68.0', ['Account', 'Contact', 'Task']) });
    expect(problems.map(problem => /^The org has no (\w+),.*Sales Cloud/.exec(problem)?.[1])).toEqual([
      'Opportunity',
      'OpportunityContactRole',
      'Product2'
    ]);
  });
});
