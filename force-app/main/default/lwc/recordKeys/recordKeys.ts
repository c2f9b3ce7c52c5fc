/**
 * The unique keys of records, made of ids that are known before the request (18 characters, joined by a colon), so that
 * a save that is repeated meets the record that the first one made.
 */

function joined(...parts: readonly string[]): string {
  return parts.join(':');
}

/** Key of what one contact wants in one deal. */
export function buyerOutcomeKey(opportunityId: string, contactId: string, outcomeId: string): string {
  return joined(opportunityId, contactId, outcomeId);
}

/**
 * Key of an outcome that is on no menu. `suffix` tells apart the unmet needs of one contact (at most 36 characters, a
 * UUID for example).
 */
export function unmetNeedKey(opportunityId: string, contactId: string, suffix: string): string {
  return joined(opportunityId, contactId, 'unmet', suffix);
}

/** Key of the answer of one contact to one prompt in one deal. */
export function answerKey(opportunityId: string, contactId: string, promptId: string): string {
  return joined(opportunityId, contactId, promptId);
}

/** Key of the judgement of one deal by one policy. */
export function dealQualificationKey(opportunityId: string, policyId: string): string {
  return joined(opportunityId, policyId);
}

/** Key of one criterion judged for one deal. */
export function criterionCheckKey(opportunityId: string, criterionId: string): string {
  return joined(opportunityId, criterionId);
}

/** Key of a conversation. `suffix` tells apart the conversations of one deal (at most 36 characters, a UUID for example). */
export function conversationKey(opportunityId: string, suffix: string): string {
  return joined(opportunityId, suffix);
}
