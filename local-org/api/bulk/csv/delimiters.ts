import type { CsvFormat } from '../job.ts';

const characters: Readonly<Record<CsvFormat['columnDelimiter'], string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t'
};

/** A format in the words of the libraries that read and write CSV. */
export function delimiters(format: CsvFormat): {
  readonly delimiter: string;
  readonly record_delimiter: string;
} {
  return {
    delimiter: characters[format.columnDelimiter],
    record_delimiter: format.lineEnding === 'LF' ? '\n' : '\r\n'
  };
}
