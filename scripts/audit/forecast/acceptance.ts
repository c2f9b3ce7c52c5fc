import type { AuditedPolicy } from './deal.ts';

/** Why a policy admits no deal on a day (ISO); nothing when it is accepted. */
export function refusalOf(policy: AuditedPolicy, day: string): string | undefined {
  const { name, status, acceptedUntil, agreedCriteria, criteria } = policy;
  if (status === 'Retired' && acceptedUntil === undefined) return `${name} is retired, without a grace`;
  if (status === 'Retired' && acceptedUntil !== undefined && acceptedUntil < day)
    return `${name} is retired, and was accepted until ${acceptedUntil}`;
  if (status !== 'Agreed' && status !== 'Retired') return `${name} was never agreed: it is ${status}`;
  if (agreedCriteria === 0) return `${name} says of no criteria that they were signed`;
  if (criteria.length !== agreedCriteria)
    return `${name} has ${criteria.length} criteria, and ${agreedCriteria} were signed`;
  return undefined;
}
