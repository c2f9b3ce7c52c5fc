import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from './support/expectRefusal.ts';
import { connect, type PersonaConnection } from './support/testOrg.ts';
import {
  makeDeal,
  makeQualification,
  metCheck,
  readGuides,
  readPolicy,
  type Criterion,
  type Deal,
  type Guide,
  type Policy
} from './support/world.ts';
import { writePaths, type Fields } from './support/writePaths.ts';

let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;
let policy: Policy;

beforeAll(async () => {
  [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const [first] = await readGuides(rep.connection);
  if (!first)
    throw new Error('The org has no offering with a current version: load the starter content first.');
  guide = first;
  policy = await readPolicy(rep.connection);
});

function criterionWhere(description: string, matches: (criterion: Criterion) => boolean): Criterion {
  const found = policy.criteria.find(matches);
  if (!found) throw new Error(`The policy has no criterion that is ${description}.`);
  return found;
}
const attested = (): Criterion =>
  criterionWhere(
    "attested by the buyer and the rep's to check",
    one => one.measure === 'Attested' && one.verifiedBy === 'Rep' && one.buyerEvidenceRequired
  );
const verified = (): Criterion =>
  criterionWhere(
    "attested and the manager's to verify",
    one => one.measure === 'Attested' && one.verifiedBy === 'Manager'
  );
const measured = (): Criterion =>
  criterionWhere(
    "measured and the rep's to check",
    one => one.measure !== 'Attested' && one.verifiedBy === 'Rep'
  );

async function judgedDeal(): Promise<{ deal: Deal; qualificationId: string }> {
  const deal = await makeDeal(guide);
  return { deal, qualificationId: await makeQualification(deal, policy) };
}

const refusals: {
  readonly what: string;
  readonly rule: string;
  readonly criterion: () => Criterion;
  readonly change: Fields;
}[] = [
  {
    what: 'without evidence',
    rule: 'Met_needs_evidence',
    criterion: attested,
    change: { Evidence__c: null }
  },
  {
    what: "on our own view where the buyer's is asked",
    rule: 'Our_view_is_not_the_buyers_evidence',
    criterion: attested,
    change: { Evidence_Source__c: 'Our view' }
  },
  {
    what: "without the buyer's name where the buyer's evidence is asked",
    rule: 'The_buyers_evidence_names_the_buyer',
    criterion: attested,
    change: { Contact__c: null }
  },
  {
    what: 'by a rep where a manager must verify',
    rule: 'Managers_verify_what_is_theirs',
    criterion: verified,
    change: {}
  },
  {
    what: 'while its measure does not hold',
    rule: 'A_measure_holds_when_it_is_met',
    criterion: measured,
    change: {}
  },
  {
    what: "in the manager's name",
    rule: 'Checks_are_made_in_ones_own_name',
    criterion: attested,
    change: { Checked_By__c: 'MANAGER' }
  },
  {
    what: 'as waived by a rep',
    rule: 'Waivers_need_the_permission',
    criterion: attested,
    change: { Status__c: 'Waived' }
  }
];

describe.each(writePaths)('a criterion check, by $name', path => {
  it.each(refusals)('is refused $what, new', async ({ rule, criterion, change }) => {
    const { deal, qualificationId } = await judgedDeal();
    const fields = { ...metCheck(deal, qualificationId, criterion(), rep.userId), ...change };
    const sent = fields.Checked_By__c === 'MANAGER' ? { ...fields, Checked_By__c: manager.userId } : fields;
    expectRefusal(await path.create(rep.connection, 'Criterion_Check__c', sent), 'Criterion_Check__c', rule);
  });

  it.each(refusals)('is refused $what, when it is changed', async ({ rule, criterion, change }) => {
    const { deal, qualificationId } = await judgedDeal();
    const met = metCheck(deal, qualificationId, criterion(), rep.userId);
    const started = await path.create(rep.connection, 'Criterion_Check__c', { ...met, Status__c: 'Not Met' });
    if (!started.accepted) throw new Error(started.messages.join(' '));
    const sent: Fields = { Status__c: 'Met', ...change };
    const outcome = await path.update(
      rep.connection,
      'Criterion_Check__c',
      started.id,
      sent['Checked_By__c'] === 'MANAGER' ? { ...sent, Checked_By__c: manager.userId } : sent
    );
    expectRefusal(outcome, 'Criterion_Check__c', rule);
  });

  it('is refused when the deal has one for the criterion already', async () => {
    const { deal, qualificationId } = await judgedDeal();
    const fields = metCheck(deal, qualificationId, attested(), rep.userId);
    expect(await rest(fields)).toMatchObject({ accepted: true });
    const second = await path.create(rep.connection, 'Criterion_Check__c', fields);
    const refusal = path.name === 'upsert' ? 'INVALID_FIELD_FOR_INSERT_UPDATE' : 'DUPLICATE_VALUE';
    expect(second, 'an upsert finds the check by its key and may not move it').toMatchObject({
      accepted: false,
      codes: [refusal]
    });
    const checks = await rep.connection.query(
      `SELECT Id FROM Criterion_Check__c WHERE Deal_Qualification__c = '${qualificationId}'`
    );
    expect(checks.totalSize).toBe(1);
  });

  it('is accepted from a rep with the buyer as the source, and from a manager where one must verify', async () => {
    const { deal, qualificationId } = await judgedDeal();
    expect(
      await path.create(
        rep.connection,
        'Criterion_Check__c',
        metCheck(deal, qualificationId, attested(), rep.userId)
      )
    ).toMatchObject({ accepted: true });
    expect(
      await path.create(
        manager.connection,
        'Criterion_Check__c',
        metCheck(deal, qualificationId, verified(), manager.userId)
      )
    ).toMatchObject({ accepted: true });
  });
});

async function rest(fields: Fields): Promise<unknown> {
  const [path] = writePaths;
  return path?.create(rep.connection, 'Criterion_Check__c', fields);
}
