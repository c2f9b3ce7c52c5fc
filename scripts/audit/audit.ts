import { identityOf } from '../deploy/targetOrg.ts';
import type { OrgIdentity } from '../deploy/targetOrg.ts';
import type { Removal } from './cleanUp.ts';
import { readFacts } from './facts.ts';
import type { FactsOfOrg } from './facts.ts';
import { fieldValues } from './fieldValues.ts';
import { GATES, readGateMessages } from './gates.ts';
import { openLogins } from './logins.ts';
import type { SelfTestOptions } from './options.ts';
import { readShape } from './readOrg.ts';
import { removalLines, reportLines } from './report.ts';
import { newDealFields, newMark, runSelfTest } from './selfTest.ts';
import { planTargets } from './targets.ts';
import { exitStatus } from './verdicts.ts';
import { writePaths } from './writePaths.ts';

/**
 * Tries in the org whether the forecast is closed to deals that lack criteria, and says what it found.
 * @param root the project's folder, whose gates are meant
 * @returns the exit status
 * @throws an error that says why nothing, or not all, could be tried; what was made is removed
 */
export async function audit(
  root: string,
  options: SelfTestOptions,
  signal: AbortSignal,
  say: (line: string) => void
): Promise<0 | 1 | 2> {
  const { login, remover } = await openLogins(options);
  const identity = await identityOf(login);
  say(`In ${identity.organization} (${identity.kind}), ${login.url}, as ${login.username}`);
  confirmProduction(identity, login.name, options);
  const shape = await readShape(login);
  const targets = planTargets(shape.stages, shape.categories);
  const paths = writePaths(shape.externalId);
  const facts = await readFacts(login);
  const mark = newMark();
  const fields = newDealFields(fieldValues(options.fields, shape.fields), new Date());
  say(
    `Tries ${paths.length} paths to ${targets.guarded.length} places of the forecast with opportunities named "${mark} …", and ` +
      `removes them as ${remover.username}. Flows and e-mails of the org run as for any opportunity.`
  );
  const { tried, enforcement, removal } = await runSelfTest(
    {
      login,
      remover,
      targets,
      paths,
      plan: { mark, fields, externalId: shape.externalId },
      messages: [...readGateMessages(root), ...messagesOf(facts.rules)],
      signal
    },
    (after: Removal) => removalLines(after).forEach(say)
  );
  for (const line of reportLines(tried, removal, { ...facts, enforcement }, login.username)) say(line);
  return exitStatus(tried, removal);
}

/** @throws an error that says what would happen in production, and how to confirm it */
function confirmProduction(
  { kind }: OrgIdentity,
  name: string,
  { production, deleteAs }: SelfTestOptions
): void {
  if (kind !== 'production org' || production) return;
  const remover = deleteAs === undefined ? '' : ` --delete-as ${deleteAs}`;
  throw new Error(
    `${name} is a production org. The self-test makes opportunities in it, tries to bring them into the forecast, and deletes\n` +
      'them: for that minute, one that a gate lets through is in the forecast, and flows and e-mails of the org run.\n' +
      `If you mean it: npm run audit -- --self-test --target-org ${name}${remover} --production`
  );
}

/** The gates' words in this org, where they were changed or are of another version of the package. */
const messagesOf = (rules: FactsOfOrg['rules']): string[] =>
  (rules ?? [])
    .filter(({ name, message }) => message !== '' && [...GATES.values()].includes(name))
    .map(({ message }) => message);
