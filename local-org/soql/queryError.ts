/** The closed set of the platform's codes that a query can end with. */
export type QueryErrorCode =
  | 'EXCEEDED_ID_LIMIT'
  | 'INVALID_FIELD'
  | 'INVALID_QUERY_FILTER_OPERATOR'
  | 'INVALID_QUERY_LOCATOR'
  | 'INVALID_TYPE'
  | 'MALFORMED_QUERY'
  | 'NUMBER_OUTSIDE_VALID_RANGE';

/** A query that can't be answered: the platform's code, what is wrong, and the word of the query it is about. */
export class QueryError extends Error {
  readonly code: QueryErrorCode;
  readonly subject: string | undefined;
  constructor(code: QueryErrorCode, message: string, subject?: string) {
    super(message);
    this.name = 'QueryError';
    this.code = code;
    this.subject = subject;
  }
}

/** What the local org does not do is refused with its name. */
export function notSupported(feature: string): QueryError {
  return new QueryError('MALFORMED_QUERY', `${feature} is not supported by the local org`);
}

const excerptBefore = 60;
const excerptAfter = 40;

/**
 * The same error as the platform words it for a text: an excerpt, a caret below the word it is about, row and column.
 * An error without a known word, or whose word doesn't stand in the text, stays as it is.
 */
export function withPlace(error: QueryError, text: string): QueryError {
  const index = error.subject === undefined ? -1 : indexOfWord(text, error.subject);
  if (index < 0) return error;
  const before = text.slice(0, index);
  const row = before.split('\n').length;
  const column = index - before.lastIndexOf('\n');
  const lead = before.slice(-excerptBefore).replace(/\s/g, ' ');
  const rest = text.slice(index, index + excerptAfter).replace(/\s/g, ' ');
  const place = `\n${lead}${rest}\n${' '.repeat(lead.length)}^\nERROR at Row:${row}:Column:${column}\n`;
  return new QueryError(error.code, place + error.message);
}

/** Where the word first stands outside of quotes, or -1. */
function indexOfWord(text: string, word: string): number {
  const bare = text.replace(/'(?:\\.|[^'\\])*'/gs, quoted => ' '.repeat(quoted.length)).toLowerCase();
  const wanted = word.toLowerCase();
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const isPart = (character: string | undefined) => character !== undefined && /[\w]/.test(character);
    const startsInside = isPart(bare[at - 1]) && isPart(wanted[0]);
    const endsInside = isPart(bare[at + wanted.length]) && isPart(wanted.at(-1));
    if (!startsInside && !endsInside) return at;
  }
  return -1;
}
