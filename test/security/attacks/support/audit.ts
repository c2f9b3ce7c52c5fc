/** Looks at the org as its administrator after an attack, and says what is wrong in it. */
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import type { Watched } from './attack.ts';
import { auditAgreement } from './auditAgreement.ts';
import { auditDeal, type Entitled } from './auditDeal.ts';
import { rowsOf } from './collections.ts';
import { factsOf } from './dealFacts.ts';

const functions: Partial<Record<Persona, string>> = {
  product: 'Product Development',
  marketing: 'Marketing',
  sales: 'Sales',
  finance: 'Finance'
};
const idOf = async (persona: Persona): Promise<string> => (await connect(persona)).userId;

async function entitled(): Promise<Entitled> {
  const [manager, integration] = [new Set([await idOf('manager')]), new Set([await idOf('integration')])];
  return { verify: manager, waive: manager, migrate: integration };
}

async function dealProblems({ deals = [], judgedFor = [] }: Watched): Promise<string[]> {
  const facts = await factsOf([...new Set([...deals, ...judgedFor.map(({ id }) => id)])]);
  const who = await entitled();
  return facts.flatMap(one => [
    ...auditDeal(one, who),
    ...judgedFor
      .filter(({ id }) => id === one.deal.Id && one.checks.some(check => check.Status__c !== 'Not Met'))
      .flatMap(before => [
        ...(before.accountId === one.deal.AccountId ? [] : ['What was judged for one account is another’s.']),
        ...(before.offeringId === one.deal.Offering__c
          ? []
          : ['What was judged for one offering is another’s.'])
      ])
  ]);
}

async function agreementProblems({ agreements = [] }: Watched): Promise<string[]> {
  const may = new Map<string, string>();
  for (const [persona, role] of Object.entries(functions)) may.set(await idOf(persona as Persona), role);
  const found: string[] = [];
  for (const { object, id, signed } of agreements)
    found.push(...(await auditAgreement(object, id, signed, (user, role) => may.get(user) === role)));
  return found;
}

interface PolicyRow {
  readonly Id: string;
  readonly Status__c: string;
  readonly In_Force_Key__c: string | null;
  readonly Accepted_Until__c: string | null;
  readonly Offering__c: string | null;
  readonly Amount_From__c: number | null;
}
/** The deals that the policy is for: of the offering, or of every one, all of them or the larger ones. */
const segmentOf = ({ Offering__c, Amount_From__c }: PolicyRow): string =>
  `${Offering__c ?? 'every offering'}, ${Amount_From__c === null ? 'all' : 'larger'}`;
async function policyProblems({ graces = [] }: Watched): Promise<string[]> {
  const policies = await rowsOf<PolicyRow>(
    'SELECT Id, Status__c, In_Force_Key__c, Accepted_Until__c, Offering__c, Amount_From__c FROM Qualification_Policy__c'
  );
  const agreed = policies.filter(({ Status__c }) => Status__c === 'Agreed');
  return [
    ...(new Set(agreed.map(segmentOf)).size < agreed.length
      ? ['Two policies are in force for the same deals.']
      : []),
    ...policies
      .filter(({ Status__c, In_Force_Key__c }) => (Status__c === 'Agreed') !== (In_Force_Key__c !== null))
      .map(({ Status__c }) => `A policy that is ${Status__c} has the wrong key.`),
    ...graces.flatMap(({ id, until }) =>
      policies
        .filter(({ Id }) => Id === id)
        .filter(
          ({ Status__c, Accepted_Until__c }) =>
            Status__c === 'Agreed' || (Accepted_Until__c ?? '') > (until ?? '')
        )
        .map(() => 'A policy judges longer than it may.')
    )
  ];
}

/** What is wrong now, in words. */
export async function audit(watched: Watched): Promise<string[]> {
  return [
    ...(await dealProblems(watched)),
    ...(await agreementProblems(watched)),
    ...(await policyProblems(watched)),
    ...((await watched.problems?.()) ?? [])
  ];
}
