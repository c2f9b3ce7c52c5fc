import { describe, expect, it } from 'vitest';
import { severalCurrencies } from '../../../org/currencies.ts';
import type { AuditedPolicies, AuditedPolicy, Deal } from '../deal.ts';
import { lacksOf } from '../judgeDeal.ts';
import { elsewhereOf, unreachedPolicies } from '../segment.ts';
import { summaryLines } from '../summary.ts';
import { Counting } from '../totals.ts';
import { deal, enough, policiesOf, policy } from './deals.ts';

const today = '2026-11-28';
const larger: AuditedPolicy = {
  ...policy,
  id: 'larger',
  name: 'Forecast policy 4',
  amountFrom: 300_000
};
const general: AuditedPolicy = { ...policy, largerDealsId: 'larger' };
const payroll: AuditedPolicy = {
  ...policy,
  id: 'payroll',
  name: 'Payroll policy',
  offeringId: 'payroll-offering',
  offering: 'Managed Payroll'
};
const largePayroll: AuditedPolicy = {
  ...payroll,
  id: 'large-payroll',
  name: 'Large payroll',
  amountFrom: 50
};

const leading = (widerAcceptedUntil: AuditedPolicies['widerAcceptedUntil'], ...some: AuditedPolicy[]) => ({
  ...policiesOf(...some),
  widerAcceptedUntil
});
const all = policiesOf(general, larger);
const ownOfPayroll = leading(new Map([['payroll-offering', undefined]]), policy, payroll);
const elsewhere = (by: AuditedPolicy, of: Partial<Deal>, policies = all, day = today) =>
  elsewhereOf(by, { ...deal, ...of }, policies, day);

describe('the policy that judges deals like one', () => {
  it('is the one of its amount, once it is reached', () => {
    expect(elsewhere(general, { amount: 299_999.99 })).toBeUndefined();
    expect(elsewhere(larger, { amount: 300_000 })).toBeUndefined();
    expect(elsewhere(general, { amount: 300_000 })).toBe('Forecast policy 4 judges deals from 300,000');
    expect(elsewhere(larger, { amount: 299_999.99 })).toBe(
      'Forecast policy 1 judges all deals that no other policy is for'
    );
    expect(elsewhere(larger, { amount: undefined })).toBe(
      'Forecast policy 1 judges all deals that no other policy is for'
    );
  });

  it('is that of what its amount is worth, where there are several currencies', () => {
    const currencies = severalCurrencies(
      new Map([
        ['EUR', 0.5],
        ['USD', 1]
      ])
    );
    const inDollars = { ...larger, currency: 'USD' };
    const policies = { ...policiesOf(general, inDollars), currencies };
    expect(elsewhere(general, { amount: 149_999, currency: 'EUR' }, policies)).toBeUndefined();
    expect(elsewhere(general, { amount: 150_000, currency: 'EUR' }, policies)).toBe(
      'Forecast policy 4 judges deals from USD 300,000'
    );
    expect(elsewhere(inDollars, { amount: 150_000, currency: 'EUR' }, policies)).toBeUndefined();
  });

  it('is the wider one still for larger deals in their grace, to its last day', () => {
    const graceful = { ...general, largerAcceptedUntil: today };
    const policies = policiesOf(graceful, larger);
    expect(elsewhere(graceful, { amount: 400_000 }, policies)).toBeUndefined();
    expect(elsewhere(graceful, { amount: 400_000 }, policies, '2026-11-29')).toBeDefined();
  });

  it('is that of its offering, once the offering has one', () => {
    expect(elsewhere(policy, {}, ownOfPayroll)).toBeUndefined();
    const offeringId = 'payroll-offering';
    expect(elsewhere(payroll, { offeringId }, ownOfPayroll)).toBeUndefined();
    expect(elsewhere(policy, { offeringId }, ownOfPayroll)).toBe(
      'Payroll policy judges deals of Managed Payroll'
    );
    expect(elsewhere(payroll, {}, ownOfPayroll)).toBe(
      'Forecast policy 1 judges all deals that no other policy is for'
    );
    const inGrace = leading(new Map([[offeringId, today]]), policy, payroll);
    expect(elsewhere(policy, { offeringId }, inGrace)).toBeUndefined();
    expect(elsewhere(policy, { offeringId }, inGrace, '2026-11-29')).toBeDefined();
  });

  it('is that of its offering and amount before each of them', () => {
    const led = { ...payroll, largerDealsId: 'large-payroll' };
    const policies = leading(new Map([['payroll-offering', undefined]]), general, larger, led, largePayroll);
    expect(elsewhere(led, { offeringId: 'payroll-offering' }, policies)).toBe(
      'Large payroll judges deals of Managed Payroll from 50'
    );
  });

  it('is none where a policy leads to one that is not in force', () => {
    const draft = policiesOf(general, { ...larger, status: 'Draft' });
    const none = 'no policy in force is for deals of its offering and amount';
    expect(elsewhere(general, {}, draft)).toBe(none);
    const retired = policiesOf(general, { ...larger, status: 'Retired' });
    expect(elsewhere(general, {}, retired)).toBeUndefined();
    expect(elsewhere(general, { amount: 300_000 }, retired)).toBe(none);
    const offeringId = 'payroll-offering';
    const led = new Map([[offeringId, undefined]]);
    const closed = leading(led, general, larger, { ...payroll, status: 'Retired' });
    expect(elsewhere(general, { offeringId, amount: 400_000 }, closed)).toBe(none);
    expect(elsewhere(larger, { offeringId, amount: 400_000 }, closed)).toBe(none);
  });

  it('is what a deal lacks when it rests on another, before any criterion', () => {
    expect(lacksOf({ ...deal, amount: 300_000 }, all, enough, today)).toEqual([
      { kind: 'another policy judges it', why: 'Forecast policy 4 judges deals from 300,000' }
    ]);
    expect(lacksOf(deal, all, enough, today)).toEqual([]);
  });
});

describe('a policy in force that nothing leads to', () => {
  it('is one that no policy in force and no offering leads to', () => {
    expect(unreachedPolicies(all)).toEqual([]);
    expect(unreachedPolicies(ownOfPayroll)).toEqual([]);
    const unreached = (...some: AuditedPolicy[]) =>
      unreachedPolicies(policiesOf(...some)).map(({ id }) => id);
    expect(unreached(policy, larger, payroll, largePayroll)).toEqual(['larger', 'payroll', 'large-payroll']);
    expect(unreached({ ...general, status: 'Retired' }, policy, larger)).toEqual(['larger']);
  });

  it('is one for larger deals beside which none is for smaller ones, which judges its own all the same', () => {
    expect(unreachedPolicies(policiesOf({ ...general, status: 'Retired' }, larger))).toEqual([
      {
        id: 'larger',
        name: 'Forecast policy 4',
        why: 'no policy for smaller deals like its own is in force, so those wait for one'
      }
    ]);
  });

  it('is named in the summary, with what follows', () => {
    const days = { today, asOf: today };
    const place = { organization: 'Acme', url: 'https://acme.test', username: 'ann@acme.test' };
    const lines = summaryLines(
      new Counting(days).totals,
      days,
      place,
      unreachedPolicies(policiesOf(policy, larger))
    );
    expect(lines).toContain(
      '  Forecast policy 4: no policy in force names it under Larger Deals, so its deals may rest on a wider one'
    );
  });
});
