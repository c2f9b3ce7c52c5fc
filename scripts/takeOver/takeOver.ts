import { z } from 'zod';
import { mutationOf } from '../../force-app/main/default/lwc/mutation/mutation.ts';
import type { Operation } from '../../force-app/main/default/lwc/mutation/mutation.ts';
import { API_VERSION } from '../org/connection.ts';
import type { Call, Login } from '../org/connection.ts';
import { inWords, orgErrorsIn } from '../org/orgErrors.ts';
import { readCurrencies } from '../org/currencies.ts';
import { soqlLiteral } from '../org/soqlText.ts';
import { planTakeOver } from './plan.ts';
import type { TakeOverPlan } from './plan.ts';
import { readPolicies, readRestingDeals } from './readDeals.ts';

/** A deal that was not taken over, and why, in the org's words. */
interface Left {
  readonly deal: string;
  /** The one in force for it. */
  readonly policy: string;
  readonly why: string;
}

export interface TakeOverReport {
  /** How many deals each policy took over, by its name. */
  readonly takenOver: ReadonlyMap<string, number>;
  /** How many checks went along, of deals that were taken over or prepared. */
  readonly checks: number;
  /** Deals that their policy in force judges, and that rest on the other still: they lack criteria for where they stand. */
  readonly prepared: readonly Left[];
  /** Deals that are as they were. */
  readonly refused: readonly Left[];
}

interface TakeOverChoices {
  /** Nothing is written; the report says what would be. */
  readonly dryRun: boolean;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Lets the policy in force for it judge every open deal that rests on another and that the user may view, each deal in a transaction of
 * its own; the org refuses those that the user may not edit. A second time there is nothing to do but what was prepared.
 * @throws an error that says what could not be read
 */
export async function takeOver(
  { call, records, username }: Login,
  { dryRun, progress }: TakeOverChoices
): Promise<TakeOverReport> {
  const [user] = await records.query(`SELECT Id FROM User WHERE Username = ${soqlLiteral(username)}`);
  if (!user) throw new Error(`The org doesn't say who ${username} is.`);
  const currencies = await readCurrencies({ call, records });
  const policies = await readPolicies(records, currencies);
  let [total, done, checks] = [0, 0, 0];
  const takenOver = new Map<string, number>();
  const [prepared, refused]: [Left[], Left[]] = [[], []];
  for await (const deals of readRestingDeals(records, policies, currencies, found => (total = found))) {
    for (const deal of deals) {
      const from = policies.all.get(deal.policyId) ?? { id: deal.policyId, name: '', criteria: [] };
      const plan = planTakeOver(deal, from, user.Id);
      const { kind, why } = dryRun ? taken : await carryOut(call, plan);
      const policy = deal.to.name;
      if (kind === 'taken over') takenOver.set(policy, (takenOver.get(policy) ?? 0) + 1);
      else (kind === 'prepared' ? prepared : refused).push({ deal: deal.name, policy, why });
      if (kind !== 'refused') checks += plan.checks;
      done += 1;
      progress(done, total);
    }
  }
  return { takenOver, checks, prepared, refused };
}

interface Outcome {
  readonly kind: 'taken over' | 'prepared' | 'refused';
  readonly why: string;
}

const taken: Outcome = { kind: 'taken over', why: '' };

/** All of it in one transaction; where that is refused, what goes without the deal's look-up in another. */
async function carryOut(call: Call, { prepares, takesEffect }: TakeOverPlan): Promise<Outcome> {
  const why = await refusalOf(call, [...prepares, takesEffect]);
  if (why === undefined) return taken;
  if (prepares.length === 0) return { kind: 'prepared', why };
  const other = await refusalOf(call, prepares);
  return other === undefined ? { kind: 'prepared', why } : { kind: 'refused', why: other };
}

const answer = z.object({ errors: z.array(z.unknown()).nullish() });

/** Why the org refused the operations, in its words; nothing when it did them. */
async function refusalOf(call: Call, operations: readonly Operation[]): Promise<string | undefined> {
  const { text, variables } = mutationOf(operations);
  const body = { query: text, variables, operationName: 'SaveTogether' };
  const { errors } = answer.parse(
    await call<unknown>(`/services/data/v${API_VERSION}/graphql`, 'POST', body)
  );
  return errors && errors.length > 0 ? inWords(orgErrorsIn(errors)) : undefined;
}
