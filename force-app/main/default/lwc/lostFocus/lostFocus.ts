/** Has nothing on the page the focus? It falls there when what had it was taken away. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return (activeElement ?? body) === body;
}

/**
 * Calls that once what is being rendered stands there, if nothing on the page has the focus then: what had it was taken
 * away, and whoever knows what stands in its place takes it. From a person who is somewhere else it is not taken.
 */
export function whenFocusIsLost(take: () => void): void {
  queueMicrotask(() => {
    if (isFocusLost()) take();
  });
}
