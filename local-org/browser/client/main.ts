import '@lwc/synthetic-shadow';
import { loadBundles } from './bundles.ts';
import { readEarly } from './pageReads.ts';
import { startSession } from './session.ts';

/**
 * Loads the shell once it is known who is signed in: base components ask for the locale while they are loaded. The browser
 * fetches the shell meanwhile. A record's page or a tab's is asked for at the same time, and shown with its panels at once. No await at
 * the top: the shell waits for this module.
 */
async function start(): Promise<void> {
  const hasPanels = readEarly(window.location.pathname);
  const answer = await startSession();
  const [{ showShell }] = await Promise.all([
    import('./shell.ts'),
    hasPanels && answer.user ? loadBundles() : undefined
  ]);
  showShell(answer);
}

void start();
