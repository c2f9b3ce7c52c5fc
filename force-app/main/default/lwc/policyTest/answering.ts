import type { Answer, ManagerTest } from 'c/agreement';
import { saveAnswer } from 'c/policyTestService';
import { testJudgementKey } from 'c/recordKeys';
import { ownJudgement } from './given';
import type { Given } from './given';

interface Host {
  readonly judgeId: string;
  readonly test: () => ManagerTest | undefined;
  readonly changed: (given: ReadonlyMap<string, Given>) => void;
  readonly refresh: () => Promise<void>;
  /** Keeps what is not saved yet, so that a reload loses none of it. */
  readonly keep: (unsaved: readonly Given[]) => void;
}

/** A connection may be back without the browser noticing: looked for after so many milliseconds, then ever more rarely. */
const firstPause = 4000;
const longestPause = 60_000;

/** Saves answers as they are given, each by itself: what was given last to a question is what is saved last. */
export class Answering {
  private readonly host: Host;
  private given: ReadonlyMap<string, Given> = new Map();
  private readonly sending = new Set<string>();
  private pause = firstPause;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  answer(criterionId: string, testDealId: string, answer: Answer): void {
    const key = this.keyOf({ criterionId, testDealId });
    const id = this.given.get(key)?.id;
    this.put({ criterionId, testDealId, answer, id, state: 'saving' });
    if (!this.sending.has(key)) void this.send(key);
  }
  /** Sends once more what was not saved of one question. */
  retry(criterionId: string, testDealId: string): void {
    const waiting = this.given.get(this.keyOf({ criterionId, testDealId }));
    if (waiting) this.answerAgain(waiting);
  }
  /** Sends once more all that did not reach the platform. */
  retryUnreached(): void {
    [...this.given.values()]
      .filter(({ hindrance }) => hindrance?.kind === 'unreached')
      .forEach(each => this.answerAgain(each));
  }
  /** Sends nothing more by itself. */
  stop(): void {
    clearTimeout(this.timer);
  }
  /** Takes up what an earlier page could not save. */
  takeUp(kept: readonly Given[]): void {
    kept.forEach(each => this.answerAgain(each));
  }
  /** What was read has what was saved. */
  forgetSaved(test: ManagerTest): void {
    const isRead = (each: Given): boolean =>
      each.state === 'saved' && ownJudgement(test, this.host.judgeId, each) !== undefined;
    this.tell(new Map([...this.given].filter(([, each]) => !isRead(each))));
  }
  /** Forgets what was given to another policy's criteria. */
  clear(): void {
    this.given = new Map();
    this.host.changed(this.given);
  }

  /** What hinders stands there until it is known whether it still does: it is announced once. */
  private answerAgain(given: Given): void {
    const key = this.keyOf(given);
    this.put({ ...given, state: 'saving' });
    if (!this.sending.has(key)) void this.send(key);
  }
  private keyOf({ criterionId, testDealId }: Pick<Given, 'criterionId' | 'testDealId'>): string {
    return testJudgementKey(criterionId, testDealId, this.host.judgeId);
  }
  /** Sends what is given to one question, and what is given to it meanwhile upon that. */
  private async send(key: string): Promise<void> {
    const sent = this.given.get(key);
    if (sent?.state !== 'saving') return;
    this.sending.add(key);
    const after = await this.saved(sent);
    this.sending.delete(key);
    const latest = this.given.get(key);
    if (latest === undefined) return;
    this.put(latest === sent ? after : { ...latest, id: after.id });
    if (latest !== sent) await this.send(key);
  }
  private async saved(given: Given, isSecond = false): Promise<Given> {
    const test = this.host.test();
    const criterion = test?.criteria.find(({ id }) => id === given.criterionId);
    if (!test || !criterion) return { ...given, state: 'waiting' };
    const { judgeId } = this.host;
    const id = given.id ?? ownJudgement(test, judgeId, given)?.id;
    const result = await saveAnswer(criterion, given.testDealId, judgeId, given.answer, id);
    if (result.kind === 'saved') {
      this.pause = firstPause;
      return { ...given, state: 'saved', id: result.ids.get('judgement') ?? id, hindrance: undefined };
    }
    if (result.kind === 'unreached') this.lookAgain();
    // Another page of one's own was quicker, or the criterion reads otherwise by now: that is read first.
    if (result.kind === 'stale' || result.kind === 'refused') await this.host.refresh();
    if (result.kind === 'stale' && !isSecond) return this.saved({ ...given, id: undefined }, true);
    const kind = result.kind === 'stale' ? 'refused' : result.kind;
    const isKnown = kind === 'unreached' && given.hindrance?.kind === kind;
    return {
      ...given,
      state: 'waiting',
      ...(isKnown ? {} : { hindrance: { kind, messages: result.messages } })
    };
  }
  private lookAgain(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.retryUnreached(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }
  private put(given: Given): void {
    this.tell(new Map(this.given).set(this.keyOf(given), given));
  }
  private tell(given: ReadonlyMap<string, Given>): void {
    this.given = given;
    this.host.keep([...given.values()].filter(({ state }) => state !== 'saved'));
    this.host.changed(given);
  }
}
