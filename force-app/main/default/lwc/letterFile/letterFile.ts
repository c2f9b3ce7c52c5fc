/** The letter outside of the page: as a file of a word processor, and as a link to the mail program. */
import { escaped, letterLines, letterText } from 'c/letter';
import type { Letter } from 'c/letter';
import { zip } from './zip';
import type { Bytes } from './zip';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const openXml = 'http://schemas.openxmlformats.org';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const contentTypes = `${declaration}<Types xmlns="${openXml}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="${documentType}"/>
</Types>`;

const relationships = `${declaration}<Relationships xmlns="${openXml}/package/2006/relationships">
<Relationship Id="document" Type="${openXml}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

/** Characters that XML has no place for; nobody sees them. */
const unwritable = /[^\P{Control}\t\n\r]|[\ufffe\uffff]/gu;

function paragraph(lines: readonly string[], isBold = false): string {
  const style = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
  const texts = lines.map(line => `<w:t xml:space="preserve">${escaped(line.replace(unwritable, ''))}</w:t>`);
  const run = `<w:r>${style}${texts.join('<w:br/>')}</w:r>`;
  return `<w:p><w:pPr><w:spacing w:after="200"/></w:pPr>${run}</w:p>`;
}

/** The letter as a document of a word processor (.docx), the subject in bold above it. */
export function documentOf(letter: Letter): Bytes {
  const { subject } = letter;
  const heading = subject.isLeftOut ? '' : paragraph([subject.text], true);
  const body = letterLines(letter).map(lines => paragraph(lines));
  const content = `${declaration}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main"><w:body>${heading}${body.join('')}<w:sectPr/></w:body></w:document>`;
  const encoder = new TextEncoder();
  const entries = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': content
  };
  return zip(Object.entries(entries).map(([name, text]) => ({ name, content: encoder.encode(text) })));
}

/** A name for the file, without what file systems refuse. */
export function fileNameOf(...parts: readonly string[]): string {
  const name = parts
    .filter(part => part !== '')
    .join(', ')
    .replace(/[\\/:*?"<>|\p{Control}]+/gu, ' ');
  return `${name.trim()}.docx`;
}

/** Longer links are cut by some mail programs, without a word. */
const longestLink = 2000;

export interface MailLink {
  readonly link: string;
  /** Does it hold the whole letter? Otherwise it holds address and subject only. */
  readonly isWhole: boolean;
}

/** A link that opens the mail program with the letter in it, or without its text when a link can't carry it. */
export function mailLinkOf(letter: Letter, address: string): MailLink {
  const subject = letter.subject.isLeftOut ? '' : letter.subject.text.toWellFormed();
  const body = letterText(letter).replaceAll('\n', '\r\n').toWellFormed();
  const to = `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const link = `${to}&body=${encodeURIComponent(body)}`;
  return link.length <= longestLink ? { link, isWhole: true } : { link: to, isWhole: false };
}
