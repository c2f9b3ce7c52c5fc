import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { documentOf, fileNameOf, mailLinkOf } from 'c/letterFile';
import { letterText, noEdits, rewritten } from 'c/letter';
import { conversation, dana, cash, wants, write } from 'fixtures/receivables';

const said = { conversations: [conversation(dana)], buyerOutcomes: [wants(dana, cash)] };
const letter = write(said);
const withSubject = (text: string) => write(said, { edits: rewritten(noEdits, letter.subject, text) });

describe('the letter as a document', () => {
  const files = unzipSync(documentOf(letter));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

  it('is an archive of the three parts that a word processor needs, each well-formed', () => {
    expect(Object.keys(files)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    for (const name of Object.keys(files)) expect(XMLValidator.validate(part(name))).toBe(true);
  });
  it('holds the subject and every line of the letter', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      trimValues: false,
      isArray: name => name === 'w:t'
    });
    const texts: string[] = [];
    JSON.stringify(parser.parse(part('word/document.xml')), (name, value: unknown) => {
      if (name === '#text' && typeof value === 'string') texts.push(value);
      return value;
    });
    const lines = letterText(letter)
      .split('\n')
      .filter(line => line !== '');
    expect(texts.filter(text => text.trim() !== '')).toEqual([letter.subject.text, ...lines]);
  });
  it('takes any character for a character', () => {
    const odd = strFromU8(
      unzipSync(documentOf(withSubject('Ärger & <Ö> \u0007 “é” 😀')))['word/document.xml'] ?? new Uint8Array()
    );
    expect(XMLValidator.validate(odd)).toBe(true);
    expect(odd).toContain('Ärger &amp; &lt;Ö&gt;  “é” 😀');
  });
  it('has a name that file systems take', () => {
    expect(fileNameOf('Northwind: A/B "x"', 'Dana Reyes')).toBe('Northwind  A B  x , Dana Reyes.docx');
    expect(fileNameOf('', 'Dana')).toBe('Dana.docx');
  });
});

describe('the letter in a link to the mail program', () => {
  it('is whole when it is short', () => {
    const { link, isWhole } = mailLinkOf(letter, 'dana+x@northwind.example');
    expect(isWhole).toBe(true);
    const url = new URL(link);
    expect(decodeURIComponent(url.pathname)).toBe('dana+x@northwind.example');
    expect(url.searchParams.get('subject')).toBe(letter.subject.text);
    expect(url.searchParams.get('body')).toBe(letterText(letter).replaceAll('\n', '\r\n'));
  });
  it('is not in the link at all when the link would be too long, rather than cut', () => {
    const { link, isWhole } = mailLinkOf(withSubject('A '.repeat(900)), '');
    expect(isWhole).toBe(false);
    expect(link).not.toContain('body');
  });
});
