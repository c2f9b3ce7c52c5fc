/**
 * What the element whose handler runs says under that data attribute, named as in `dataset`; an empty text where it says
 * nothing.
 */
export function dataOf({ currentTarget }: Event, name: string): string {
  return currentTarget instanceof HTMLElement ? (currentTarget.dataset[name] ?? '') : '';
}
