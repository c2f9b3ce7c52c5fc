import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, inject, it } from 'vitest';
import { requestBytes, sendBytes } from './fuzz/wire.ts';

const port = Number(new URL(inject('orgUrl')).port);
/** Every address that somebody else, or another name of this machine, could reach it at. */
const others = [
  ...Object.values(networkInterfaces()).flatMap(found =>
    (found ?? []).filter(one => !one.internal && !one.address.startsWith('fe80')).map(one => one.address)
  ),
  // Also loopback, but another address: a server that listens everywhere answers here.
  '127.0.0.2'
];

function reach(address: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect({ host: address, port, timeout: 5000 });
    const end = (result: string) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end('connected'));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error'));
  });
}

describe('the org', () => {
  it('is reached at 127.0.0.1', async () => {
    expect(await reach('127.0.0.1')).toBe('connected');
  });

  it.each(others)('is not reached at %s', async address => {
    expect(await reach(address)).not.toBe('connected');
  });

  it.each([
    'evil.example',
    `evil.example:${port}`,
    'localhost.evil.example',
    '127.0.0.1@evil.example',
    '169.254.169.254'
  ])('does not answer pages of %s, whose name somebody made lead here', async host => {
    for (const path of ['/', '/services/data', '/local-org/session']) {
      const answer = await sendBytes(
        inject('orgUrl'),
        requestBytes('GET', path, { Host: host, 'X-Local-Org': 'browser' }, undefined)
      );
      expect(answer?.status).toBe(421);
      expect(answer?.body).toContain('INVALID_HOST');
      expect(answer?.headers.get('set-cookie')).toBeUndefined();
    }
  });

  it('takes what it says of itself from no other header', async () => {
    const headers = {
      Host: `localhost:${port}`,
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.example'
    };
    const body = 'grant_type=password&username=rep@same-page.local&password=local';
    const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await sendBytes(
      inject('orgUrl'),
      requestBytes('POST', '/services/oauth2/token', form, body)
    );
    expect(answer?.status).toBe(200);
    expect(answer?.body).not.toContain('evil.example');
  });
});
