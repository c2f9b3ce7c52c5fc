import { z } from 'zod';

const tokenAnswer = z.object({ access_token: z.string() });

/** A token of the local org for a persona. @throws when the org gives none */
export async function accessToken(orgUrl: string, persona: string): Promise<string> {
  const username = `${persona}@same-page.local`;
  const body = new URLSearchParams({ grant_type: 'password', username, password: 'local' });
  const response = await fetch(`${orgUrl}/services/oauth2/token`, { method: 'POST', body });
  return tokenAnswer.parse(await response.json()).access_token;
}
