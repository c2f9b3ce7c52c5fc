interface FieldReference {
  readonly fieldApiName: string;
}

/** The relationship that a lookup opens: `Offering__r` for `Offering__c`, `Account` for `AccountId`. */
export function relationship({ fieldApiName }: FieldReference): string {
  return fieldApiName.replace(/__c$/, '__r').replace(/Id$/, '');
}
