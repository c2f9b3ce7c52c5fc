/** Do both name one criterion? Codes are one whatever their case, as their unique key is on the platform; none is like no other. */
export function isSameCode(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
