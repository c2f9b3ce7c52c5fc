/**
 * Deals of the rep, made many at a time. A bare one stands in Pipeline, alone with its account and a contact; a qualified
 * one has every criterion of the policy met, and its qualification linked.
 */
import { connect } from '../../../conformance/support/testOrg.ts';
import {
  asKeyPlayer,
  asValue,
  confirmedOutcome,
  day,
  diagnosis,
  fresh,
  metCheck,
  readGuides,
  readPolicy,
  type Criterion,
  type Deal,
  type Guide,
  type GuideOutcome,
  type Policy
} from '../../../conformance/support/world.ts';
import { changeAll, makeAll } from './collections.ts';

export interface QualifiedDeal extends Deal {
  readonly qualification: string;
  /** The check of each criterion, by the criterion's id. */
  readonly checks: ReadonlyMap<string, string>;
  /** What its three key players confirmed, one outcome each. */
  readonly outcomes: readonly string[];
}

const key = (...parts: readonly string[]): string => parts.join(':');
const batch = 20;
const bare: Deal[] = [];
const qualified: QualifiedDeal[] = [];

/** The guides in force; the first is that of every deal here. */
export async function guides(): Promise<readonly [Guide, Guide]> {
  const { connection } = await connect('rep');
  const [first, second] = await readGuides(connection);
  if (!first || !second) throw new Error('The org needs two offerings in force: load the starter content.');
  return [first, second];
}
export const policyInForce = async (): Promise<Policy> => readPolicy((await connect('rep')).connection);

/** An attested criterion that this function verifies, and that expires. */
export function attested({ criteria }: Policy, verifier: 'Rep' | 'Manager' = 'Rep'): Criterion {
  const found = criteria.find(
    one => one.measure === 'Attested' && one.verifiedBy === verifier && one.validDays !== null
  );
  if (!found) throw new Error(`The policy has no attested criterion that a ${verifier} verifies.`);
  return found;
}

/** A criterion that asks for a value that buyers confirmed. */
export function ofAnnualValue({ criteria }: Policy): Criterion {
  const found = criteria.find(({ measure }) => measure === 'Annual value confirmed');
  if (!found) throw new Error('The policy asks for no annual value.');
  return found;
}

/** A deal in Pipeline without anything. */
export async function bareDeal(): Promise<Deal> {
  if (bare.length === 0) bare.push(...(await makeDeals(batch, 1)));
  return taken(bare);
}

/** A deal that may go up to Closed Won. */
export async function qualifiedDeal(): Promise<QualifiedDeal> {
  if (qualified.length === 0) qualified.push(...(await qualify(await makeDeals(batch, 4))));
  return taken(qualified);
}

function taken<One>(pool: One[]): One {
  const one = pool.pop();
  if (one === undefined) throw new Error('The pool is empty although it was just filled.');
  return one;
}

/** The outcomes of key players' menus. */
export const keyOutcomes = (guide: Guide): readonly GuideOutcome[] =>
  guide.outcomes.filter(({ keyPlayer }) => keyPlayer);

async function makeDeals(count: number, contacts: number): Promise<Deal[]> {
  const [guide] = await guides();
  const places = Array.from({ length: count }, (_, place) => place);
  const accounts = await makeAll(
    'rep',
    'Account',
    places.map(() => ({ Name: fresh('Account') }))
  );
  const titles = keyOutcomes(guide).map(({ titleId }) => titleId);
  const people = await makeAll(
    'rep',
    'Contact',
    accounts.flatMap(account =>
      Array.from({ length: contacts }, (_, place) => ({
        LastName: fresh('Contact'),
        AccountId: account,
        ...(place > 0 && { Title_Match__c: titles[place - 1] ?? null })
      }))
    )
  );
  const ids = await makeAll(
    'rep',
    'Opportunity',
    accounts.map(account => ({
      ...{ Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: day(60) },
      ...{ AccountId: account, Offering__c: guide.offeringId }
    }))
  );
  return ids.map((id, place) => ({
    ...{ id, guide, accountId: accounts[place] ?? '' },
    contactIds: people.slice(place * contacts, (place + 1) * contacts)
  }));
}

async function qualify(deals: readonly Deal[]): Promise<QualifiedDeal[]> {
  const [rep, manager, policy] = await Promise.all([connect('rep'), connect('manager'), policyInForce()]);
  const [guide] = await guides();
  const wanted = keyOutcomes(guide).slice(0, 3);
  const shared = deals.flatMap(deal =>
    wanted.map((outcome, place) => ({ deal, outcome, contact: deal.contactIds[place + 1] ?? '' }))
  );
  const outcomes = await makeAll(
    'rep',
    'Buyer_Outcome__c',
    shared.map(({ deal, outcome, contact }) => ({
      ...confirmedOutcome(deal, contact, outcome),
      ...asKeyPlayer(deal, contact),
      ...asValue(deal, outcome)
    }))
  );
  await makeAll(
    'rep',
    'Answer__c',
    shared.flatMap(({ deal, outcome, contact }, place) =>
      outcome === wanted[0]
        ? outcome.requiredPromptIds
            .slice(0, 2)
            .map(prompt => diagnosis(deal, contact, outcomes[place] ?? '', prompt))
        : []
    )
  );
  const qualifications = await makeAll(
    'rep',
    'Deal_Qualification__c',
    deals.map(({ id }) => ({ Opportunity__c: id, Policy__c: policy.id, Key__c: key(id, policy.id) }))
  );
  const checks = deals.map(() => new Map<string, string>());
  for (const [judge, as] of [
    [rep, 'rep'],
    [manager, 'manager']
  ] as const) {
    const own = policy.criteria.filter(({ verifiedBy }) => (verifiedBy === 'Manager') === (as === 'manager'));
    const rows = deals.flatMap((deal, place) => own.map(criterion => ({ deal, place, criterion })));
    const made = await makeAll(
      as,
      'Criterion_Check__c',
      rows.map(({ deal, place, criterion }) =>
        metCheck(deal, qualifications[place] ?? '', criterion, judge.userId)
      )
    );
    rows.forEach(({ place, criterion }, at) => checks[place]?.set(criterion.id, made[at] ?? ''));
  }
  await changeAll(
    'rep',
    'Opportunity',
    deals.map(({ id }, place) => ({ Id: id, Deal_Qualification__c: qualifications[place] ?? '' }))
  );
  return deals.map((deal, place) => ({
    ...deal,
    qualification: qualifications[place] ?? '',
    checks: checks[place] ?? new Map<string, string>(),
    outcomes: outcomes.slice(place * 3, place * 3 + 3)
  }));
}
