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

/** Key of the one outcome of a contact by which a deal counts that key player. */
export function keyPlayerKey(opportunityId: string, contactId: string): string {
  return joined(opportunityId, contactId);
}

/**
 * Key of the one buyer outcome by which a deal counts what an outcome is worth.
 *
 * @param outcome by its code, which every edition of a guide keeps; by its id where it has none.
 */
export function valueKey(
  opportunityId: string,
  outcome: { readonly id: string; readonly code?: string }
): string {
  return joined(opportunityId, outcome.code ?? outcome.id);
}

/** Key of the answer of one contact to one prompt in one deal. */
export function answerKey(opportunityId: string, contactId: string, promptId: string): string {
  return joined(opportunityId, contactId, promptId);
}

/** Key of the answer of one contact to a question that no prompt asks. `suffix` tells them apart (at most 36 characters). */
export function freeAnswerKey(opportunityId: string, contactId: string, suffix: string): string {
  return joined(opportunityId, contactId, 'free', suffix);
}

/** Key of the judgement of one deal by one policy. */
export function dealQualificationKey(opportunityId: string, policyId: string): string {
  return joined(opportunityId, policyId);
}

/** Key of one criterion judged for one deal. */
export function criterionCheckKey(opportunityId: string, criterionId: string): string {
  return joined(opportunityId, criterionId);
}

/**
 * Key of the conversation with one contact in a call; a call with several contacts has a conversation with each.
 *
 * @param callId tells apart the calls of one deal (at most 36 characters, a UUID for example).
 */
export function conversationKey(opportunityId: string, callId: string, contactId: string): string {
  return joined(opportunityId, callId, contactId);
}

/**
 * Key of the one conversation with a contact by which a deal counts the day, that of GMT.
 *
 * @param started ISO 8601 text in UTC.
 */
export function conversationDayKey(opportunityId: string, contactId: string, started: string): string {
  return joined(opportunityId, contactId, started.slice(0, 10));
}

/** The call that a conversation belongs to, by its key; nothing for a conversation that other tools made. */
export function callIdOf(key: string): string | undefined {
  return key.split(':')[1];
}

/**
 * Key of a review of a deal: after a review there is one next review, so of two managers who review the same deal at the
 * same time the second is refused, and a save that is repeated meets the first.
 *
 * @param lastReviewId the review of the deal that this one follows; nothing where it has none yet.
 */
export function dealReviewKey(opportunityId: string, lastReviewId?: string): string {
  return joined(opportunityId, lastReviewId ?? 'first');
}

/** Key of what one function says to a policy in one review, the function as the picklist writes it. */
export function policySignOffKey(policyId: string, review: number, forFunction: string): string {
  return joined(policyId, String(review), forFunction);
}

/** Key that keeps one person from signing a policy for two functions in one review. */
export function policySignerKey(policyId: string, review: number, userId: string): string {
  return joined(policyId, String(review), userId);
}

/** Key that keeps one policy in force for a segment: for everything, or for deals of an offering, larger ones, or both. */
export function policyInForceKey(segment: {
  readonly offeringId?: string;
  readonly amountFrom?: number;
}): string {
  const { offeringId, amountFrom } = segment;
  const offering = offeringId === undefined ? [] : [offeringId];
  return joined('In Force', ...offering, ...(amountFrom === undefined ? [] : ['Larger']));
}

/** Key of a criterion's code in one policy, by the policy's number: a draft and its criteria are made in one request. */
export function criterionCodeKey(policyNumber: number, code: string): string {
  return joined(String(policyNumber), code);
}

/** Key of a deal in the test of a policy. */
export function testDealKey(policyId: string, opportunityId: string): string {
  return joined(policyId, opportunityId);
}

/** Key of what one judge says of a test deal by a criterion. */
export function testJudgementKey(criterionId: string, testDealId: string, judgeId: string): string {
  return joined(criterionId, testDealId, judgeId);
}
