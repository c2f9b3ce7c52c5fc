import type { WireAdapter, WireAdapterConstructor, WireConfigValue } from 'lwc';
import { onRecordsChanged } from './changes.ts';

/** What a wire adapter does: how it asks, what it provides, and which changed records make it ask again. */
export interface WireSource<Config, Value> {
  /** Nothing while the configuration isn't complete. */
  load(config: Config): Promise<Value> | undefined;
  /** What the wire holds before the first answer. */
  readonly initial: Value;
  failed(reason: unknown): Value;
  affectedBy?(config: Config, value: Value, recordIds: ReadonlySet<string>): boolean;
  /** Adds to a value what asks the server again. */
  provide?(value: Value, refresh: () => Promise<void>): Value;
}

/** A wire adapter that asks when its configuration changes, and again when records that it shows have changed. */
export function createWireAdapter<Config extends WireConfigValue, Value>(
  source: WireSource<Config, Value>
): WireAdapterConstructor<Config, Value> {
  return class implements WireAdapter<Config> {
    private readonly callback: (value: Value) => void;
    private config: Config | undefined;
    private configKey = '';
    private value = source.initial;
    private latest = 0;
    private stop: (() => void) | undefined;

    constructor(callback: (value: Value) => void) {
      this.callback = callback;
      this.provide(source.initial);
    }

    update(config: Config): void {
      const key = JSON.stringify(config);
      if (key === this.configKey) return;
      this.configKey = key;
      this.config = config;
      void this.load();
    }

    connect(): void {
      this.stop = onRecordsChanged(recordIds => {
        if (!this.config || !source.affectedBy?.(this.config, this.value, recordIds)) return undefined;
        return this.load();
      });
    }

    disconnect(): void {
      this.stop?.();
    }

    private provide(value: Value): void {
      this.value = value;
      this.callback(source.provide ? source.provide(value, () => this.load()) : value);
    }

    private async load(): Promise<void> {
      const answer = this.config && source.load(this.config);
      if (!answer) return;
      this.latest += 1;
      const asked = this.latest;
      const value = await answer.catch((reason: unknown) => source.failed(reason));
      if (asked === this.latest) this.provide(value);
    }
  };
}
