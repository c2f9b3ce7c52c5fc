import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLines } from '../componentProblems.ts';
import { sourcePlace } from '../sourcePlace.ts';

let root: string;

function write(file: string, text: string): string {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const place = (
  message: Parameters<typeof sourcePlace>[0],
  files: readonly string[],
  sent: Record<string, string> = {}
) => sourcePlace(message, files, { root, built: path.join(root, 'dist'), sentText: name => sent[name] });

const field = `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Gap__c</fullName>
    <formula>IF(
  Amount &gt; 0,
  Nothing__c,
  0)</formula>
</CustomField>
`;
const object = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <fields>
        <fullName>Other__c</fullName>
    </fields>
    <fields>
        <fullName>Gap__c</fullName>
        <formula>IF(
  Amount &gt; 0,
  Nothing__c,
  0)</formula>
    </fields>
</CustomObject>
`;
const message = {
  fileName: 'objects/Deal__c.object',
  fullName: 'Deal__c.Gap__c',
  lineNumber: '10',
  columnNumber: '3'
};

describe('the place of what an org refused', () => {
  it('is the line in the file of the field, which the org was sent joined with others', () => {
    const files = [write('dist/app/objects/Deal__c/fields/Gap__c.field-meta.xml', field)];
    const found = { file: 'app/objects/Deal__c/fields/Gap__c.field-meta.xml', column: 3 };
    expect(place(message, files, { 'objects/Deal__c.object': object })).toEqual({ ...found, line: 6 });
    expect(place({ ...message, lineNumber: '6' }, files, { 'objects/Deal__c.object': object })).toEqual({
      ...found,
      line: 2
    });
  });

  it('has no line rather than a wrong one', () => {
    const files = [write('dist/app/objects/Deal__c/fields/Gap__c.field-meta.xml', field)];
    const file = { file: 'app/objects/Deal__c/fields/Gap__c.field-meta.xml' };
    expect(place({ ...message, lineNumber: '4' }, files, { 'objects/Deal__c.object': object })).toEqual(file);
    expect(place(message, files)).toEqual(file);
    expect(place({ ...message, lineNumber: undefined }, files)).toEqual(file);
  });

  it('is the TypeScript that a script was made of', () => {
    write('app/lwc/hello/hello.ts', '');
    const files = [
      write('dist/app/lwc/hello/hello.html', ''),
      write('dist/app/lwc/hello/hello.js', ''),
      write('dist/app/lwc/hello/hello.js-meta.xml', '')
    ];
    expect(
      place({ fileName: 'lwc/hello/hello.js', fullName: 'hello', lineNumber: '7', columnNumber: '1' }, files)
    ).toEqual({ file: 'app/lwc/hello/hello.ts', line: 7, column: 1 });
    expect(place({ fileName: 'lwc/hello/hello.html', fullName: 'hello' }, files)).toEqual({
      file: 'app/lwc/hello/hello.html'
    });
  });

  it('is what the org calls it when no source is known', () => {
    expect(place({ fileName: 'package.xml', fullName: 'package.xml', lineNumber: '4' }, [])).toEqual({
      file: 'package.xml',
      line: 4
    });
  });

  it('stands before the reason', () => {
    expect(
      problemLines([
        {
          type: 'CustomField',
          fullName: 'Deal__c.Gap__c',
          file: 'a.xml',
          line: 6,
          column: 3,
          problem: 'No such field. '
        },
        { type: 'Layout', fullName: 'L', file: 'b.xml', column: 3, problem: 'No such object.' }
      ])
    ).toEqual([
      '  a.xml:6:3\n      CustomField Deal__c.Gap__c: No such field.',
      '  b.xml\n      Layout L: No such object.'
    ]);
  });
});
