function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** The time from a moment on, as `12:40`, from an hour on as `1:02:40`. Clocks may disagree: it is never negative. */
export function elapsedText(started: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(started)) / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes % 60)}:${rest}` : `${minutes}:${rest}`;
}
