import type { Probe } from './probeTypes.ts';

/**
 * Runs in the page before its own code, as a script with its types stripped. Synthetic shadow later hides what stands
 * inside components from `document.querySelectorAll`; the browser's own function, kept here, sees all of it.
 */
{
  const native = Document.prototype.querySelectorAll;
  const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
  const ownFetch = window.fetch;
  const all = (selector: string): Element[] => [...native.call(document, selector)];
  const count = (selector: string): number => all(selector).length;
  const heading = (): string =>
    String(textContent?.call(all('c-conversation-guide h3')[0] ?? document) ?? '');
  let expected = 0;
  const filled = (): number => count('local-related-list tbody') + count('local-related-list p');

  const conditions: Record<string, () => boolean> = {
    question: () => count('c-conversation-guide h3') > 0,
    lists: () => expected > 0 && filled() === expected,
    list: () => count('local-list-page tbody') > 0,
    heading: () => count('local-highlights h1') > 0,
    deals: () => count('c-review-pipeline table.deals [data-deal]') > 0,
    sums: () => count('c-review-forecast-table .sentence') > 0
  };

  /** A message that is posted in a task arrives after it, and one that is posted in a frame when that is painted. */
  const afterTask = (): Promise<number> =>
    new Promise(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  const painted = (isThere: () => boolean): Promise<{ begun: number; at: number; frames: number }> =>
    new Promise(resolve => {
      let frames = 0;
      const look = (): void => {
        frames += 1;
        const begun = performance.now();
        if (isThere()) void afterTask().then(at => resolve({ begun, at, frames }));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  const awaitedBy = (awaited: string): (() => boolean) => {
    const condition = conditions[awaited];
    if (!condition) throw new Error(`The bench knows no condition ${awaited}.`);
    return condition;
  };

  const probe: Probe = {
    count,
    async frameTime() {
      const frames: number[] = [];
      while (frames.length < 60) frames.push(await new Promise<number>(requestAnimationFrame));
      const gaps = frames.slice(1).map((frame, index) => frame - (frames[index] ?? frame));
      return gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? NaN;
    },
    async open(address, awaited) {
      expected = 0;
      const started = performance.now();
      history.pushState(null, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
      return (await painted(awaitedBy(awaited))).at - started;
    },
    async loaded(awaited) {
      return (await painted(awaitedBy(awaited))).at;
    },
    echo() {
      return new Promise(resolve => {
        const press = ({ timeStamp }: KeyboardEvent): void => {
          const heard = performance.now();
          const before = heading();
          let worked = Infinity;
          const work = (): void => {
            worked = Math.min(worked, performance.now());
          };
          window.addEventListener('keydown', work, { once: true });
          void afterTask().then(work);
          void painted(() => heading() !== before).then(({ begun, at, frames }) => {
            const done = Math.min(worked, begun);
            const parts = [heard - timeStamp, done - heard, begun - done, at - begun] as const;
            resolve({ milliseconds: at - timeStamp, parts, frames });
          });
        };
        window.addEventListener('keydown', press, { capture: true, once: true });
      });
    }
  };

  window.bench = probe;

  interface Tabs {
    readonly kind: string;
    readonly tabs?: readonly { readonly body: readonly { readonly kind: string }[] }[];
  }
  /** The tabs of a page that the platform fills itself: its details in front, its related lists. */
  const ownTabs = ({ tabs, ...node }: Tabs): object => ({
    ...node,
    ...(tabs && {
      tabs: tabs
        .filter(({ body }) => body.every(({ kind }) => kind !== 'component'))
        .map((tab, index) => ({ ...tab, active: index === 0 }))
    })
  });

  /** Other pages to compare with: the record's heading alone, the guide alone, or the details with related lists beside them and no panel of the package. */
  window.fetch = async (resource, options) => {
    const answer = await ownFetch(resource, options);
    const shown = sessionStorage.getItem('shown') ?? '';
    if (shown === '' || !String(resource).startsWith('/local-org/page/')) return answer;
    const page = await answer.json();
    if (shown === 'guide') return new Response(JSON.stringify({ ...page, sidebar: [] }));
    if (shown === 'heading') return new Response(JSON.stringify({ ...page, main: [], sidebar: [] }));
    const relatedLists = shown === 'own' ? page.relatedLists : JSON.parse(shown);
    expected = relatedLists.length;
    const sidebar = [{ key: 'lists', kind: 'relatedLists' }];
    return new Response(JSON.stringify({ ...page, relatedLists, main: page.main.map(ownTabs), sidebar }));
  };
}
