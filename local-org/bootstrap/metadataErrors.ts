import { problemLine, type MetadataProblem } from '../metadata/problem.ts';

/** The metadata can't be served: every reason is a line, with path and place where there is one. */
export class MetadataErrors extends Error {
  readonly lines: readonly string[];

  constructor(problems: readonly (MetadataProblem | string)[]) {
    const lines = problems.map(problem => (typeof problem === 'string' ? problem : problemLine(problem)));
    super(lines.join('\n'));
    this.name = 'MetadataErrors';
    this.lines = lines;
  }
}
