import { SaxesParser } from 'saxes';
import type { SourcePosition } from '../schema.ts';
import type { XmlElement } from './element.ts';

/** The XML of a file is not well formed; says where. */
export class XmlError extends Error {
  readonly position: SourcePosition;

  constructor(position: SourcePosition, message: string) {
    super(message);
    this.position = position;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly position: SourcePosition;
  textPosition: SourcePosition;
  text: string;
}

/**
 * Parses a document into elements that know their place in the file (lines and columns count from 1). Elements go by
 * their local names: which prefix a writer chose for a namespace, if any, says nothing.
 * @throws XmlError at the first thing that is not well formed
 */
export function parseXml(file: string, xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let tagPosition: SourcePosition = { file, line: 1, column: 1 };
  const here = (back: number): SourcePosition => ({
    file,
    line: parser.line,
    column: parser.column + 1 - back
  });

  parser.on('error', error => {
    throw new XmlError(here(1), reasonOf(error));
  });
  parser.on('opentagstart', tag => {
    tagPosition = here(tag.name.length + 2);
  });
  parser.on('opentag', tag => {
    open.push({
      name: localName(tag.name),
      attributes: tag.attributes,
      children: [],
      position: tagPosition,
      textPosition: here(0),
      text: ''
    });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', text => {
    const element = open.at(-1);
    if (element && element.text.trim() === '') {
      element.text = '';
      element.textPosition = {
        ...element.textPosition,
        column: element.textPosition.column + '<![CDATA['.length
      };
    }
    addText(text);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element && parent) parent.children.push(element);
    else root = element;
  });
  parser.write(xml).close();
  if (!root) throw new XmlError({ file, line: 1, column: 1 }, 'The file holds no XML element.');
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What the parser said, without the position that it puts in front. */
function reasonOf(error: Error): string {
  return `The XML is not well formed: ${error.message.replace(/^\d+:\d+:\s*/, '')}`;
}
