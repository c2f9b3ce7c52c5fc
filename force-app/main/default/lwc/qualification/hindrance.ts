import { missingFor } from './gates';
import type { Gate, Judgement } from './types';

/**
 * What stands in the way of something that a person asked for: the platform refused it, in these words; it was not reached;
 * the session has ended. It is about a criterion, or about a gate of which so many criteria were missing then.
 */
export interface Hindrance {
  readonly kind: 'refused' | 'unreached' | 'expired';
  readonly messages: readonly string[];
  readonly criterionId?: string;
  readonly gate?: Gate;
  readonly missing?: number;
}

/** Is the cause of a gate's refusal gone? That of others goes when the person goes on. */
export function isOver({ gate, missing = 0 }: Hindrance, judgement: Judgement): boolean {
  return gate !== undefined && missing > 0 && missingFor(gate, judgement) === 0;
}
