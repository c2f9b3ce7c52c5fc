import type { FormulaSource, SourcePosition } from '../metadata/schema.ts';

/** A formula that can't be read, or says what the platform refuses. The position is that of the offending part in its file. */
export class FormulaError extends Error {
  readonly position: SourcePosition;

  constructor(message: string, position: SourcePosition) {
    super(message);
    this.name = 'FormulaError';
    this.position = position;
  }
}

/** The place in the file of the character at `offset` of the formula's text. */
export function positionAt(source: FormulaSource, offset: number): SourcePosition {
  const before = source.text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  const { file, line, column } = source.position;
  return before.length === 1
    ? { file, line, column: column + offset }
    : { file, line: line + before.length - 1, column: last.length + 1 };
}
