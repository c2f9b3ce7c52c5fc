interface FieldReference {
  readonly fieldApiName: string;
}

interface ObjectReference {
  readonly objectApiName: string;
}

/** The relationship that a lookup opens: `Offering__r` for `Offering__c`, `Account` for `AccountId`. */
export function relationship({ fieldApiName }: FieldReference): string {
  return fieldApiName.replace(/__c$/, '__r').replace(/Id$/, '');
}

/** The relationship by which a record has its children: `Deal_Reviews__r` for `Deal_Review__c`. */
export function childRelationship({ objectApiName }: ObjectReference): string {
  return objectApiName.replace(/__c$/, 's__r');
}
