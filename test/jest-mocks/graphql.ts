/** `lightning/graphql` for tests: documents are their text, the wire is fed by `graphql.emit`, mutations by a mock. */
import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';

const adapter = createTestWireAdapter(jest.fn());

export const graphql = Object.assign(adapter, {
  /** Provisions data, as the platform does once it answers. */
  answer: (data: unknown, refresh: () => Promise<void> = async () => undefined) =>
    adapter.emit({ data, errors: undefined, refresh }),
  /** Provisions errors. */
  fail: (message: string, refresh: () => Promise<void> = async () => undefined) =>
    adapter.emit({ data: undefined, errors: [{ message }], refresh })
});

export const gql = (text: TemplateStringsArray, ...values: readonly unknown[]): string =>
  String.raw({ raw: text }, ...values);

export const executeMutation = jest.fn();
