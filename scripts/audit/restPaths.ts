import { API_VERSION } from '../org/connection.ts';
import { accepted, oneByOne } from './attempt.ts';
import type { Attempt, WritePath } from './attempt.ts';

const DATA = `/services/data/v${API_VERSION}`;

/** One record a request, by its id. */
export const restPaths: readonly WritePath[] = [
  {
    name: 'REST create',
    changes: false,
    write: oneByOne(async (call, { fields }) =>
      accepted(await call(`${DATA}/sobjects/Opportunity`, 'POST', fields))
    )
  },
  {
    name: 'REST update',
    changes: true,
    write: oneByOne(async (call, { id, fields }) =>
      accepted(await call(`${DATA}/sobjects/Opportunity/${id}`, 'PATCH', fields), id)
    )
  }
];

/** By an external id that the user may write, else by the record's id. */
export function upsertPaths(externalId: string | undefined): WritePath[] {
  const path = `${DATA}/sobjects/Opportunity/${externalId ?? 'Id'}`;
  const keyOf = ({ id, key }: Attempt) =>
    externalId === undefined ? id && `/${id}` : `/${encodeURIComponent(key)}`;
  const write = oneByOne(async (call, attempt) => {
    const key = keyOf(attempt);
    return accepted(await call(`${path}${key}`, key === '' ? 'POST' : 'PATCH', attempt.fields), attempt.id);
  });
  const by = `upsert by ${externalId ?? 'Id'}`;
  return [
    { name: `${by} (new)`, changes: false, write },
    { name: `${by} (existing)`, changes: true, write }
  ];
}
