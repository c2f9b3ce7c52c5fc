/** From a key press until the guide's next step was painted. */
export interface Echo {
  readonly milliseconds: number;
  /** Of them: until the page's code gets the key, until its work is done, until a frame begins, until that is painted. */
  readonly parts: readonly [waiting: number, working: number, idling: number, painting: number];
  /** 1: the first frame after the key press showed it. */
  readonly frames: number;
}

/** What the probe offers in the page. */
export interface Probe {
  /** Goes to a page of the org as a link does; the milliseconds until what is awaited was painted. */
  open(address: string, awaited: string): Promise<number>;
  /** The next key press that the page gets: from the press until the guide's next step was painted. */
  echo(): Promise<Echo>;
  /** Milliseconds from the start of the page's load until what is awaited was painted. */
  loaded(awaited: string): Promise<number>;
  /** Milliseconds from one frame to the next, in the middle of many. */
  frameTime(): Promise<number>;
  count(selector: string): number;
}
declare global {
  interface Window {
    bench: Probe;
  }
}
