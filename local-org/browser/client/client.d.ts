/** Modules that the build makes, and base components that the shell calls from code. */

declare module 'local/*' {
  import { LightningElement } from 'lwc';
  export default class extends LightningElement {}
}
declare module 'local/exposedBundles' {
  import type { LightningElement } from 'lwc';
  export type LightningElementConstructor = new () => LightningElement;
  /** The packages' exposed bundles by their name in a page: `c:conversationGuide`. */
  const bundles: ReadonlyMap<string, LightningElementConstructor>;
  export default bundles;
}
declare module 'lightningBase/primitiveIcon' {
  import { LightningElement } from 'lwc';
  export default class PrimitiveIcon extends LightningElement {
    src?: string;
    iconName: string;
    get href(): string;
    requestIconTemplates(): Promise<void>;
  }
}
declare module 'lightning/iconUtils' {
  export function getIconPath(iconName: string): string;
}
declare module 'lightning/toast' {
  const Toast: {
    show(
      toast: { label: string; message?: string; messageLinks?: unknown; variant?: string; mode?: string },
      source: unknown
    ): Promise<void>;
  };
  export default Toast;
}
declare module 'lightning/toastContainer' {
  const ToastContainer: { instance(): { maxToasts: number } };
  export default ToastContainer;
}
