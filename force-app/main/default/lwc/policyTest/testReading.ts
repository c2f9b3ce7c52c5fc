import { LightningElement, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { mayNotCreate, objects, readAccess } from 'c/accessService';
import type { AccessResult } from 'c/accessService';
import type { Deal, ManagerTest } from 'c/agreement';
import { patternOf } from 'c/graphqlValue';
import { platformError } from 'c/platformError';
import type { PlatformError } from 'c/platformError';
import {
  dealsFrom,
  largestDealsQuery,
  namedDealsQuery,
  policyTestQuery,
  readTest,
  testFrom
} from 'c/policyTestService';
import type { ReadResult } from 'c/policyTestService';
import type { Hindrance } from 'c/qualification';
import { labels } from './labels';

/**
 * A panel that reads the test of a policy in one request, once it is known that the person has a part in it; and for who may
 * choose its deals those to choose from.
 */
export abstract class TestReading extends NavigationMixin(LightningElement) {
  testDealObject = objects.testDeal;
  query: typeof policyTestQuery | undefined;
  variables: { readonly policyId: string } | undefined;
  offerQuery: typeof policyTestQuery | undefined;
  offerVariables: { readonly name?: string } = {};
  test: ManagerTest | undefined;
  /** Deals to choose from; nothing until they are read. */
  found: readonly Deal[] | undefined;
  /** The name that they were looked for by. */
  name = '';
  failure: readonly string[] | undefined;
  /** The session ended before the test could be read. */
  signedOut: Hindrance | undefined;
  /** What stands in the way of choosing deals. */
  hindrance: Hindrance | undefined;
  hasNoPart = false;
  mayChoose = false;
  private readAgain: (() => Promise<void>) | undefined;

  /** What follows from a test that was just read; `isFirst` when nothing of the policy was shown before. */
  abstract takeTest(test: ManagerTest, isFirst: boolean): void;

  @wire(readAccess, { objectApiName: '$testDealObject' })
  takeAccess(access: AccessResult): void {
    if (!access.data && !access.error) return;
    this.hasNoPart = access.error !== undefined;
    if (this.hasNoPart) return;
    this.query = policyTestQuery;
    this.mayChoose = !mayNotCreate(access);
    if (this.mayChoose) this.offerQuery = largestDealsQuery;
  }
  @wire(readTest, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) this.takeFailure(platformError({ errors }));
    else if (data) this.takeRead(testFrom(data));
  }
  @wire(readTest, { query: '$offerQuery', variables: '$offerVariables' })
  takeOffer({ data, errors }: ReadResult): void {
    if (errors) this.hindrance = { kind: 'refused', messages: platformError({ errors }).messages };
    else if (data) this.found = dealsFrom(data);
  }

  get isLoading(): boolean {
    return !this.failure && !this.signedOut && !this.hasNoPart && !this.test;
  }
  get isFailed(): boolean {
    return this.failure !== undefined;
  }
  get isReady(): boolean {
    return this.test !== undefined && !this.isFailed;
  }

  /** Reads the test of another policy; nothing of the one before is shown in it. */
  readPolicy(policyId: string): void {
    this.test = undefined;
    this.failure = undefined;
    this.signedOut = undefined;
    this.hindrance = undefined;
    this.variables = { policyId };
  }
  /** Reads the test anew; what stands there stays until that is answered. */
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  handleReadRetry(): void {
    void this.refresh();
  }
  /** Looks for open deals of a name; without one for the largest of the forecast. */
  handleSearch({ detail: { name } }: CustomEvent<{ name: string }>): void {
    if (name === this.name) return;
    this.name = name;
    this.found = undefined;
    this.offerQuery = name === '' ? largestDealsQuery : namedDealsQuery;
    this.offerVariables = name === '' ? {} : { name: patternOf(name) };
  }

  private takeFailure({ kind, messages }: PlatformError): void {
    this.signedOut = kind === 'expired' ? { kind, messages } : undefined;
    this.failure = kind === 'expired' ? undefined : messages;
  }
  private takeRead(test: ManagerTest | undefined): void {
    const isFirst = this.test === undefined;
    this.test = test;
    this.failure = test ? undefined : [labels.notFound];
    this.signedOut = undefined;
    if (test) this.takeTest(test, isFirst);
  }
}
