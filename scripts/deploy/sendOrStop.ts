import { packageDirectoriesOf } from '../build/projectFile.ts';
import { requestProblem } from '../org/loginProblems.ts';
import { progressBar } from '../progressBar.ts';
import { problemLines } from './componentProblems.ts';
import { sendPackage } from './sendPackage.ts';
import type { Sent } from './sendPackage.ts';
import type { TargetOrg } from './targetOrg.ts';

export interface SendOrStopOptions {
  readonly root: string;
  readonly built: string;
  readonly target: TargetOrg;
  readonly checkOnly: boolean;
}

/**
 * Sends the built package to the org, in sight of the reader.
 * @throws an error that names each component that the org refused, with its place and reason; the org is as it was then
 */
export async function sendOrStop({ root, built, target, checkOnly }: SendOrStopOptions): Promise<Sent> {
  const what = checkOnly ? 'Validating' : 'Deploying';
  const bar = progressBar(what);
  const sent = await sendPackage({
    root,
    built,
    packageDirectories: packageDirectoriesOf(root),
    connection: target.connection,
    checkOnly,
    progress: (done, total) => bar.show(done, total, 'components')
  })
    .catch((error: unknown) => {
      throw new Error(`${what} failed: ${requestProblem(error, target).message}`, { cause: error });
    })
    .finally(() => bar.stop());
  if (sent.failure === undefined) return sent;
  throw new Error(
    [
      `${what} failed, and ${target.name} is as it was: ${sent.failure}`,
      ...problemLines(sent.problems),
      'Mend what is named, and run the command again.'
    ].join('\n')
  );
}
