/** `lightning/graphql` for tests: documents are their text, the wire is fed by `graphql.emit`, mutations by a mock. */
import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';

const adapter = createTestWireAdapter(jest.fn());
const nothing = async (): Promise<void> => undefined;

export class graphql extends adapter {
  /** Provisions data, as the platform does once it answers. */
  static answer(data: unknown, refresh = nothing): void {
    super.emit({ data, errors: undefined, refresh });
  }
  /** Provisions errors. */
  static fail(message: string, refresh = nothing): void {
    super.emit({ data: undefined, errors: [{ message }], refresh });
  }

  /** A new wire knows nothing of what others were provisioned with. */
  constructor(callback: (value: unknown) => void) {
    super(callback);
    callback({ data: undefined, errors: undefined });
  }
}

export const gql = (text: TemplateStringsArray, ...values: readonly unknown[]): string =>
  String.raw({ raw: text }, ...values);

export const executeMutation = jest.fn();
