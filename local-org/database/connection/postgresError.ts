/** What Postgres says went wrong, by its five-character code; PGlite and the server's driver report alike. */
const codes = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  deadlock: '40P01'
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
    case codes.deadlock:
      return 'deadlock';
    default:
      return undefined;
  }
}
