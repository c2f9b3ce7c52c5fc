/**
 * Runs a command. What went wrong for a reason that the reader can do something about is said in its own words; options
 * that don't exist are answered with the usage. A mistake of the program itself is thrown on, with its stack.
 * @param failure the exit status when something went wrong
 */
export async function runCommand(usage: string, work: () => Promise<void>, failure = 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = failure;
    if (isWrongUse(error)) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof Error && !isMistake(error)) console.error(error.message);
    else throw error;
  }
}

/** Something about how the command was called is wrong. */
export class WrongUse extends Error {}

function isWrongUse(error: unknown): error is Error {
  if (error instanceof WrongUse) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS_');
}

/** Errors that the language itself throws. */
function isMistake(error: Error): boolean {
  return [TypeError, ReferenceError, RangeError, SyntaxError].some(mistake => error instanceof mistake);
}
