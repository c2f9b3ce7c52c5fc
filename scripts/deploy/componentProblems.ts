/** What the Metadata API says of one component, as far as a reader needs it. */
export interface ComponentMessage {
  readonly type: string;
  readonly fullName: string;
  /** The source file, relative to the project, or what the org calls it. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly problem: string;
}

/** Problems as lines, each file once: `file:line:column  type name: reason`. */
export function problemLines(problems: readonly ComponentMessage[]): string[] {
  return problems.map(({ type, fullName, file, line, column, problem }) => {
    const place = [file, line, line === undefined ? undefined : column]
      .filter(part => part !== undefined)
      .join(':');
    return `  ${place}\n      ${type} ${fullName}: ${problem.trim()}`;
  });
}
