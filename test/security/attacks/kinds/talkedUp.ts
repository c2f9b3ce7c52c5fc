/** Figures and evidence that say more than there is. */
import type { Kind } from '../support/attack.ts';
import { buyersWords } from './buyersWords.ts';
import { judgements } from './judgements.ts';

export const talkedUp: Kind = {
  name: 'Figures and evidence talked up',
  attacks: [...judgements, ...buyersWords]
};
