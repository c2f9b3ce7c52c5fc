/** Carries an attack out on one road, with its control, and says how it ended. */
import { ruleMessage } from '../../../conformance/support/ruleMessage.ts';
import type { Attack, Try } from './attack.ts';
import { notArrived } from './arrived.ts';
import { audit } from './audit.ts';
import type { Road } from './road.ts';
import type { Said } from './write.ts';

export type Ending = 'refused' | 'harmless' | 'open' | 'got through' | 'broken';

export interface Verdict {
  readonly ending: Ending;
  /** What happened, for who reads that it is not as it should be. */
  readonly words: string;
}

/** The words that the package says with a rule, or the code itself. */
const isReason = (reason: string, said: Said): boolean => {
  if (said.accepted) return false;
  const [object = '', rule] = reason.split('.');
  if (rule === undefined) return said.codes.includes(reason);
  const message = ruleMessage(object, rule);
  return said.messages.some(one => one === message);
};

/**
 * The control comes first: where the same road does not even bring what is rightful, an attack that is refused says
 * nothing. Then the attack, judged by what the org looks like afterwards. A refusal counts only for its own reason.
 */
export async function carryOut(attack: Attack, road: Road): Promise<Verdict> {
  const { by, rightfulBy = by, make } = attack;
  const missing = await cleanedUp(await make(true), async ({ writes }) =>
    notArrived(writes, await road.send(rightfulBy, writes))
  );
  if (missing.length > 0) return broken(`The control did not arrive: ${missing.join('; ')}`);
  return cleanedUp(await make(false), made => judge(attack, road, made));
}

const broken = (words: string): Verdict => ({ ending: 'broken', words });

async function cleanedUp<Result>(made: Try, work: (made: Try) => Promise<Result>): Promise<Result> {
  try {
    return await work(made);
  } finally {
    await made.cleanUp?.();
  }
}

async function judge(attack: Attack, road: Road, { writes, watched }: Try): Promise<Verdict> {
  const { by, stoppedBy, harmless, open } = attack;
  const before = await audit(watched);
  if (before.length > 0) return broken(`It was wrong before the attack: ${before.join(' ')}`);
  const said = await road.send(by, writes);
  const problems = await audit(watched);
  const answered = JSON.stringify(said);
  if (problems.length > 0)
    return {
      ending: open === undefined ? 'got through' : 'open',
      words: `${problems.join(' ')} ${answered}`
    };
  if (open !== undefined) return broken(`It is called open, and is not: ${answered}`);
  if (said.every(({ accepted }) => accepted))
    return harmless === undefined
      ? broken('The org took it all, and nothing is wrong: it attacks nothing.')
      : { ending: 'harmless', words: harmless };
  if (stoppedBy.some(reason => said.some(one => isReason(reason, one))))
    return { ending: 'refused', words: '' };
  return broken(`It was refused for another reason: ${answered}`);
}
