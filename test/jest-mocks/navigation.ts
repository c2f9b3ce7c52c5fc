/** `lightning/navigation` for tests: addresses are ids, and where people are led is told to a mock. */
import type { LightningElement } from 'lwc';
import type { PageReference } from 'lightning/navigation';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Told of the page that people are led to. */
export const navigated = jest.fn<undefined, [PageReference]>();

const mixin = (Base: typeof LightningElement) =>
  class extends Base {
    [Navigate](page: PageReference): void {
      navigated(page);
    }
    [GenerateUrl]({ attributes }: PageReference): Promise<string> {
      return Promise.resolve(`/${attributes['recordId'] ?? ''}`);
    }
  };

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });
