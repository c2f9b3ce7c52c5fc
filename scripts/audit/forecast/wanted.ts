/** What an audit reads of each object. */
export const WANTED = {
  Opportunity: [
    'Id',
    'Name',
    'OwnerId',
    'StageName',
    'ForecastCategoryName',
    'IsWon',
    'CloseDate',
    'Amount',
    'Offering__c',
    'Won_Before_Gate__c',
    'Forecast_Gap__c',
    'Deal_Qualification__c',
    'Questions_Answered__c',
    'Outcomes_Shared__c',
    'Outcomes_Confirmed__c',
    'Key_Player_Outcomes__c',
    'Annual_Value_Confirmed__c',
    'Conversation_Days__c'
  ],
  Deal_Qualification__c: ['Opportunity__c', 'Policy__c'],
  Criterion_Check__c: [
    'Id',
    'Deal_Qualification__c',
    'Criterion__c',
    'Status__c',
    'Is_External__c',
    'Expires_On__c'
  ],
  Qualification_Policy__c: [
    'Id',
    'Name',
    'Status__c',
    'Accepted_Until__c',
    'Agreed_Criteria__c',
    'Offering__c',
    'Amount_From__c',
    'Larger_Deals__c',
    'Larger_Accepted_Until__c'
  ],
  Offering_Policy__c: ['Offering__c', 'Wider_Accepted_Until__c'],
  Offering__c: ['Name'],
  Qualification_Criterion__c: [
    'Id',
    'Policy__c',
    'Statement__c',
    'Gate__c',
    'Effect__c',
    'Measure__c',
    'Threshold__c',
    'Buyer_Evidence_Required__c',
    'Verified_By__c',
    'Order__c'
  ],
  User: ['Name', 'IsActive']
} as const;

/** Whether an object or a field is the package's own. */
const isOfPackage = (name: string): boolean => name.endsWith('__c');

/** The fields by object that the user sees; an object that is hidden is missing. */
export type Seen = ReadonlyMap<string, ReadonlySet<string>>;

/** What the user may not read of what is wanted, as `Object` or `Object.Field`. */
export function unreadable(seen: Seen): string[] {
  return Object.entries(WANTED).flatMap(([object, fields]) => {
    const readable = seen.get(object);
    if (readable === undefined) return [object];
    return fields.filter(field => !readable.has(field)).map(field => `${object}.${field}`);
  });
}

/** Whether nothing of the package is seen: it is not there, or hidden as a whole. */
export function seesNothingOfPackage(seen: Seen): boolean {
  return Object.entries(WANTED).every(([object, fields]) => {
    const readable = seen.get(object);
    return !fields.some(field => (isOfPackage(object) || isOfPackage(field)) && readable?.has(field));
  });
}
