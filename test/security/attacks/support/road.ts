import type { Persona } from '../../../conformance/support/testOrg.ts';
import type { Said, Write } from './write.ts';

/** A way by which writes reach the org. */
export interface Road {
  readonly name: string;
  /** Whether these writes can travel on it at all. */
  carries(writes: readonly Write[]): boolean;
  /** What the org said to each write, in their order. */
  send(as: Persona, writes: readonly Write[]): Promise<readonly Said[]>;
}
