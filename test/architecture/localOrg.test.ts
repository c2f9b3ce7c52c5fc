import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository, sourcesIn } from './sources.ts';

const objects = readdirSync(join(repository, 'force-app/main/default/objects')).filter(name =>
  name.endsWith('__c')
);
const localOrg = sourcesIn('local-org').filter(source => source.part !== 'test');

describe('the local org', () => {
  it('names no object of the package: it interprets the XML and restates none of it', () => {
    expect(objects.length).toBeGreaterThan(10);
    const mentions = localOrg.flatMap(source =>
      objects.filter(name => source.text.includes(name)).map(name => `${source.path} names ${name}`)
    );
    expect(mentions).toEqual([]);
  });
});
