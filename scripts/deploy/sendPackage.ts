import path from 'node:path';
import type { Connection } from '@salesforce/core';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { DeployMessage, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import { strFromU8, unzipSync } from 'fflate';
import { API_VERSION } from '../org/connection.ts';
import type { ComponentMessage } from './componentProblems.ts';
import { sourcePlace } from './sourcePlace.ts';

/** How often the org is asked how far it is, and for how long. */
const POLL_MILLISECONDS = 500;
const POLL_SECONDS = 60 * 60;

export interface SendOptions {
  /** The project with its sources, and the folder with what was built of them. */
  readonly root: string;
  readonly built: string;
  readonly packageDirectories: readonly string[];
  readonly connection: Connection;
  /** Whether the org only says what it would do. */
  readonly checkOnly: boolean;
  readonly progress: (done: number, total: number) => void;
}

/** What the org did with the components, or would do. */
export interface Sent {
  readonly components: number;
  readonly created: number;
  readonly changed: number;
  /** Empty, or the org changed nothing. */
  readonly problems: readonly ComponentMessage[];
  /** Why the deploy failed as a whole; absent when it succeeded. */
  readonly failure: string | undefined;
}

/**
 * Sends the built package to the org through the Metadata API, all of it or nothing.
 * @throws what the client throws when the org does not take the request at all
 */
export async function sendPackage(options: SendOptions): Promise<Sent> {
  const { built, packageDirectories, connection, checkOnly } = options;
  const components = ComponentSet.fromSource(
    packageDirectories.map(directory => path.join(built, directory))
  );
  components.projectDirectory = built;
  components.sourceApiVersion = API_VERSION;
  const deploy = await components.deploy({
    usernameOrConnection: connection,
    apiOptions: { checkOnly, rollbackOnError: true }
  });
  deploy.onUpdate(({ numberComponentsDeployed, numberComponentsTotal }) =>
    options.progress(numberComponentsDeployed, numberComponentsTotal)
  );
  const { response } = await deploy.pollStatus(POLL_MILLISECONDS, POLL_SECONDS);
  const successes = listed(response.details.componentSuccesses).filter(isComponent);
  const failures = listed(response.details.componentFailures);
  return {
    components: successes.length,
    created: successes.filter(({ created }) => isTrue(created)).length,
    changed: successes.filter(({ changed, created }) => isTrue(changed) && !isTrue(created)).length,
    problems: await problemsOf(failures, components, options),
    failure: response.success ? undefined : failureOf(response)
  };
}

/** The org's own words about the whole deploy; where it only has them about components, how many it refused. */
function failureOf({
  errorMessage,
  status,
  numberComponentErrors: refused
}: MetadataApiDeployStatus): string {
  if (errorMessage) return errorMessage;
  return refused > 0 ? `${refused} ${refused === 1 ? 'problem' : 'problems'}` : `it ended as ${status}`;
}

async function problemsOf(
  failures: readonly DeployMessage[],
  components: ComponentSet,
  { root, built }: SendOptions
): Promise<ComponentMessage[]> {
  if (failures.length === 0) return [];
  const sentText = await sentTexts(components);
  return failures.map(failure => {
    const type = failure.componentType ?? '';
    const files = components.getComponentFilenamesByNameAndType({ fullName: failure.fullName, type });
    return {
      type,
      fullName: failure.fullName,
      ...sourcePlace(failure, files, { root, built, sentText }),
      problem: failure.problem ?? 'The org gives no reason.'
    };
  });
}

/** The files as the org was sent them, made once more: the client keeps none. */
async function sentTexts(components: ComponentSet): Promise<(fileName: string) => string | undefined> {
  const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
  const files = zipBuffer === undefined ? {} : unzipSync(zipBuffer);
  return fileName => {
    const file = files[fileName];
    return file === undefined ? undefined : strFromU8(file);
  };
}

const listed = (messages: DeployMessage | DeployMessage[] | undefined): DeployMessage[] =>
  messages === undefined ? [] : Array.isArray(messages) ? messages : [messages];

const isComponent = ({ fullName }: DeployMessage): boolean => fullName !== 'package.xml';

/** SOAP says truth values as texts. */
const isTrue = (value: boolean | 'true' | 'false'): boolean => value === true || value === 'true';
