import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import { largerOf, nameOfEdition, termNames } from 'c/policy';
import type { Edition, PolicyAtHand, Segment, Terms } from 'c/policy';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { criterion, currencyIsoCode, policy } from 'c/schemaService';
import { codeFields, contentFields } from './criteria';
import { update } from './operations';

/** The terms of a policy, as the platform keeps them. */
function termFields(terms: Terms): Fields {
  return Object.fromEntries(termNames.map(name => [policy[name], terms[name] ?? null]));
}

/** Which deals a policy is for, as the platform keeps it, and where it leads larger ones: to what is in force for them. */
function segmentFields({ offeringId, amountFrom }: Segment, agreed: readonly Edition[]): Fields {
  return {
    [policy.offeringId]: offeringId ?? null,
    [policy.amountFrom]: amountFrom ?? null,
    [policy.largerDealsId]: largerOf({ offeringId, amountFrom }, agreed)?.id ?? null
  };
}

/** Changes what a draft says besides its criteria: its terms, and which deals it is for. */
export async function changeTerms(
  { edition, agreed }: PolicyAtHand,
  terms: Terms,
  segment: Segment
): Promise<SaveResult> {
  const fields = { ...termFields(terms), ...segmentFields(segment, agreed) };
  return saveTogether([update('policy', edition, fields)]);
}

export const newEditionAlias = 'edition';

/** Copies an edition into a draft with the next number: its terms, which deals it is for, and its criteria under their codes; its amounts stay in its currency. */
export async function newEdition({ edition, agreed, highestNumber }: PolicyAtHand): Promise<SaveResult> {
  const next = highestNumber + 1;
  const draft: Operation = {
    kind: 'create',
    alias: newEditionAlias,
    object: policy.object,
    fields: {
      [policy.name]: nameOfEdition(edition, next),
      [policy.number]: next,
      [policy.numberKey]: String(next),
      [policy.status]: 'Draft',
      ...termFields(edition.terms),
      ...segmentFields(edition, agreed),
      ...(edition.currency === undefined ? {} : { [currencyIsoCode]: edition.currency })
    }
  };
  const criteria = edition.criteria.map((original, index): Operation => ({
    kind: 'create',
    alias: `criterion${index}`,
    object: criterion.object,
    fields: {
      ...contentFields(original),
      ...(original.code === undefined ? {} : codeFields(next, original.code)),
      [criterion.policyId]: createdBy(newEditionAlias),
      [criterion.order]: original.order ?? null
    }
  }));
  return saveTogether([draft, ...criteria]);
}
