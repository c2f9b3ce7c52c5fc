/** The machine's own Chromium, in which the suite runs. */
import { existsSync } from 'node:fs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @throws an error of one line when there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  const path = (named ? [named] : usualPlaces).find(place => existsSync(place));
  if (path) return path;
  throw new Error(
    named
      ? `There is no Chromium at ${named}, which CHROMIUM names.`
      : 'The browser suite needs Chromium: install the package chromium, or name its binary in CHROMIUM.'
  );
}

export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];
