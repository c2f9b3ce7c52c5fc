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
    if (isStart(window.location.pathname)) openFirstTab(true);
  }

  disconnectedCallback(): void {
    document.body.removeEventListener(toastEventName, this.showToast);
  }

  get object(): string | undefined {
    return this.page?.attributes['objectApiName'];
  }

  /** The page of one tab, or none. It stays while only its state in the address changes. */
  get appPages(): { tab: string }[] {
    const { type, attributes } = this.page ?? {};
    const tab = type === 'standard__namedPage' ? 'standard-home' : attributes?.['apiName'];
    return tab ? [{ tab }] : [];
  }

  get messages(): readonly string[] {
    return this.page?.type === 'standard__webPage' && !isStart(window.location.pathname) ? [noPage] : [];
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
    return session.app.tabs.map(({ label, page }) => {
      const current = this.page !== undefined && subjectOf(page) === subjectOf(this.page);
      return {
        label,
        url: urlOf(page),
        current: current ? 'page' : 'false',
        itemClass: current ? 'slds-context-bar__item slds-is-active' : 'slds-context-bar__item'
      };
    });
  }

  /** Somebody else may not have the tab that is open: where it is a tab's page, the other person starts at the first. */
  async switchPersona(event: CustomEvent<{ value: string }>): Promise<void> {
    await choosePersona(event.detail.value, this.appPages.length > 0 ? '/' : undefined);
  }

  /** Links of the page that lead inside the org change the page without loading the shell again. */
  followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.composedPath().find(target => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.origin !== window.location.origin || !isPage(link.pathname)) return;
    event.preventDefault();
    if (isStart(link.pathname)) {
      openFirstTab(false);
      return;
    }
    window.history.pushState(null, '', link.href);
    window.dispatchEvent(new PopStateEvent('popstate'));
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

const noPage = "Page doesn't exist. Enter a valid URL and try again.";
const isStart = (path: string): boolean => /^\/(?:lightning\/?)?$/.test(path);
const isPage = (path: string): boolean => isStart(path) || path.startsWith('/lightning/');

/** The app opens at the first of its tabs. */
function openFirstTab(replace: boolean): void {
  const [first] = session.app.tabs;
  if (first) navigate(first.page, replace);
}

/** What a page is about, as far as one tab tells it from another: an object, a tab, a named page. */
const subjectOf = ({ attributes }: Pick<PageReference, 'attributes'>): string | undefined =>
  attributes['objectApiName'] ?? attributes['apiName'] ?? attributes['pageName'];
