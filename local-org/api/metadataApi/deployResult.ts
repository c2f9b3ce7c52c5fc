/** What became of one component of a deploy, as clients read it. */
export interface DeployMessage {
  readonly componentType: string;
  readonly fullName: string;
  /** In the package that was sent: `objects/Account.object`. */
  readonly fileName: string;
  readonly success: boolean;
  readonly changed: boolean;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly createdDate: string;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

type DeployStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Canceling' | 'Canceled';

/** What a client asked a deploy to do beyond its package. */
export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly allowMissingFiles: boolean;
  readonly ignoreWarnings: boolean;
}

/** A deploy as it is kept: how it was asked for, how far it is, and what came out. */
export interface DeployJob {
  readonly id: string;
  readonly options: DeployOptions;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly startDate?: string;
  readonly completedDate?: string;
  readonly status: DeployStatus;
  readonly total: number;
  readonly messages: readonly DeployMessage[];
  readonly errorMessage?: string;
  readonly errorStatusCode?: string;
}

const ended: ReadonlySet<DeployStatus> = new Set(['Succeeded', 'Failed', 'Canceled']);

export function isDone({ status }: DeployJob): boolean {
  return ended.has(status);
}

/** The DeployResult of the Metadata API. There are no Apex tests, so all about tests is zero. */
export function deployResult(job: DeployJob, includeDetails: boolean): Readonly<Record<string, unknown>> {
  const failures = job.messages.filter(message => !message.success);
  const successes = job.messages.filter(message => message.success);
  const components = (messages: readonly DeployMessage[]) =>
    messages.filter(message => message.componentType !== '').length;
  return {
    checkOnly: job.options.checkOnly,
    completedDate: job.completedDate,
    createdBy: job.createdBy,
    createdByName: job.createdByName,
    createdDate: job.createdDate,
    details: includeDetails
      ? {
          componentFailures: failures,
          componentSuccesses: successes,
          runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
        }
      : undefined,
    done: isDone(job),
    errorMessage: job.errorMessage,
    errorStatusCode: job.errorStatusCode,
    id: job.id,
    ignoreWarnings: job.options.ignoreWarnings,
    lastModifiedDate: job.completedDate ?? job.startDate ?? job.createdDate,
    numberComponentErrors: failures.length,
    numberComponentsDeployed: job.status === 'Succeeded' ? components(successes) : 0,
    numberComponentsTotal: job.total,
    numberTestErrors: 0,
    numberTestsCompleted: 0,
    numberTestsTotal: 0,
    rollbackOnError: true,
    runTestsEnabled: false,
    startDate: job.startDate,
    status: job.status,
    success: job.status === 'Succeeded'
  };
}
