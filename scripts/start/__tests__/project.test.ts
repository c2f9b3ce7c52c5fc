import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { peopleWithoutPackage, readProject } from '../project.ts';

const good = {
  'sfdx-project.json': '{ "packageDirectories": [{ "path": "app", "default": true }] }',
  'config/project-scratch-def.json':
    '{ "objectSettings": { "lead": { "sharingModel": "private" }, "task": {} } }',
  'config/personas.json': `{ "password": "x", "roles": [], "personas": [{ "name": "ann", "username": "ann@example.com",
    "firstName": "Ann", "lastName": "Lee", "title": "", "profile": "Standard User", "permissionSets": ["P"] }] }`
};

function project(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(root, 'app'));
  mkdirSync(join(root, 'config'));
  for (const [name, text] of Object.entries({ ...good, ...files })) {
    if (text !== '') writeFileSync(join(root, name), text);
  }
  return root;
}

describe('a project folder', () => {
  it('says what to serve, to whom, and who sees what by default', () => {
    const root = project();
    const { packageDirectories, organizationWideDefaults, people } = readProject(root);
    expect(packageDirectories).toEqual([join(root, 'app')]);
    expect([...organizationWideDefaults]).toEqual([['lead', 'Private']]);
    expect(people.personas[0]).toMatchObject({ name: 'ann', permissionSets: ['P'] });
    expect(peopleWithoutPackage(people).personas[0]).toMatchObject({ name: 'ann', permissionSets: [] });
  });

  it.each([
    ['a missing file', { 'config/personas.json': '' }, /There is no file .*personas\.json/],
    ['a file that is not JSON', { 'sfdx-project.json': '{' }, /sfdx-project\.json is not JSON/],
    [
      'a missing package directory',
      { 'sfdx-project.json': '{"packageDirectories":[{"path":"no"}]}' },
      /no package directory .*no/
    ],
    [
      'another shape',
      { 'config/personas.json': '{ "password": "x", "roles": [], "personas": [{}] }' },
      /personas\.json: .* at personas\.0\.name/
    ],
    [
      'an unknown default',
      { 'config/project-scratch-def.json': '{ "objectSettings": { "lead": { "sharingModel": "open" } } }' },
      /project-scratch-def\.json: .* at objectSettings\.lead\.sharingModel/
    ]
  ])('with %s is refused by name', (_what, files, message) => {
    expect(() => readProject(project(files))).toThrow(message);
  });
});
