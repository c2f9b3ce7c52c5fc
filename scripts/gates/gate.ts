/** Something that a gate objects to, at a file of the project. */
export interface Finding {
  /** The tool's own name for what is wrong. */
  readonly rule: string;
  /** Relative to the project, with `/`. A package is named as `node_modules/NAME`. */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

export interface Inspection {
  /** What was looked at, with its count: a gate that looked at nothing has proven nothing. */
  readonly inspected: string;
  readonly findings: readonly Finding[];
}

export interface Gate {
  readonly name: string;
  readonly inspect: (project: string) => Promise<Inspection>;
}
