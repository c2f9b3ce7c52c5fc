/** `lightning/navigation` for tests: addresses are ids, and where people are led is told to a mock. */
import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';
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

/** Where the person is: `CurrentPageReference.emit` says so. */
export const CurrentPageReference = createTestWireAdapter(jest.fn());
