import userId from '@salesforce/user/Id';
import type { Confirmation } from 'c/guide';
import { saysTheSame, saysTheSameValue } from 'c/qualification';
import type { Check, Criterion, Rights } from 'c/qualification';
import { moveTo, saveCheck, saveConfirmation, takeOver } from 'c/qualificationService';
import type { CheckEntry, DealAtGates, Move, SaveResult, ValuedOutcome } from 'c/qualificationService';
import { saveUpon } from './saveUpon';
import type { Answer } from './saveUpon';

/** The deal as it is known, and what reads it again. */
export interface Reader {
  readonly deal: () => DealAtGates | undefined;
  readonly readAgain: () => Promise<void>;
}

const gone: SaveResult = { kind: 'stale', messages: [] };

function checkOf(deal: DealAtGates | undefined, id: string): Check | undefined {
  return deal?.judgement.checks.find(({ criterionId }) => criterionId === id);
}

/** Saves a judgement upon the state of the check that is known; `revision` names the state that the save makes. */
export function judge(
  { deal, readAgain }: Reader,
  criterionId: string,
  entry: CheckEntry,
  revision: string
): Promise<Answer> {
  const isAbout = ({ id }: Criterion) => id === criterionId;
  const save = async (): Promise<SaveResult> => {
    const present = deal();
    const criterion = present?.judgement.policy?.criteria.find(isAbout);
    return present && criterion ? saveCheck(present, criterion, entry, userId, revision) : gone;
  };
  return saveUpon({ read: () => checkOf(deal(), criterionId), readAgain, saysTheSame, save, revision });
}

/**
 * What takes a criterion's check back, keeping its evidence. There is no form beside which a newer judgement could stand: it is
 * told as a refusal.
 */
export function withdrawal(reader: Reader, criterionId: string, today: string): () => Promise<Answer> {
  const revision = crypto.randomUUID();
  const {
    evidence = '',
    evidenceSource,
    contactId,
    isExternal = false
  } = checkOf(reader.deal(), criterionId) ?? {};
  const taken = {
    status: 'Not Met',
    evidence,
    evidenceSource,
    contactId,
    isExternal,
    checkedOn: today
  } as const;
  return async () => {
    const answer = await judge(reader, criterionId, taken, revision);
    return answer.kind === 'overtaken' ? { ...answer, kind: 'refused' } : answer;
  };
}

/** Saves the value of the outcome of that key upon its state that is known. */
export function confirm(
  { deal, readAgain }: Reader,
  key: string,
  confirmation: Confirmation,
  revision: string
): Promise<Answer> {
  const read = (): ValuedOutcome | undefined => deal()?.outcomes.find(outcome => outcome.key === key);
  const save = async (): Promise<SaveResult> => {
    const [present, outcome] = [deal(), read()];
    return present && outcome ? saveConfirmation(present, outcome, confirmation, revision) : gone;
  };
  return saveUpon({ read, readAgain, saysTheSame: saysTheSameValue, save, revision });
}

/** Asks for a move upon what the person has seen; a deal that somebody else moved meanwhile is read and left where it is. */
export async function move(
  { deal, readAgain }: Reader,
  to: Move,
  overtaken: (deal: DealAtGates) => string
): Promise<Answer> {
  const seen = deal();
  await readAgain();
  const present = deal();
  if (!seen || !present) return gone;
  const isElsewhere = present.category !== seen.category || present.stage !== seen.stage;
  return isElsewhere ? { kind: 'overtaken', messages: [overtaken(present)] } : moveTo(to, present);
}

/** What taking a deal over is told with: the words before why it takes no effect yet, and what hears that it was prepared. */
interface Telling {
  readonly later: string;
  readonly waits: string;
  readonly prepared: () => void;
}

/**
 * Lets the policy in force judge the deal as it is by now. Where the deal lacks criteria of it for its category, `prepared` is
 * told that its checks were taken over, and the answer says why it takes no effect yet, after the words `later`; where a
 * manager has to do it, which criteria wait, after the words `waits`.
 */
export async function succeed(
  { deal, readAgain }: Reader,
  rights: Rights,
  today: string,
  { later, waits, prepared }: Telling
): Promise<Answer> {
  await readAgain();
  const present = deal();
  if (!present) return gone;
  if (!present.succession) return { kind: 'saved', ids: new Map() };
  const { result, isPrepared, waiting } = await takeOver(present, userId, rights, today);
  if (!isPrepared) return result;
  prepared();
  await readAgain();
  if (result.kind !== 'saved') return { ...result, messages: [later, ...result.messages] };
  return { kind: 'refused', messages: [waits, ...waiting.map(({ statement }) => statement)] };
}
