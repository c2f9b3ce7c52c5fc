import type { SourcePosition } from './schema.ts';

/** Something wrong in a metadata file: where, and what to do about it. Bad content is data; nothing throws for it. */
export interface MetadataProblem extends SourcePosition {
  readonly message: string;
}

/** Collects problems while files are read. */
export interface ProblemReport {
  add(position: SourcePosition, message: string): void;
}

/** A report that appends to the list. */
export function reportTo(problems: MetadataProblem[]): ProblemReport {
  return {
    add: ({ file, line, column }, message) => problems.push({ file, line, column, message })
  };
}

/** One line a problem, as compilers write it: `path:line:column message`. */
export function problemLine(problem: MetadataProblem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}
