/** What buyers said in calls that a test doesn't watch: made over the API, as the guide would save it. */
import { connect } from '../../conformance/support/testOrg.ts';
import { make } from '../../conformance/support/world.ts';
import { agreedOutcomes } from './agreedGuide.ts';
import { find } from './deals.ts';

interface KeyPlayer {
  readonly name: string;
  readonly title: string;
}

/** The key players for Receivables Desk who work at Brightwater Foods. */
const keyPlayers: readonly KeyPlayer[] = [
  { name: 'Irene Maddox', title: 'Chief Financial Officer' },
  { name: 'Tobias Renner', title: 'Head of Credit and Collections' },
  { name: 'Amara Okafor', title: 'Chief Information Officer' }
];

/** Every key player of the deal shared the first outcome of their menu, and said how it is today. */
export async function everyKeyPlayerShares(dealId: string): Promise<void> {
  const { connection } = await connect('rep');
  for (const { name, title } of keyPlayers) {
    const [outcome] = await agreedOutcomes('Receivables Desk', title);
    const contact = await find<{ Id: string }>(
      `SELECT Id FROM Contact WHERE Name = '${name}' AND Account.Name = 'Brightwater Foods'`
    );
    if (!outcome) throw new Error(`The guide of the demo has no outcome for the ${title}.`);
    const held = await find<{ Id: string }>(`SELECT Id FROM Title__c WHERE Name = '${title}'`);
    await connection.sobject('Contact').update({ Id: contact.Id, Title_Match__c: held.Id });
    const shared = await make(connection, 'Buyer_Outcome__c', {
      Opportunity__c: dealId,
      Contact__c: contact.Id,
      Outcome__c: outcome.Id,
      Key_Player__c: true,
      Key_Player_Key__c: `${dealId}:${contact.Id}`,
      Progress__c: 'Shared',
      Shared_By__c: 'Directly',
      Key__c: `${dealId}:${contact.Id}:${outcome.Id}`
    });
    const [prompt] = outcome.prompts;
    await make(connection, 'Answer__c', {
      Buyer_Outcome__c: shared,
      Prompt__c: prompt?.Id ?? '',
      Question_Asked__c: prompt?.Question__c ?? '',
      Reply__c: 'Given',
      Number__c: 12,
      Diagnoses__c: true,
      Key__c: `${dealId}:${contact.Id}:${prompt?.Id ?? ''}`
    });
  }
}
