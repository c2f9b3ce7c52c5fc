import { randomUUID } from 'node:crypto';
import { registerSa11yMatcher } from '@sa11y/jest';

registerSa11yMatcher();

// Browsers have it on every secure page; the DOM of tests lacks it.
Object.defineProperty(globalThis.crypto, 'randomUUID', { value: randomUUID, configurable: true });
