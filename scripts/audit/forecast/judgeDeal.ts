import { criterionStatuses, lackingAt } from '../../../force-app/main/default/lwc/qualification/criteria.ts';
import type {
  CriterionState,
  CriterionStatus
} from '../../../force-app/main/default/lwc/qualification/types.ts';
import { refusalOf } from './acceptance.ts';
import type { AuditedCheck, AuditedPolicies, Deal } from './deal.ts';
import { elsewhereOf } from './segment.ts';

/** What a deal lacks: a judgement that counts, or a criterion. */
export type Lack =
  | { readonly kind: 'not judged' | 'policy not accepted' | 'another policy judges it'; readonly why: string }
  | {
      readonly kind: 'missing' | 'expired' | 'measure fell';
      readonly gate: string;
      readonly criterion: string;
      /** What there is to say beside it: the day of expiry, the figures. */
      readonly why: string;
    };

/**
 * What a deal lacks for its category on a day (ISO), by the records alone: no formula and no roll-up of the deal's
 * qualification is asked. Empty: it may be where it is.
 */
export function lacksOf(
  deal: Deal,
  policies: AuditedPolicies,
  checks: readonly AuditedCheck[],
  day: string
): Lack[] {
  const { qualification, gate, figures } = deal;
  if (qualification === undefined) return [{ kind: 'not judged', why: 'it rests on no deal qualification' }];
  if (qualification.dealId !== deal.id)
    return [{ kind: 'not judged', why: "it rests on another deal's qualification" }];
  const policy = policies.byId.get(qualification.policyId ?? '');
  if (policy === undefined) return [{ kind: 'policy not accepted', why: 'its qualification has no policy' }];
  const refusal = refusalOf(policy, day);
  if (refusal !== undefined) return [{ kind: 'policy not accepted', why: refusal }];
  const elsewhere = elsewhereOf(policy, deal, policies, day);
  if (elsewhere !== undefined) return [{ kind: 'another policy judges it', why: elsewhere }];
  return lackingAt(gate, criterionStatuses({ policy, checks, figures }, day)).map(lackOf);
}

const KINDS: Readonly<Record<CriterionState, 'missing' | 'expired' | 'measure fell'>> = {
  met: 'missing',
  waived: 'missing',
  missing: 'missing',
  awaitsManager: 'missing',
  expired: 'expired',
  notHeld: 'measure fell'
};

function lackOf(status: CriterionStatus): Lack {
  const { gate, statement } = status.criterion;
  return { kind: KINDS[status.state], gate, criterion: statement, why: whyOf(status) };
}

function whyOf({ state, check, figure, criterion }: CriterionStatus): string {
  if (state === 'expired') return `it counted until ${check?.expiresOn ?? ''}`;
  if (state !== 'notHeld') return '';
  return figure === undefined
    ? 'its measure is none that the gate compares'
    : `${criterion.measure}: ${figure.value} of ${figure.threshold}`;
}
