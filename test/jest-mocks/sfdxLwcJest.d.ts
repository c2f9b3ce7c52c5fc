declare module '@salesforce/sfdx-lwc-jest' {
  interface TestWireAdapter {
    new (callback: (value: unknown) => void): object;
    emit(value: unknown, of?: (config: Readonly<Record<string, unknown>>) => boolean): void;
    /** What the last component to ask was wired with. */
    getLastConfig(): Readonly<Record<string, unknown>>;
  }
  export function createTestWireAdapter(call: jest.Mock): TestWireAdapter;
}
