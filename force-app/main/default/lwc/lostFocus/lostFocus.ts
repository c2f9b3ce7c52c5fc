/**
 * Calls that once what is being rendered stands there, if nothing on the page has the focus then: what had it was taken
 * away, and whoever knows what stands in its place takes it. From a person who is somewhere else it is not taken.
 */
export function whenFocusIsLost(take: () => void): void {
  queueMicrotask(() => {
    const { activeElement, body } = document;
    if ((activeElement ?? body) === body) take();
  });
}
