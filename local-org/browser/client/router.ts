import type { PageReference } from 'lightning/navigation';

type Listener = (page: PageReference) => void;

const listeners = new Set<Listener>();

/** What a page may be told in its address: names without a namespace (`c__owner` has one) are the platform's own. */
function ownState(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).filter(([name]) => /^[a-z]\w*?__\w/i.test(name)));
}

/** The page that an address stands for; one that stands for none is a web page like any other. */
function pageAt(url: URL): PageReference {
  const state = Object.fromEntries(url.searchParams);
  const record = /^\/lightning\/r\/(\w+)\/(\w{15,18})(?:\/(\w+))?/.exec(url.pathname);
  if (record) {
    const [, objectApiName, recordId, actionName = 'view'] = record;
    return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName }, state };
  }
  const list = /^\/lightning\/o\/(\w+)(?:\/(\w+))?/.exec(url.pathname);
  if (list) {
    const [, objectApiName, actionName = 'list'] = list;
    return { type: 'standard__objectPage', attributes: { objectApiName, actionName }, state };
  }
  const tab = /^\/lightning\/n\/(\w+)\/?$/.exec(url.pathname);
  if (tab) return { type: 'standard__navItemPage', attributes: { apiName: tab[1] }, state: ownState(state) };
  if (/^\/lightning\/page\/home\/?$/.test(url.pathname))
    return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: ownState(state) };
  return { type: 'standard__webPage', attributes: { url: url.pathname } };
}

/** The address of a page. A type that the local org has no page for is an error that names it. */
export function urlOf({ type, attributes, state = {} }: PageReference): string {
  const given = Object.entries(state).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]]
  );
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  switch (type) {
    case 'standard__recordPage':
      return `/lightning/r/${attributes['objectApiName']}/${attributes['recordId']}/${attributes['actionName'] ?? 'view'}${query}`;
    case 'standard__objectPage':
      return `/lightning/o/${attributes['objectApiName']}/${attributes['actionName'] ?? 'list'}${query}`;
    case 'standard__navItemPage':
      return `/lightning/n/${attributes['apiName']}${query}`;
    case 'standard__namedPage':
      if (attributes['pageName'] !== 'home')
        throw new Error(`The local org has no page named ${attributes['pageName']}.`);
      return `/lightning/page/home${query}`;
    case 'standard__webPage':
      return attributes['url'] ?? '/';
    default:
      throw new Error(`The local org has no page of type ${type}.`);
  }
}

function currentPage(): PageReference {
  return pageAt(new URL(window.location.href));
}

/** Calls the listener with the current page now, and with every page after it. */
export function onPage(listener: Listener): () => void {
  listeners.add(listener);
  listener(currentPage());
  return () => listeners.delete(listener);
}

function announce(): void {
  const page = currentPage();
  for (const listener of listeners) listener(page);
}

/** Goes to a page of the org without loading the shell again; a web page opens in a window of its own. */
export function navigate(page: PageReference, replace = false): void {
  const url = urlOf(page);
  if (page.type === 'standard__webPage') {
    window.open(url, '_blank', 'noopener');
    return;
  }
  if (replace) window.history.replaceState(null, '', url);
  else window.history.pushState(null, '', url);
  announce();
}

window.addEventListener('popstate', announce);
