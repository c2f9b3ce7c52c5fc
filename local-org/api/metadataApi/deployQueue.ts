import type { Org } from '../org.ts';
import { applyPlan } from './applyPlan.ts';
import { checkPlan } from './checkPlan.ts';
import { readDeployPackage } from './deployPackage.ts';
import { keepJob } from './deployJobs.ts';
import type { DeployJob, DeployMessage } from './deployResult.ts';
import { planDeploy, type PlannedChange } from './planDeploy.ts';

/** Runs deploys one after the other, in the order in which they were asked for. */
export class DeployQueue {
  readonly #org: Org;
  readonly #jobs = new Map<string, DeployJob>();
  #last: Promise<void> = Promise.resolve();

  constructor(org: Org) {
    this.#org = org;
  }

  /** A deploy that has not ended yet. */
  running(id: string): DeployJob | undefined {
    return this.#jobs.get(id);
  }

  /** Puts the deploy at the end of the line. The package must be whole in memory: the client does not wait for it. */
  async add(job: DeployJob, zip: Uint8Array): Promise<void> {
    await keepJob(this.#org, job);
    this.#jobs.set(job.id, job);
    this.#last = this.#last.then(() => this.#run(job.id, zip)).catch(faultOfTheOrg);
  }

  /** Asks a deploy to stop; one that has begun stops before it keeps anything, or ends if it is too late for that. */
  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (job) this.#jobs.set(id, { ...job, status: 'Canceling' });
  }

  /** Cancels what has not ended, and waits until nothing runs any more. */
  async stop(): Promise<void> {
    for (const id of this.#jobs.keys()) this.cancel(id);
    await this.#last;
  }

  async #run(id: string, zip: Uint8Array): Promise<void> {
    const isCanceled = () => this.#jobs.get(id)?.status === 'Canceling';
    const waiting = this.#jobs.get(id);
    if (!waiting) return;
    const started: DeployJob = { ...waiting, startDate: new Date().toISOString() };
    if (!isCanceled()) this.#jobs.set(id, { ...started, status: 'InProgress' });
    const ended = await this.#outcome(started, zip, isCanceled);
    const completed = { ...started, ...ended, completedDate: new Date().toISOString() };
    const isValidated = completed.status === 'Succeeded' && completed.options.checkOnly;
    try {
      await keepJob(this.#org, completed, isValidated ? zip : undefined);
    } finally {
      this.#jobs.delete(id);
    }
  }

  async #outcome(job: DeployJob, zip: Uint8Array, isCanceled: () => boolean): Promise<Partial<DeployJob>> {
    try {
      if (isCanceled()) return { status: 'Canceled' };
      const planned = (total: number) => {
        const running = this.#jobs.get(job.id);
        if (running) this.#jobs.set(job.id, { ...running, total });
      };
      let isStopped = false;
      const mayEnd = () => {
        isStopped = isCanceled();
        return !isStopped;
      };
      const changes = await deploy(this.#org, job, zip, { planned, mayEnd });
      const messages = changes.map(messageOf);
      const failed = messages.some(message => !message.success);
      if (!failed && isStopped) return { status: 'Canceled' };
      return { status: failed ? 'Failed' : 'Succeeded', messages, total: messages.length };
    } catch (error) {
      faultOfTheOrg(error);
      const errorMessage = 'An unexpected error occurred in the local org; its output says more.';
      return { status: 'Failed', errorStatusCode: 'UNKNOWN_EXCEPTION', errorMessage };
    }
  }
}

/** The reason is for whoever started the org. */
function faultOfTheOrg(error: unknown): void {
  console.error(error);
}

/** Reads, plans, checks and carries out; all that the package names is answered for, whatever is wrong with other parts. */
async function deploy(
  org: Org,
  { id, options }: DeployJob,
  zip: Uint8Array,
  { planned, mayEnd }: { readonly planned: (total: number) => void; readonly mayEnd: () => boolean }
): Promise<readonly PlannedChange[]> {
  const sent = readDeployPackage(zip);
  if ('problem' in sent) {
    return [{ kind: 'refused', type: '', fullName: sent.file, file: sent.file, problem: sent.problem }];
  }
  const plan = planDeploy(org.metadata.components, sent, options);
  planned(plan.changes.length);
  const { schema, refusals } = await checkPlan(org, plan);
  if (refusals.length > 0 || plan.changes.some(({ kind }) => kind === 'refused')) {
    return merged(plan.changes, refusals);
  }
  const changesAnything = plan.changes.some(({ kind }) => /^(created|changed|deleted)$/.test(kind));
  if (!changesAnything) return plan.changes;
  const { checkOnly } = options;
  return merged(plan.changes, await applyPlan(org, plan.components, schema, { id, checkOnly, mayEnd }));
}

/** What is refused stands in the place of what was planned for the same component. */
function merged(
  changes: readonly PlannedChange[],
  refusals: readonly PlannedChange[]
): readonly PlannedChange[] {
  const key = ({ type, fullName }: PlannedChange) => `${type}:${fullName}`.toLowerCase();
  const refused = new Set(refusals.map(key));
  return [...changes.filter(change => change.kind === 'refused' || !refused.has(key(change))), ...refusals];
}

function messageOf(change: PlannedChange): DeployMessage {
  const { kind, type, fullName, file } = change;
  const base = {
    componentType: type,
    fullName,
    fileName: file,
    success: kind !== 'refused',
    changed: kind === 'created' || kind === 'changed' || kind === 'deleted',
    created: kind === 'created',
    deleted: kind === 'deleted',
    createdDate: new Date().toISOString()
  };
  if (kind === 'missing') return { ...base, problem: change.warning, problemType: 'Warning' };
  if (kind !== 'refused') return base;
  const { problem, line, column } = change;
  return {
    ...base,
    problem,
    problemType: 'Error',
    ...(line === undefined ? {} : { lineNumber: line }),
    ...(column === undefined ? {} : { columnNumber: column })
  };
}
