function overlap(one: DOMRect, other: DOMRect): boolean {
  const isBeside = one.right <= other.left || one.left >= other.right;
  const isAbove = one.bottom <= other.top || one.top >= other.bottom;
  return !isBeside && !isAbove;
}

/** Brings what has the focus out from behind a bar that stays in view; nothing inside the bar is behind it. */
export function bringOutFromBehind(bar: Element, focused: Element): void {
  if (bar.contains(focused) || !overlap(focused.getBoundingClientRect(), bar.getBoundingClientRect())) return;
  focused.scrollIntoView({ block: 'center' });
}
