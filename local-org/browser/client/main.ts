import '@lwc/synthetic-shadow';
import { startSession } from './session.ts';

/**
 * Loads the shell once it is known who is signed in: base components ask for the locale while they are loaded. The browser
 * fetches the shell meanwhile. No await at the top: the shell waits for this module.
 */
async function start(): Promise<void> {
  const answer = await startSession();
  const { showShell } = await import('./shell.ts');
  showShell(answer);
}

void start();
