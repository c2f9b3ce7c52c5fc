/** `lightning/messageService` for tests: messages reach whoever subscribed, and tests see what was published. */

type Listener = (message: unknown) => void;
interface OpenSubscription {
  readonly channel: unknown;
  readonly listener: Listener;
}

const open = new Set<OpenSubscription>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** Every component that asks is given a context at once, as on the platform. */
export class MessageContext {
  private readonly callback: (context: object) => void;

  constructor(callback: (context: object) => void) {
    this.callback = callback;
  }
  connect(): void {
    this.callback({});
  }
  update(): void {}
  disconnect(): void {}
}

export const createMessageContext = jest.fn(() => ({}));
export const releaseMessageContext = jest.fn();

export const subscribe = jest.fn((_context: unknown, channel: unknown, listener: Listener) => {
  const subscription = { channel, listener };
  open.add(subscription);
  return subscription;
});

export const unsubscribe = jest.fn((subscription: OpenSubscription) => {
  open.delete(subscription);
});

export const publish = jest.fn((_context: unknown, channel: unknown, message: object = {}) => {
  for (const subscription of [...open]) {
    if (subscription.channel === channel) subscription.listener(JSON.parse(JSON.stringify(message)));
  }
});

afterEach(() => open.clear());
