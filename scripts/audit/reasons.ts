import type { Facts } from './facts.ts';
import { EXEMPTION } from './gates.ts';
import type { Target } from './targets.ts';

const RULES = 'Setup → Object Manager → Opportunity → Validation Rules';

/** Why a target is open to this user, as far as the org tells, and what to do. */
export function reasonOf({ name, rule }: Target, username: string, facts: Facts): string {
  const exempt = facts.exempt.find(one => one.username === username);
  if (exempt) {
    return (
      `${username} is exempt: holds ${EXEMPTION.permission} by ${exempt.by}. ` +
      'Take it away unless deals of the past are being loaded right now.'
    );
  }
  if (facts.enforcement === 'Off' || facts.enforcement === 'Warn') {
    return (
      `Enforcement is ${facts.enforcement} for ${username}. Set it to Enforce in ` +
      'Setup → Custom Settings → Same Page Settings → Manage.'
    );
  }
  if (rule === undefined) {
    return (
      `No gate knows this forecast category. If ${name} is a new name of Best Case, Most Likely, Commit or Closed, ` +
      'give it the old one back; if it is a new category, it has no gate.'
    );
  }
  if (facts.rules === undefined) {
    const others = facts.exemptDoubt === '' ? '' : `, and whether ${exemptionElsewhere(username)}`;
    return (
      `${rule} did not refuse it. Whether it is active can't be read here (${facts.rulesDoubt}): ` +
      `look in ${RULES}${others}.`
    );
  }
  const found = facts.rules.find(one => one.name === rule);
  if (!found) return `The org has no rule ${rule}. Deploy the package.`;
  if (!found.active) return `${rule} is switched off. Switch it on in ${RULES}.`;
  return (
    `${rule} is active. Either it was changed in this org (compare it with the package), or something writes after the ` +
    `rules ran: a flow, a field update of a workflow` +
    `${facts.exemptDoubt === '' ? '.' : `; or ${exemptionElsewhere(username)}.`}`
  );
}

const exemptionElsewhere = (username: string): string =>
  `${username} holds ${EXEMPTION.permission} by a permission set other than the package's`;
