import scratchOrg from '@salesforce/schemas/project-scratch-def.schema.json' with { type: 'json' };
import project from '@salesforce/schemas/sfdx-project.schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API_VERSION } from '../../scripts/org/connection.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const problems = (schema: object, content: unknown): string[] => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const isValid = ajv.compile(schema);
  return isValid(content)
    ? []
    : (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message ?? ''}`);
};

describe('the files of a Salesforce project', () => {
  it.each([
    ['sfdx-project.json', project],
    ['config/project-scratch-def.json', scratchOrg]
  ])('are as Salesforce’s schema says: %s', (file, schema) => {
    expect(problems(schema, read(file))).toEqual([]);
  });

  it('would be refused with another path, edition or feature', () => {
    expect(problems(project, { packageDirectories: [{ path: 1 }] })).not.toEqual([]);
    expect(problems(scratchOrg, { edition: 'Huge' })).not.toEqual([]);
    expect(problems(scratchOrg, { edition: 'Enterprise', features: ['Flying'] })).not.toEqual([]);
  });

  it('define one unlocked package, of the version of package.json and of the API that commands speak', () => {
    const { version } = read('package.json') as { version: string };
    expect(read('sfdx-project.json')).toMatchObject({
      namespace: '',
      sourceApiVersion: API_VERSION,
      packageDirectories: [
        { path: 'force-app', default: true, package: 'Same Page', versionNumber: `${version}.NEXT` }
      ]
    });
    expect(existsSync('config/project-scratch-def.json')).toBe(true);
  });
});
