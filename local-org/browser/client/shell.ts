import { createElement } from 'lwc';
import App from 'local/app';
import PersonaPicker from 'local/personaPicker';
import i18n from './i18n.ts';
import type { SessionJson } from './pageJson.ts';

/** Shows the app to who is signed in, and to anybody else the personas to choose from. */
export function showShell({ user, personas }: SessionJson): void {
  document.documentElement.lang = i18n.lang;
  document.documentElement.dir = i18n.dir;
  if (user) {
    document.body.appendChild(createElement('local-app', { is: App }));
  } else {
    const picker = createElement('local-persona-picker', { is: PersonaPicker });
    document.body.appendChild(Object.assign(picker, { personas }));
  }
}
