import type { Edition, PolicyAtHand, SignOff, SigningFunction, Voice } from './types';

const functions: readonly SigningFunction[] = ['Sales', 'Finance'];

/** The sign-offs of one review of the policy. */
function reviewOf(signOffs: readonly SignOff[], review: number): SignOff[] {
  return signOffs.filter(signOff => signOff.review === review);
}

/** What each function says in the review that is under way, or was last; without a sign-off it is missing. */
export function agreementOf({
  edition,
  signOffs
}: {
  readonly edition: Pick<Edition, 'review'>;
  readonly signOffs: readonly SignOff[];
}): Voice[] {
  const present = edition.review > 0 ? reviewOf(signOffs, edition.review) : [];
  return functions.map(forFunction => {
    const signOff = present.find(candidate => candidate.forFunction === forFunction);
    return signOff ? { forFunction, signOff } : { forFunction };
  });
}

/** Has each function approved it in this review, and none rejected it? */
export function isFreeToAgree(policy: Pick<PolicyAtHand, 'edition' | 'signOffs'>): boolean {
  return (
    policy.edition.status === 'In Review' &&
    agreementOf(policy).every(({ signOff }) => signOff?.decision === 'Approved')
  );
}

/** The signature that a person has given in the review under way, for whichever function. */
export function signatureOf(voices: readonly Voice[], userId: string): SignOff | undefined {
  return voices.map(({ signOff }) => signOff).find(signOff => signOff?.signedById === userId);
}
