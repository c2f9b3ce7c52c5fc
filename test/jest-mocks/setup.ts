import { randomUUID } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { registerSa11yMatcher } from '@sa11y/jest';

registerSa11yMatcher();

// Browsers have them on every secure page; the DOM of tests lacks them.
Object.defineProperty(globalThis.crypto, 'randomUUID', { value: randomUUID, configurable: true });
Object.assign(globalThis, { TextEncoder });

// The DOM of tests lays nothing out: everything in the document is in view.
Object.defineProperty(Element.prototype, 'checkVisibility', {
  value(this: Element) {
    return this.isConnected;
  },
  writable: true,
  configurable: true
});

// It paints nothing either, as a page in a tab that nobody looks at.
Object.defineProperty(document, 'hidden', { value: true, configurable: true });

// The DOM of tests has no layout, and nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
