import type { LightningElement, WireAdapter, WireAdapterConstructor } from 'lwc';
import type { PageReference } from 'lightning/navigation';
import { navigate, onPage, urlOf } from '../../../router.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor<Element> = new () => Element;

function mixin<Base extends Constructor<LightningElement>>(base: Base) {
  return class extends (base as Constructor<LightningElement>) {
    [Navigate](page: PageReference, replace?: boolean): void {
      navigate(page, replace);
    }

    [GenerateUrl](page: PageReference): Promise<string> {
      return Promise.resolve(urlOf(page));
    }
  };
}

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

export const CurrentPageReference: WireAdapterConstructor<
  Record<string, never>,
  PageReference
> = class implements WireAdapter {
  private readonly callback: (page: PageReference) => void;
  private stop: (() => void) | undefined;

  constructor(callback: (page: PageReference) => void) {
    this.callback = callback;
  }

  connect(): void {
    this.stop = onPage(this.callback);
  }

  update(): void {}

  disconnect(): void {
    this.stop?.();
  }
};
