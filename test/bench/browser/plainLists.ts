/** What a rep without the guide would read before a call: related lists over the records that the guide reads. */
interface DealData {
  readonly opportunityId: string;
  readonly accountId: string;
  readonly versionId: string;
}

interface PlainList {
  readonly name: string;
  readonly object: string;
  readonly label: string;
  readonly icon: string;
  readonly columns: readonly {
    readonly label: string;
    readonly type: string;
    readonly path: readonly string[];
  }[];
  readonly select: string;
  readonly where: string;
  readonly orderBy: string;
}

/** As the shell's related-list component takes them: it reads the first ten records of each, and how many there are. */
export function plainLists({ opportunityId, accountId, versionId }: DealData): PlainList[] {
  const ofDeal = `Opportunity__c = '${opportunityId}'`;
  const ofVersion = `Offering_Version__c = '${versionId}'`;
  return [
    list('Contact', `AccountId = '${accountId}'`, 'Name', ['Name', 'Title']),
    list('Target_Title__c', ofVersion, 'Order__c', [
      'Title__r.Name',
      'Level__c',
      'Decision_Role__c',
      'Key_Player__c'
    ]),
    list('Outcome__c', `Target_Title__r.${ofVersion}`, 'Order__c', [
      'Statement__c',
      'Measure__c',
      'Target_Title__r.Title__r.Name'
    ]),
    list('Prompt__c', `Outcome__r.Target_Title__r.${ofVersion}`, 'Order__c', [
      'Question__c',
      'Answer_Type__c',
      'Outcome__r.Statement__c'
    ]),
    list('Capability__c', ofVersion, 'Name', ['Event__c', 'Player__c', 'Action__c']),
    list('Conversation__c', ofDeal, 'Started__c DESC', ['Contact__r.Name', 'Started__c', 'Notes__c']),
    list('Buyer_Outcome__c', ofDeal, 'CreatedDate', [
      'Contact__r.Name',
      'Outcome__r.Statement__c',
      'Progress__c',
      'Annual_Value__c'
    ]),
    list('Answer__c', `Buyer_Outcome__r.${ofDeal}`, 'CreatedDate', [
      'Question_Asked__c',
      'Reply__c',
      'Number__c',
      'Text__c'
    ])
  ];
}

function list(object: string, where: string, orderBy: string, fields: readonly string[]): PlainList {
  const columns = fields.map(field => ({ label: field, type: 'text', path: field.split('.') }));
  const select = `SELECT Id, ${fields.join(', ')} FROM ${object}`;
  return { name: object, object, label: object, icon: 'standard:record', columns, select, where, orderBy };
}
