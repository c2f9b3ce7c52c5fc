/** Whether writes are in the org as they were sent: what a control has to show. */
import { rowsOf } from './collections.ts';
import type { Said, Write } from './write.ts';

type Value = string | number | boolean | null;

/** Ids are the same in 15 and 18 characters, moments in every way to write them; nothing is nothing. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'number' ? String(value) : String(value as Value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return new Date(text).toISOString();
  return /^[a-zA-Z0-9]{18}$/.test(text) ? text.slice(0, 15) : text;
}

/** The record that was written; an update may name it as what an earlier write of the request made. */
function idOf(write: Write, answered: string, writes: readonly Write[], said: readonly Said[]): string {
  const reference = /^@\{(\w+)\.id\}$/.exec(write.id ?? '')?.[1];
  if (reference === undefined) return write.id ?? answered;
  const made = said[writes.findIndex(one => one.reference === reference)];
  return made?.accepted ? made.id : '';
}

/** What is not as it was sent, in words; what a later write of the series changed again is not asked for. */
export async function notArrived(writes: readonly Write[], said: readonly Said[]): Promise<string[]> {
  const wanted = new Map<string, { object: string; fields: Map<string, unknown>; gone: boolean }>();
  const problems: string[] = [];
  for (const [place, write] of writes.entries()) {
    const answer = said[place];
    if (!answer?.accepted) {
      problems.push(`${write.operation} ${write.object}: ${JSON.stringify(answer)}`);
      continue;
    }
    const id = idOf(write, answer.id, writes, said);
    const known = wanted.get(id) ?? { object: write.object, fields: new Map<string, unknown>(), gone: false };
    for (const [name, value] of Object.entries(write.fields))
      if (!String(value).includes('@{') && !name.includes('.')) known.fields.set(name, value);
    wanted.set(id, { ...known, gone: write.operation === 'delete' });
  }
  for (const [id, { object, fields, gone }] of wanted) {
    const names = [...fields.keys()].filter(name => name !== 'Id');
    const [row] = await rowsOf<Record<string, unknown>>(
      `SELECT ${['Id', ...names].join(', ')} FROM ${object} WHERE Id = '${id}'`
    );
    if (gone === (row !== undefined))
      problems.push(`${object} ${id} is ${gone ? 'still there' : 'not there'}`);
    const stored = new Map(Object.entries(row ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    for (const name of row ? names : [])
      if (plain(stored.get(name.toLowerCase())) !== plain(fields.get(name)))
        problems.push(
          `${object}.${name} is ${plain(stored.get(name.toLowerCase()))}, not ${plain(fields.get(name))}`
        );
  }
  return problems;
}
