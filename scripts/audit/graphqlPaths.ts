import { z } from 'zod';
import { API_VERSION } from '../org/connection.ts';
import type { Call } from '../org/connection.ts';
import { orgErrorsIn } from '../org/orgErrors.ts';
import { oneByOne } from './attempt.ts';
import type { Outcome, WritePath } from './attempt.ts';

const DATA = `/services/data/v${API_VERSION}`;

const graphqlAnswer = z.object({
  data: z.object({ uiapi: z.object({ saved: z.object({ Record: z.object({ Id: z.string() }) }) }) })
});

async function inGraphql(call: Call, operation: 'Create' | 'Update', input: unknown): Promise<Outcome> {
  const answer = await call<unknown>(`${DATA}/graphql`, 'POST', {
    query: `mutation ($input: Opportunity${operation}Input!) {
      uiapi { saved: Opportunity${operation}(input: $input) { Record { Id } } }
    }`,
    variables: { input }
  });
  const { errors } = z.object({ errors: z.array(z.unknown()).nullish() }).parse(answer);
  if (errors && errors.length > 0) return { accepted: false, errors: orgErrorsIn(errors) };
  return { accepted: true, id: graphqlAnswer.parse(answer).data.uiapi.saved.Record.Id };
}

/** Mutations. */
export const graphqlPaths: readonly WritePath[] = [
  {
    name: 'GraphQL create',
    changes: false,
    write: oneByOne((call, { fields }) => inGraphql(call, 'Create', { Opportunity: fields }))
  },
  {
    name: 'GraphQL update',
    changes: true,
    write: oneByOne((call, { id, fields }) => inGraphql(call, 'Update', { Id: id, Opportunity: fields }))
  }
];
