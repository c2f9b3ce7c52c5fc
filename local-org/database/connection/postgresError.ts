/** What Postgres says went wrong, by its five-character code; PGlite and the server's driver report alike. */
const codes = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503'
} as const;

export type PostgresFailure = keyof typeof codes;

/** Which of the failures that a concurrent writer can cause this error is, if any. */
export function postgresFailure(error: unknown): PostgresFailure | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case codes.uniqueViolation:
      return 'uniqueViolation';
    case codes.foreignKeyViolation:
      return 'foreignKeyViolation';
    default:
      return undefined;
  }
}

/** Whether other transactions were in the way: a deadlock, or one that changed what this one had read. */
export function isLockFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && lockFailures.has(error.code);
}

const lockFailures: ReadonlySet<unknown> = new Set(['40P01', '40001']);
