import { LightningElement, api } from 'lwc';
import type { PersonaJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { choosePersona } from '../../../session.ts';

/** The first page: who are you today? */
export default class PersonaPicker extends LightningElement {
  @api personas: readonly PersonaJson[] = [];
  messages: readonly string[] = [];

  /** Two people may hold the same job: the user name tells them apart. */
  get choices(): PersonaJson[] {
    return this.personas.map(({ username, label }) => ({ username, label: `${label} (${username})` }));
  }

  async choose(event: Event & { currentTarget: HTMLElement }): Promise<void> {
    const { username } = event.currentTarget.dataset;
    try {
      if (username) await choosePersona(username);
    } catch (reason) {
      this.messages = failureOf(reason).messages;
    }
  }
}
