import { createServer } from 'node:net';

/** Fails at once with Node's EADDRINUSE when the port is taken, before anything that takes time. */
export function checkPort(port: number): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
