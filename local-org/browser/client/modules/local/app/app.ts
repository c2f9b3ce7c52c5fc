import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import type { Toast as ToastDetail } from 'lightning/platformShowToastEvent';
import Toast from 'lightning/toast';
import ToastContainer from 'lightning/toastContainer';
import { toastEventName } from '../../lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { navigate, urlOf } from '../../../router.ts';
import { choosePersona, session } from '../../../session.ts';

interface Tab {
  readonly object: string;
  readonly label: string;
  readonly url: string;
  readonly current: 'page' | 'false';
  readonly itemClass: string;
}

/** The frame of every page: the app's tabs, who is signed in, and the page that the address names. */
export default class App extends LightningElement {
  @wire(CurrentPageReference) page?: PageReference;

  appLabel = session.app.label;
  username = session.user.username;
  personas = session.personas.map(({ username, label }) => ({ value: username, label }));

  connectedCallback(): void {
    const toasts = ToastContainer.instance();
    toasts.maxToasts = 3;
    document.body.addEventListener(toastEventName, this.showToast);
  }

  disconnectedCallback(): void {
    document.body.removeEventListener(toastEventName, this.showToast);
  }

  get object(): string | undefined {
    return this.page?.attributes['objectApiName'] ?? session.app.tabs[0]?.object;
  }

  /** The page of one record, or none. A page is never reused for another record. */
  get recordPages(): { object?: string; recordId: string }[] {
    const recordId = this.page?.attributes['recordId'];
    return recordId ? [{ object: this.object, recordId }] : [];
  }

  get newObject(): string | undefined {
    return this.page?.attributes['actionName'] === 'new' ? this.object : undefined;
  }

  get listObject(): string | undefined {
    return this.recordPages.length > 0 || this.newObject ? undefined : this.object;
  }

  get listView(): string | undefined {
    return this.page?.state?.['filterName'];
  }

  get tabs(): Tab[] {
    return session.app.tabs.map(({ object, label }) => {
      const current = object === this.object;
      return {
        object,
        label,
        url: urlOf({
          type: 'standard__objectPage',
          attributes: { objectApiName: object, actionName: 'list' }
        }),
        current: current ? 'page' : 'false',
        itemClass: current ? 'slds-context-bar__item slds-is-active' : 'slds-context-bar__item'
      };
    });
  }

  async switchPersona(event: CustomEvent<{ value: string }>): Promise<void> {
    await choosePersona(event.detail.value);
  }

  /** Links of the page that lead inside the org change the page without loading the shell again. */
  followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.origin !== window.location.origin || !isPage(link.pathname)) return;
    event.preventDefault();
    window.history.pushState(null, '', link.href);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }

  goHome(event: Event): void {
    event.preventDefault();
    navigate({ type: 'standard__namedPage', attributes: { pageName: 'home' } });
  }

  private readonly showToast = (event: Event): void => {
    const { title, message, messageData, variant, mode } = (event as CustomEvent<ToastDetail>).detail;
    const links = messageData?.map(part => part);
    void Toast.show(
      { label: title ?? message, ...(title ? { message } : {}), messageLinks: links, variant, mode },
      this
    );
  };
}

const isPage = (path: string): boolean => path === '/' || path.startsWith('/lightning/');
