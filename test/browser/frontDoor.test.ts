import { expect, inject, it } from 'vitest';
import { accessToken } from '../cli/support/accessToken.ts';
import { openWindow } from './support/visitor.ts';

const deal = 'Brightwater Foods: Receivables Desk';

async function frontDoorUrl(redirect: string): Promise<string> {
  const url = inject('orgUrl');
  const response = await fetch(`${url}/services/oauth2/singleaccess?redirect_uri=${redirect}`, {
    headers: { Authorization: `Bearer ${await accessToken(url, 'rep')}` }
  });
  const answer: { frontdoor_uri: string } = await response.json();
  return answer.frontdoor_uri;
}

it('sf org open leads to the page that it names, signed in, and its address works once', async () => {
  const address = await frontDoorUrl(encodeURIComponent('lightning/o/Opportunity/list'));
  const page = await openWindow();
  await page.goto(address);
  await page.getByRole('link', { name: deal }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/lightning/o/Opportunity/list');

  const again = await openWindow();
  const refused = await again.goto(address);
  expect(refused?.status()).toBe(403);
  expect(await again.content()).toContain('ask for a new one with sf org open');
});

it('sf org open leads nowhere outside of the org', async () => {
  for (const redirect of [
    'https://elsewhere.example/x',
    '//elsewhere.example/x',
    '/.//elsewhere.example/x',
    '\\\\elsewhere.example'
  ]) {
    const address = await frontDoorUrl(encodeURIComponent(redirect));
    const response = await fetch(address, { redirect: 'manual' });
    expect(response.status).toBe(302);
    const target = new URL(response.headers.get('location') ?? '', inject('orgUrl'));
    expect(target.origin).toBe(inject('orgUrl'));
  }
});
