import type { Capability } from 'c/guide';
import { fill, withoutStop } from 'c/phrase';

/** A capability as it is asked. The label has places for event, player and action. */
export function capabilityQuestion(label: string, { event, player, action }: Capability): string {
  return fill(label, withoutStop(event), withoutStop(player), withoutStop(action));
}
