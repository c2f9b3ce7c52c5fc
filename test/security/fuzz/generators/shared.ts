/** What all generators share. */
import fc from 'fast-check';
import type { Who } from '../request.ts';

/** Who asks: mostly somebody who may. */
export const who = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Who>('rep') },
  { weight: 3, arbitrary: fc.constant<Who>('admin') },
  { weight: 2, arbitrary: fc.constant<Who>('marketing') },
  { weight: 1, arbitrary: fc.constantFrom<Who>('nobody', 'stranger') }
);
/** For an address; what stands for an id stays. */
export const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/%C2%AB|%C2%BB/g, mark => decodeURIComponent(mark));
