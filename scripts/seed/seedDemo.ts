import { join } from 'node:path';
import { contentProblems } from '../content/contentProblems.ts';
import { readDemoContent, readStarterContent } from '../content/readContent.ts';
import type { OrgConnection } from '../org/connection.ts';
import { connectToOrg } from '../org/passwordLogin.ts';
import { applySteps } from '../steps/applySteps.ts';
import type { Applied } from '../steps/applySteps.ts';
import { userReference } from '../steps/step.ts';
import { readPersonas } from './personas.ts';
import { planEnforcement } from './planEnforcement.ts';
import { planDemo, planStarter } from './planSeed.ts';
import { organizationReference } from './references.ts';

export interface SeedOptions {
  /** Where the org answers, as in http://localhost:3000. */
  readonly baseUrl: string;
  /** Only what the functions agreed, no deals. */
  readonly starterOnly?: boolean;
  /** Told after every step: records dealt with so far, of how many, and the object of the step. */
  readonly progress?: (done: number, total: number, object: string) => void;
}

const configFolder = join(import.meta.dirname, '../../config');

/**
 * Writes the starter content and the demo into a running org, through its API and as the personas who would do it.
 * What is there already stays as it is.
 * @throws when the org does not answer or refuses a record.
 */
export async function seedDemo({ baseUrl, starterOnly = false, progress }: SeedOptions): Promise<Applied> {
  const starter = readStarterContent(join(configFolder, 'starter'));
  const problems = contentProblems(starter);
  if (problems.length > 0) throw new Error(`The content is not fit for a call:\n${problems.join('\n')}`);
  const now = new Date().toISOString();
  const steps = [
    ...planEnforcement(),
    ...planStarter(starter, now.slice(0, 10)),
    ...(starterOnly ? [] : planDemo(starter, readDemoContent(join(configFolder, 'demo')), now))
  ];
  const total = steps.reduce((sum, step) => sum + step.records.length, 0);
  const personas = readPersonas(join(configFolder, 'personas.json'));
  const connections = new Map<string, Promise<OrgConnection>>();
  const connect = (name: string): Promise<OrgConnection> => {
    const known = connections.get(name) ?? connectToOrg({ baseUrl, ...personas.credentials(name) });
    connections.set(name, known);
    return known;
  };
  const admin = await connect('admin');
  const users = await admin.query('SELECT Id, Username FROM User');
  const [organization] = await admin.query('SELECT Id FROM Organization');
  const known = new Map([
    [organizationReference, organization?.Id ?? ''],
    ...users.flatMap(user => {
      const name = personas.nameOf(String(user['Username']));
      return name === undefined ? [] : [[userReference(name), user.Id] as const];
    })
  ]);
  return applySteps(steps, { connect, known, progress: (done, object) => progress?.(done, total, object) });
}
