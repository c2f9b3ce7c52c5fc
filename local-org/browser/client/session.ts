import type { SessionJson, UserJson } from './pageJson.ts';
import { actAs, request } from './http.ts';
import { americanEnglish } from './localeSettings.ts';

/** A session with a user: what panels and pages see. */
export interface Session extends SessionJson {
  readonly user: UserJson;
}

/** Set by `startSession` before any page, panel or base component is loaded. */
export let session: Session = {
  user: { id: '', name: '', username: '', ...americanEnglish },
  personas: [],
  customPermissions: [],
  userPermissions: [],
  app: { label: '', tabs: [] }
};

/** Asks who is signed in. Without a user, the answer's personas are there to choose from. */
export async function startSession(): Promise<SessionJson> {
  const answer = await request<SessionJson>('GET', '/local-org/session');
  if (answer.user) {
    session = { ...answer, user: answer.user };
    actAs(answer.user.id);
  }
  return answer;
}

/**
 * Signs in as a persona and loads the page anew, or another one: what panels know of the user is constant while a page
 * lives.
 */
export async function choosePersona(username: string, path?: string): Promise<void> {
  await request('POST', '/local-org/session', { username });
  if (path === undefined) window.location.reload();
  else window.location.assign(path);
}
