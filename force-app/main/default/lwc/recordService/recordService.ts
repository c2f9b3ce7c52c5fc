import { executeMutation, gql } from 'lightning/graphql';
import type { GraphQLError } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { mutationOf, savedIds } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import { platformError } from 'c/platformError';
import type { PlatformError } from 'c/platformError';

/** The outcome of a save: the ids of the records by the operations' aliases, or why nothing was saved. */
export type SaveResult =
  { readonly kind: 'saved'; readonly ids: ReadonlyMap<string, string> } | PlatformError;

/** Saves records that belong together: all of them or none, in the order given. Never throws. */
export function saveTogether(operations: readonly Operation[]): Promise<SaveResult> {
  return save(operations, errors => errors);
}

/**
 * Saves records of which each rests on those before it: all of them or none. What a later one is refused for may only follow from
 * an earlier refusal, so the first one that is refused says why. Never throws.
 */
export function saveInTurn(operations: readonly Operation[]): Promise<SaveResult> {
  return save(operations, errors => {
    const isAbout = (alias: string) => (error: GraphQLError) => error.path?.includes(alias) === true;
    const first = operations.find(({ alias }) => errors.some(isAbout(alias)));
    return first ? errors.filter(isAbout(first.alias)) : errors;
  });
}

type Told = (errors: readonly GraphQLError[]) => readonly GraphQLError[];

async function save(operations: readonly Operation[], told: Told): Promise<SaveResult> {
  if (operations.length === 0) return { kind: 'saved', ids: new Map() };
  const { text, variables } = mutationOf(operations);
  try {
    const { data, errors } = await executeMutation({
      query: gql`
        ${text}
      `,
      variables,
      operationName: 'SaveTogether'
    });
    if (errors && errors.length > 0) return platformError({ errors: told(errors) });
    return { kind: 'saved', ids: savedIds(data) };
  } catch (failure) {
    return platformError(failure);
  }
}

/**
 * Saves what is wanted, or at least a part of it when the platform refuses the whole: a key that another window took must
 * not keep back what was said. Never throws.
 *
 * @param least nothing, where the whole is no more than that.
 */
export async function saveAtLeast(
  wanted: readonly Operation[],
  least: readonly Operation[] | undefined
): Promise<SaveResult> {
  const result = await saveTogether(wanted);
  const isRefused = result.kind === 'refused' || result.kind === 'stale';
  return least && isRefused ? saveTogether(least) : result;
}

/** Changes one record of a page through the page's own cache, so that everything on the page shows it. Never throws. */
export async function saveOnPage(recordId: string, fields: Fields): Promise<SaveResult> {
  try {
    await updateRecord({ fields: { Id: recordId, ...fields } });
    return { kind: 'saved', ids: new Map() };
  } catch (failure) {
    return platformError(failure);
  }
}
