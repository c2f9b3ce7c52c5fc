import { localeSettings } from './localeSettings.ts';
import { session } from './session.ts';

/** What `@salesforce/i18n/*` says of the user who is signed in. Constant while a page lives, as on the platform. */
export default localeSettings(session.user);
