import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { JobFailure } from '../bulkErrors.ts';
import type { CsvFormat } from '../job.ts';
import { delimiters } from './delimiters.ts';

export type CsvRow = readonly string[];

/**
 * The rows of a text, the header first, as they are read; lines without anything are no rows.
 * @throws JobFailure at the place where the text is no CSV of that format
 */
export async function* readCsv(text: AsyncIterable<string>, format: CsvFormat): AsyncGenerator<CsvRow> {
  const parser = parse({ ...delimiters(format), skip_empty_lines: true });
  // What goes wrong with either stream shows where the rows are taken.
  pipeline(Readable.from(checkLineEndings(text, format)), parser, () => undefined);
  const rows: AsyncIterable<CsvRow> = parser;
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof CsvError ? new JobFailure('ClientInputError', whyUnreadable(error)) : error;
  }
}

function whyUnreadable(error: CsvError): string {
  // The library says where the text ends, which helps nobody find the quote.
  const reason =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? `Quote Not Closed: a quote that opens after row ${Number(error['records'])} never ends`
      : error.message;
  return `Failed to parse CSV: ${reason}`;
}

/** Hands the text on; line breaks inside quotes are part of a cell and may be of any kind. Parts of the text end with a line. */
async function* checkLineEndings(
  text: AsyncIterable<string>,
  { lineEnding }: CsvFormat
): AsyncGenerator<string> {
  const wrong = lineEnding === 'LF' ? /\r/ : /(?<!\r)\n|\r(?!\n)/;
  let quoted = false;
  for await (const part of text) {
    for (const [index, piece] of part.split('"').entries()) {
      if (index > 0) quoted = !quoted;
      if (!quoted && wrong.test(piece)) {
        throw new JobFailure(
          'ClientInputError',
          `LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`
        );
      }
    }
    yield part;
  }
}
