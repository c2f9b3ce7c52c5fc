import { LightningElement } from 'lwc';
export default class App extends LightningElement {
  ctor?: unknown;
  async connectedCallback() {
    this.ctor = (await import('local/exposedBundles')).default.get('c:hello');
  }
}
