/** No page waits longer for its next picture, in milliseconds: one that somebody left in the meantime draws none. */
const longest = 100;

/** Waits until what was just changed is on the screen; a page that is not in view shows nothing, and waits for nothing. */
export async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>(resolve => {
    setTimeout(resolve, longest);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
