/** Types of the platform's scoped modules, as far as the local org provides them. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}
declare module '@salesforce/schema/*' {
  /** An object's token has no `fieldApiName`. */
  const token: { readonly objectApiName: string; readonly fieldApiName: string };
  export default token;
}
declare module '@salesforce/customPermission/*' {
  /** True, or undefined for who does not hold it; never false. */
  const held: true | undefined;
  export default held;
}
declare module '@salesforce/userPermission/*' {
  /** True, or undefined for who does not hold it; never false. */
  const held: true | undefined;
  export default held;
}
declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/messageChannel/*' {
  import type { MessageChannel } from 'lightning/messageService';
  const channel: MessageChannel;
  export default channel;
}
declare module '@salesforce/user/Id' {
  /** The user's id, 18 characters. */
  const id: string;
  export default id;
}
declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}
declare module '@salesforce/i18n/locale' {
  /** A BCP 47 tag: `en-US`. */
  const locale: string;
  export default locale;
}
declare module '@salesforce/i18n/lang' {
  const language: string;
  export default language;
}
declare module '@salesforce/i18n/dir' {
  const direction: 'ltr' | 'rtl';
  export default direction;
}
declare module '@salesforce/i18n/currency' {
  /** An ISO 4217 code: `USD`. */
  const currency: string;
  export default currency;
}
declare module '@salesforce/i18n/timeZone' {
  /** An IANA name: `Europe/Berlin`. */
  const timeZone: string;
  export default timeZone;
}
