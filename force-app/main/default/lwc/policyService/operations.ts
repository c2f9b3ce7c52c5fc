import type { Fields, Operation } from 'c/mutation';
import { largerOf } from 'c/policy';
import type { Edition, PolicyAtHand } from 'c/policy';
import { policy } from 'c/schemaService';

/** Changes a policy. */
export function update(alias: string, { id }: Pick<Edition, 'id'>, fields: Fields): Operation {
  return { kind: 'update', alias, object: policy.object, id, fields };
}

/** Where a policy leads larger deals of its offering: to what is in force for them; said only where that changes something. */
export function leadsLarger({ edition, agreed }: PolicyAtHand): Fields {
  const id = largerOf(edition, agreed)?.id;
  return id === edition.largerDealsId ? {} : { [policy.largerDealsId]: id ?? null };
}
