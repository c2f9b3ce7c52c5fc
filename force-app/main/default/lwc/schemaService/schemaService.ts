/**
 * The objects and fields that panels read and write, as references that the platform checks and that take a namespace.
 * Services name them from here only. A member is a field's API name; `object` is the object's; where a lookup is opened
 * in a query, a member without `Id` is its relationship.
 */
export { answer, buyerOutcome, conversation } from './buyer';
export { capability, offering, outcome, prompt, targetTitle, title, version } from './content';
export { currencyIsoCode } from './currency';
export { account, contact, contactRole, opportunity, task, user } from './deal';
export { testDeal, testJudgement } from './policyTest';
export { review } from './review';
export { check, criterion, offeringPolicy, policy, policySignOff, qualification } from './qualification';
