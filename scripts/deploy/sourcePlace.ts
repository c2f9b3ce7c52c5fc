import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeployMessage } from '@salesforce/source-deploy-retrieve';

/** Where a reader mends what the org refused. */
export interface SourcePlace {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The source that a message is about. The org speaks of the files that it was sent, `dist/` holds those of the project
 * with their types taken out, line by line; fields and rules are sent joined into one file an object, and stand each in
 * a file of their own in the project.
 *
 * @param files the built files of the component that the message names
 * @param sentText the text of a file as it was sent, by its name there
 */
export function sourcePlace(
  message: Pick<DeployMessage, 'fileName' | 'fullName' | 'lineNumber' | 'columnNumber'>,
  files: readonly string[],
  {
    root,
    built,
    sentText
  }: { root: string; built: string; sentText: (fileName: string) => string | undefined }
): SourcePlace {
  const name = path.posix.basename(message.fileName);
  const builtFile = files.find(file => [name, `${name}-meta.xml`].includes(path.basename(file))) ?? files[0];
  const line = numberIn(message.lineNumber);
  const column = numberIn(message.columnNumber);
  const place = (file: string, at: number | undefined): SourcePlace => ({
    file: file.split(path.sep).join('/'),
    ...(at === undefined ? {} : { line: at }),
    ...(at === undefined || column === undefined ? {} : { column })
  });
  if (builtFile === undefined) return place(message.fileName, line);
  const file = sourceOf(path.relative(built, builtFile), root);
  const isJoined = path.extname(name) === '.object' && !builtFile.endsWith('.object-meta.xml');
  if (!isJoined || line === undefined) return place(file, line);
  const sent = sentText(message.fileName);
  const child = message.fullName.split('.').at(-1) ?? '';
  return place(
    file,
    sent === undefined ? undefined : lineInPart(sent, child, line, readFileSync(builtFile, 'utf8'))
  );
}

/**
 * The line in the file of one part that stands for a line of the file into which all parts were joined, or nothing when
 * the two don't read the same there.
 */
function lineInPart(joined: string, child: string, line: number, part: string): number | undefined {
  const [joinedLines, partLines] = [joined.split('\n'), part.split('\n')];
  const start = joinedLines.findLastIndex((text, index) => index < line && /^ {4}<\w+>$/.test(text));
  const end = joinedLines.findIndex((text, index) => index > start && /^ {4}<\/\w+>$/.test(text));
  const root = partLines.findIndex(text => /^<\w+ xmlns=/.test(text));
  const isThePart = joinedLines
    .slice(start, end)
    .some(text => text.trim() === `<fullName>${child}</fullName>`);
  if (start < 0 || root < 0 || !isThePart) return undefined;
  const found = root + (line - 1 - start);
  if (found === root) return root + 1;
  return partLines[found]?.trim() === joinedLines[line - 1]?.trim() ? found + 1 : undefined;
}

/** The file of the project that a built file was made of, relative to the project. */
function sourceOf(builtFile: string, root: string): string {
  const typed = builtFile.replace(/\.js$/, '.ts');
  return existsSync(path.join(root, typed)) ? typed : builtFile;
}

const numberIn = (text: string | number | undefined): number | undefined =>
  text === undefined || text === '' || Number(text) <= 0 ? undefined : Number(text);
