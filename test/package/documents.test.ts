import { describe, expect, it } from 'vitest';
import { linkProblems, nameProblems } from './checks/documents.ts';
import { theDocuments, theProject, type Project } from './documents.ts';
import { broken, field, file, rule, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';

describe('what the pages say in code font', () => {
  it('is in the package or in the project', () => {
    const [subject, project] = [thePackage(), theProject()];
    expect(theDocuments().flatMap(page => nameProblems(subject, project, page))).toEqual([]);
  });

  it('leads to pages and headings', () => {
    expect(linkProblems(theDocuments(), theProject())).toEqual([]);
  });
});

describe('a page', () => {
  const project: Project = { commands: ['build'], has: path => ['a.md', 'docs/b.md'].includes(path) };
  const subject = broken(
    field('A__c', 'Best_Gap__c', text),
    rule('A__c', 'Gap_is_there', 'TRUE'),
    file('permissionsets/Same_Page_Rep', 'PermissionSet', '')
  );

  it('is refused with names of nothing', () => {
    const text = [
      '`A__c`, `A__c.Best_Gap__c`, `…_Gap__c`, `Gap_is_there`, `Same_Page_Rep`, `Same_Page%`, `npm run build`',
      '`B__c`, `A__c.None__c`, `…_Sum__c`, `None__r.Name`, `Gap_is_gone`, `npm run fly`, `docs/c.md`',
      '```sh\nsf org assign permset --name Same_Page_Pilot\n```'
    ].join('\n');
    expect(nameProblems(subject, project, { path: 'a.md', text })).toEqual([
      'a.md: there is no B__c',
      'a.md: there is no field A__c.None__c',
      'a.md: there is no …_Sum__c',
      'a.md: there is no None__r',
      'a.md: there is no Gap_is_gone',
      'a.md: there is no Same_Page_Pilot',
      'a.md: there is no command npm run fly',
      'a.md: there is no file docs/c.md'
    ]);
  });

  it('is refused with links that lead nowhere', () => {
    const a = {
      path: 'a.md',
      text: '# One & `two`\n[here](#one--two) [b](docs/b.md) [c](docs/c.md) [d](docs/b.md#four)'
    };
    const b = { path: 'docs/b.md', text: '## Three\n[up](../a.md#one--two) [web](https://example.com#x)' };
    expect(linkProblems([a, b], project)).toEqual([
      'a.md: there is no docs/c.md',
      'a.md: docs/b.md has no heading #four'
    ]);
  });
});
