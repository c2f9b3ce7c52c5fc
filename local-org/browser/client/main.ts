import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'local/app';
import PersonaPicker from 'local/personaPicker';
import { startSession } from './session.ts';

const { user, personas } = await startSession();
if (user) {
  document.body.appendChild(createElement('local-app', { is: App }));
} else {
  const picker = createElement('local-persona-picker', { is: PersonaPicker });
  document.body.appendChild(Object.assign(picker, { personas }));
}
