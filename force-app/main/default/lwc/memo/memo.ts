/**
 * The function, computed anew only when it is asked about something else than the last time. Arguments are compared by
 * identity: what is asked about is replaced when it changes, never altered.
 */
export function memo<Of extends readonly unknown[], Result>(
  compute: (...of: Of) => Result
): (...of: Of) => Result {
  let last: { readonly of: Of; readonly result: Result } | undefined;
  return (...of) => {
    if (last?.of.every((part, index) => Object.is(part, of[index])) !== true)
      last = { of, result: compute(...of) };
    return last.result;
  };
}
