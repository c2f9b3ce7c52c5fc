import { oneCurrency } from '../../../org/currencies.ts';
import type { AuditedCheck, AuditedPolicies, AuditedPolicy, Deal } from '../deal.ts';

/** A policy with an attested criterion of Best Case, a measured one of Commit, and an attested one of Closed Won. */
export const policy: AuditedPolicy = {
  id: 'policy',
  name: 'Forecast policy 1',
  status: 'Agreed',
  acceptedUntil: undefined,
  offeringId: undefined,
  offering: undefined,
  amountFrom: undefined,
  currency: undefined,
  largerDealsId: undefined,
  largerAcceptedUntil: undefined,
  agreedCriteria: 3,
  criteria: [
    {
      id: 'funder',
      statement: 'A funder is named',
      gate: 'Best Case',
      measure: 'Attested',
      buyerEvidenceRequired: true,
      verifiedBy: 'Rep'
    },
    {
      id: 'players',
      statement: 'Key players are met',
      gate: 'Commit',
      measure: 'Key players with an outcome',
      threshold: 3,
      buyerEvidenceRequired: false,
      verifiedBy: 'Manager'
    },
    {
      id: 'signed',
      statement: 'The order is signed',
      gate: 'Closed Won',
      measure: 'Attested',
      buyerEvidenceRequired: true,
      verifiedBy: 'Rep'
    }
  ]
};

export const policiesOf = (...some: readonly AuditedPolicy[]): AuditedPolicies => ({
  currencies: oneCurrency,
  byId: new Map(some.map(one => [one.id, one])),
  widerAcceptedUntil: new Map()
});

/** A deal in Commit that rests on its own qualification by that policy. */
export const deal: Deal = {
  id: 'deal',
  name: 'Brightwater Foods: Receivables Desk',
  owner: 'Ann Rep',
  ownerIsActive: true,
  stage: 'Negotiation/Review',
  category: 'Commit',
  gate: 'Commit',
  closeDate: '2026-12-20',
  amount: 96_000,
  offeringId: 'receivables',
  currency: undefined,
  qualification: { id: 'qualification', dealId: 'deal', policyId: 'policy' },
  figures: {
    'Situation diagnosed': 0,
    'Outcomes shared': 0,
    'Outcomes confirmed': 0,
    'Key players with an outcome': 3,
    'Annual value confirmed': 0,
    Conversations: 0
  },
  gap: 0
};

export const check = (criterionId: string, said: Partial<AuditedCheck> = {}): AuditedCheck => ({
  id: `check of ${criterionId}`,
  criterionId,
  status: 'Met',
  isExternal: false,
  ...said
});

/** All that Commit asks for. */
export const enough = [check('funder'), check('players')];
