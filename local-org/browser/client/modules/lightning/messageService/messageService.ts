import type { WireAdapter, WireAdapterConstructor } from 'lwc';
import type { Context, MessageChannel, Subscription } from 'lightning/messageService';

type Listener = (message: never) => void;
interface OpenSubscription extends Subscription {
  readonly context: Context;
  readonly channel: MessageChannel;
  readonly listener: Listener;
}

/** A page of the shell is always the one in front: subscribers of either scope hear the same. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

const open = new Set<OpenSubscription>();

export function createMessageContext(): Context {
  return { __messageContext: true };
}

/** Ends the subscriptions that were made with the context. */
export function releaseMessageContext(context: Context): void {
  for (const subscription of [...open]) if (subscription.context === context) open.delete(subscription);
}

export function subscribe(context: Context, channel: MessageChannel, listener: Listener): Subscription {
  const subscription: OpenSubscription = { __subscription: true, context, channel, listener };
  open.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription | null | undefined): void {
  for (const known of [...open]) if (known === subscription) open.delete(known);
}

/** Messages are data: each subscriber is given a copy, and what can't be copied, a function for one, is refused. */
export function publish(_context: Context, channel: MessageChannel, message?: object): void {
  const copies = [...open]
    .filter(subscription => subscription.channel === channel)
    .map(subscription => ({ subscription, copy: structuredClone(message) }));
  for (const { subscription, copy } of copies) {
    if (open.has(subscription)) subscription.listener(copy as never);
  }
}

/** A context for as long as the component is on the page; its subscriptions end with it. */
export const MessageContext: WireAdapterConstructor<
  Record<string, never>,
  Context
> = class implements WireAdapter {
  private readonly callback: (context: Context) => void;
  private context = createMessageContext();

  constructor(callback: (context: Context) => void) {
    this.callback = callback;
    callback(this.context);
  }

  connect(): void {
    this.callback(this.context);
  }

  update(): void {}

  disconnect(): void {
    releaseMessageContext(this.context);
    this.context = createMessageContext();
  }
};
