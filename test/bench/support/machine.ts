import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { FigureValues } from './figure.ts';

/** Where the figures were taken; on another machine, or a busier one, only ratios compare. */
export function machine(): FigureValues {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    loadOverOneMinute: Number((loadavg()[0] ?? 0).toFixed(1)),
    node: process.version
  };
}
