import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installSchema, newRecordId, openDatabase, type OrgDatabase } from '../../../database/index.ts';
import { schemaOf } from '../../../metadata/loadSchema.ts';
import { Org } from '../../org.ts';
import { findJob, prepareJobs } from '../deployJobs.ts';
import { DeployQueue } from '../deployQueue.ts';
import type { DeployJob } from '../deployResult.ts';
import { packageXml, zipOf } from './deployClient.ts';
import { plans } from './plans.ts';

let database: OrgDatabase;
let org: Org;
let queue: DeployQueue;
/** Lets the deploys go on that stand at checking a bundle. */
let release: () => void;
let reached: Promise<void>;

beforeEach(async () => {
  database = await openDatabase({ kind: 'memory' });
  const { schema } = await database.db
    .transaction()
    .execute(transaction => installSchema(transaction, schemaOf([]).schema));
  const gate = new Promise<void>(resolve => (release = resolve));
  let arrive: () => void = () => undefined;
  reached = new Promise<void>(resolve => (arrive = resolve));
  const checkBundle = async () => {
    arrive();
    await gate;
    return [];
  };
  org = await Org.open({
    database,
    metadata: { components: new Map(), schema },
    foundation: { packaged: new Map(), setUp: {}, checkBundle },
    credentials: []
  });
  await prepareJobs(org);
  queue = new DeployQueue(org);
});
afterEach(async () => {
  release();
  await queue.stop();
  await database.close();
});

async function ask(files: Readonly<Record<string, string>>): Promise<string> {
  const job: DeployJob = {
    id: newRecordId('0Af'),
    options: { checkOnly: false, allowMissingFiles: false, ignoreWarnings: false },
    createdBy: '',
    createdByName: '',
    createdDate: new Date().toISOString(),
    status: 'Pending',
    total: 0,
    messages: []
  };
  await queue.add(job, zipOf(files));
  return job.id;
}

async function ended(id: string): Promise<DeployJob | undefined> {
  while (queue.running(id)) await new Promise(resolve => setTimeout(resolve, 5));
  return (await findJob(org, id))?.job;
}

const panel = {
  'package.xml': packageXml({ LightningComponentBundle: ['panel'] }),
  'lwc/panel/panel.js': 'export {};'
};

describe('deploys', () => {
  it('run one after the other; one that waits can be canceled', async () => {
    const first = await ask(panel);
    const second = await ask(plans);
    const third = await ask(plans);
    await reached;
    expect([first, second, third].map(id => queue.running(id)?.status)).toEqual([
      'InProgress',
      'Pending',
      'Pending'
    ]);
    queue.cancel(second);
    release();
    expect((await ended(first))?.status).toBe('Succeeded');
    expect(await ended(second)).toMatchObject({ status: 'Canceled', messages: [] });
    expect((await ended(third))?.messages[0]).toMatchObject({ created: true });
  });

  it('that are canceled while they run keep nothing', async () => {
    const id = await ask(panel);
    await reached;
    queue.cancel(id);
    release();
    expect((await ended(id))?.status).toBe('Canceled');
    expect([...org.metadata.components.keys()]).toEqual([]);
  });

  it('that are canceled when all is kept already are told as what they did', async () => {
    release();
    const adopt = org.adopt.bind(org);
    vi.spyOn(org, 'adopt').mockImplementation(metadata => {
      queue.cancel(id);
      adopt(metadata);
    });
    const id = await ask(panel);
    expect((await ended(id))?.status).toBe('Succeeded');
    expect([...org.metadata.components.keys()]).toEqual(['LightningComponentBundle:panel']);
  });

  it('that the end of the process broke off are told as failed when the org is there again', async () => {
    const id = await ask(panel);
    await reached;
    await prepareJobs(org);
    expect((await findJob(org, id))?.job).toMatchObject({
      status: 'Failed',
      errorMessage: expect.stringContaining(
        'The org was stopped before the deploy ended; nothing was deployed.'
      )
    });
  });
});
