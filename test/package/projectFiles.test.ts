import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { API_VERSION } from '../../scripts/org/connection.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const schemaOf = (name: string): object =>
  createRequire(import.meta.url)(`@salesforce/schemas/${name}.schema.json`) as object;
const problems = (schema: string, content: unknown): string[] => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const isValid = ajv.compile(schemaOf(schema));
  return isValid(content)
    ? []
    : (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message ?? ''}`);
};

describe('the files of a Salesforce project', () => {
  it.each([
    ['sfdx-project', 'sfdx-project.json'],
    ['project-scratch-def', 'config/project-scratch-def.json']
  ])('are as Salesforce’s schema %s says', (schema, file) => {
    expect(problems(schema, read(file))).toEqual([]);
  });

  it('would be refused with another path, edition or feature', () => {
    expect(problems('sfdx-project', { packageDirectories: [{ path: 1 }] })).not.toEqual([]);
    expect(problems('project-scratch-def', { edition: 'Huge' })).not.toEqual([]);
    expect(problems('project-scratch-def', { edition: 'Enterprise', features: ['Flying'] })).not.toEqual([]);
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
