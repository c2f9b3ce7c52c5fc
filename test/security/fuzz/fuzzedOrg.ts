/**
 * A local org with the demo as a process of its own, for requests that may end it. The parent asks it to rest: it then
 * collects garbage and says how much memory it holds.
 */
import { z } from 'zod';
import { startTestOrg } from '../../support/startTestOrg.ts';

const org = await startTestOrg({ content: 'demo', server: '', withPages: true });
process.on('message', message => {
  if (z.literal('rest').safeParse(message).success) void rest();
});
process.send?.({ url: org.url });

async function rest(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss, heapUsed, external });
}
