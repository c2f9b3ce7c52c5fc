/** `lightning/graphql` for tests: documents are their text, the wire is fed by `graphql.emit`, mutations by a mock. */
import { createTestWireAdapter } from '@salesforce/sfdx-lwc-jest';

const adapter = createTestWireAdapter(jest.fn());
const nothing = async (): Promise<void> => undefined;

/** What a component asks of the wire. */
interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
}

/** Is it the operation of that name? Without a name any is. */
function isOperation({ query }: Asked, name: string | undefined): boolean {
  return name === undefined || (typeof query === 'string' && query.includes(`query ${name}`));
}

export class graphql extends adapter {
  /** Provisions data, as the platform does once it answers; to those who asked for that operation, when it is named. */
  static answer(data: unknown, refresh = nothing, operation?: string): void {
    super.emit({ data, errors: undefined, refresh }, asked => isOperation(asked, operation));
  }
  /** Provisions errors. */
  static fail(message: string, refresh = nothing, operation?: string): void {
    super.emit({ data: undefined, errors: [{ message }], refresh }, asked => isOperation(asked, operation));
  }
  /** The variables with which that operation is asked for at present, once for each component that asks. */
  static asked(operation: string): unknown[] {
    const found: unknown[] = [];
    super.emit(undefined, asked => {
      if (isOperation(asked, operation)) found.push(asked.variables);
      return false;
    });
    return found;
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
