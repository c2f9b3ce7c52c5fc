import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generators } from './generated.ts';
import { mutated } from './mutations.ts';
import { startOrgChild, type Memory, type OrgChild } from './orgChild.ts';
import { answerProblem } from './refusalShape.ts';
import { bytesOf, data, type FuzzRequest, type Identity } from './request.ts';
import { sendBytes } from './wire.ts';

/** The same requests every time, unless another seed or count is named. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const total = Number(process.env['FUZZ_REQUESTS'] ?? 10_500);
const rounds = 10;
const atOnce = 4;
/** What the org may hold more after the last round than after the second: caches fill, leaks grow without end. */
const mostGrowth = 256 * 1024 * 1024;

interface Finding {
  readonly problem: string;
  readonly request: FuzzRequest;
  readonly answer: string;
}

let org: OrgChild;
let identity: Identity;
let names: ReadonlyMap<string, readonly string[]>;
const statuses = new Map<string, number>();
const kinds = new Map<string, { sent: number; accepted: number; refused: number }>();
const findings: Finding[] = [];
const memories: Memory[] = [];

beforeAll(async () => {
  org = await startOrgChild();
  const [admin, rep, marketing] = await Promise.all(['admin', 'rep', 'marketing'].map(signIn));
  if (!admin || !rep || !marketing) throw new Error('Nobody could sign in.');
  names = await namesOf(admin);
  identity = { tokens: { admin, rep, marketing }, ids: await someIds(admin, rep) };
}, 300_000);
afterAll(() => org.end());

async function signIn(name: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: `${name}@same-page.local`,
    password: 'local'
  });
  const response = await fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body });
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
}

async function get<Shape extends z.ZodType>(
  token: string,
  path: string,
  shape: Shape
): Promise<z.output<Shape>> {
  const response = await fetch(`${org.url}${data}/${path}`, {
    headers: { Authorization: `Bearer ${token}` }
  });
  return shape.parse(await response.json());
}

async function namesOf(token: string): Promise<Map<string, readonly string[]>> {
  const named = z.object({ name: z.string() });
  const { sobjects } = await get(token, 'sobjects', z.object({ sobjects: z.array(named) }));
  const described = new Map<string, readonly string[]>();
  for (const { name } of sobjects) {
    const { fields } = await get(token, `sobjects/${name}/describe`, z.object({ fields: z.array(named) }));
    described.set(
      name,
      fields.map(field => field.name)
    );
  }
  return described;
}

/** A record of each object: one that the rep sees where there is one, and never a user who signs in here. */
async function someIds(admin: string, rep: string): Promise<Map<string, string>> {
  const rows = z.object({ records: z.array(z.object({ Id: z.string() })) }).catch({ records: [] });
  const ids = new Map<string, string>();
  for (const name of names.keys()) {
    const where =
      {
        User: "WHERE Username LIKE 'integration%'",
        PermissionSetAssignment: "WHERE Assignee.Username LIKE 'integration%'"
      }[name] ?? '';
    const ask = (token: string) =>
      get(
        token,
        `query?q=${encodeURIComponent(`SELECT Id FROM ${name} ${where} ORDER BY Id LIMIT 1`)}`,
        rows
      );
    const [row] = [...(await ask(rep)).records, ...(await ask(admin)).records];
    if (row) ids.set(name, row.Id);
  }
  return ids.set('Job', await openJob(rep, { object: 'Account', operation: 'insert' }));
}

async function post(token: string, method: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${org.url}${data}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body)
  });
  return response.json();
}

async function openJob(token: string, job: { object: string; operation: string }): Promise<string> {
  const opened = await post(token, 'POST', 'jobs/ingest', { ...job, contentType: 'CSV', lineEnding: 'LF' });
  return z.object({ id: z.string() }).parse(opened).id;
}

/** Lets a broken upload be processed, in the background as the org does it. */
async function sendUpload(request: FuzzRequest, opens: { object: string; operation: string }): Promise<void> {
  const token = identity.tokens.admin ?? '';
  const id = await openJob(token, opens);
  await sendOne({ ...request, path: request.path.replace('«Opened»', id) });
  await post(token, 'PATCH', `jobs/ingest/${id}`, { state: 'UploadComplete' });
}

/** How the jobs ended, once all have. */
async function endsOfJobs(): Promise<string> {
  const jobs = z.object({ records: z.array(z.object({ state: z.string() })) });
  for (;;) {
    const { records } = await get(identity.tokens.admin ?? '', 'jobs/ingest', jobs);
    const count = (state: string) => records.filter(job => job.state === state).length;
    if (count('UploadComplete') + count('InProgress') === 0)
      return `${count('JobComplete')} complete, ${count('Failed')} failed`;
    await pause(100);
  }
}

async function sendOne(request: FuzzRequest): Promise<void> {
  const ask = () =>
    sendBytes(org.url, bytesOf(request, identity), request.broken).catch((error: unknown) => error);
  // A server that refuses before it read a large body may lose its answer with the connection: once, not twice.
  const answer = (await ask()) ?? (await ask());
  if (answer instanceof Error) return found(`no answer: ${answer.message}`, request, '');
  const known = z
    .object({ status: z.number(), headers: z.map(z.string(), z.string()), body: z.string() })
    .optional()
    .parse(answer);
  const status =
    known === undefined
      ? 'closed'
      : `${known.status}${known.status >= 500 && known.body.includes('<faultcode>') ? ' (SOAP fault)' : ''}`;
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const kind = kinds.get(request.kind) ?? { sent: 0, accepted: 0, refused: 0 };
  kind.sent += 1;
  if (known && known.status < 400) kind.accepted += 1;
  else kind.refused += 1;
  kinds.set(request.kind, kind);
  if (known === undefined) {
    if (!request.broken) found('closed without an answer', request, '');
    return;
  }
  const problem = answerProblem(request.method, known);
  if (problem !== undefined) found(problem, request, known.body);
}

function found(problem: string, request: FuzzRequest, answer: string): void {
  const short = (text: string) => (text.length > 600 ? `${text.slice(0, 600)}…` : text);
  findings.push({
    problem,
    request: {
      ...request,
      path: short(request.path),
      ...(request.body !== undefined && { body: short(request.body) })
    },
    answer: short(answer)
  });
}

async function sendRound(round: number): Promise<void> {
  const half = total / rounds / 2;
  const made = fc.oneof(...generators(names));
  const requests = fc
    .sample(fc.tuple(mutated, made), { seed: seed + round, numRuns: Math.ceil(half) })
    .flat();
  const queue = requests.values();
  const work = async () => {
    for (const request of queue)
      await (request.opens ? sendUpload(request, request.opens) : sendOne(request));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

describe(`${total} malformed requests with seed ${seed}`, () => {
  it('end no process, are refused in the platform’s shape, and leave memory as it was', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await sendRound(round);
      expect(org.isAlive(), org.complaints.join('')).toBe(true);
      memories.push(await org.rest());
    }
    const jobs = await endsOfJobs();
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    const sent = [...kinds.values()].reduce((sum, kind) => sum + kind.sent, 0);
    process.stdout.write(
      [
        `Fuzz: seed ${seed}, ${sent} requests (another seed: FUZZ_SEED)`,
        `  statuses: ${[...statuses]
          .sort()
          .map(([status, count]) => `${status}: ${count}`)
          .join(', ')}`,
        ...[...kinds]
          .sort()
          .map(
            ([kind, { sent: all, accepted, refused }]) =>
              `  ${kind}: ${all} sent, ${accepted} accepted, ${refused} refused`
          ),
        `  uploads that were processed as bulk jobs: ${jobs}`,
        `  resident memory after each round, MB: ${memories.map(({ rss }) => megabytes(rss)).join(' ')}; heap: ${memories.map(({ heapUsed }) => megabytes(heapUsed)).join(' ')}`,
        ''
      ].join('\n')
    );
    const [, second, last] = [0, memories[1], memories.at(-1)];
    if (process.env['FUZZ_FINDINGS'])
      writeFileSync(
        process.env['FUZZ_FINDINGS'],
        JSON.stringify({ findings, complaints: org.complaints }, null, 1)
      );
    expect(findings.slice(0, 20), `${findings.length} findings`).toEqual([]);
    expect(org.complaints).toEqual([]);
    expect(sent).toBeGreaterThanOrEqual(total);
    expect((last?.rss ?? Infinity) - (second?.rss ?? 0)).toBeLessThan(mostGrowth);
  });

  it('reach beyond the door: some of them are taken, others refused', () => {
    expect(kinds.size).toBe(generators(names).length + 1);
    for (const kind of [
      'mutated',
      'soql',
      'graphql query',
      'graphql mutation',
      'rest',
      'composite',
      'ui-api'
    ]) {
      expect(kinds.get(kind)?.accepted, kind).toBeGreaterThan(0);
      expect(kinds.get(kind)?.refused, kind).toBeGreaterThanOrEqual(kind.startsWith('graphql') ? 0 : 1);
    }
  });

  it('leave an org that answers and saves', async () => {
    const token = await signIn('rep');
    const response = await fetch(`${org.url}${data}/sobjects/Account`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ Name: 'After the storm' })
    });
    expect(response.status).toBe(201);
  });
});
