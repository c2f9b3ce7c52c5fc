/** Deals that a test has to itself, beside those of the demo: made over the API, as the rep would make them. */
import { connect } from '../../conformance/support/testOrg.ts';
import { day, fresh, make } from '../../conformance/support/world.ts';

interface IdRow {
  readonly Id: string;
}

/** The only record that a query finds; fails the test when there is none. */
export async function find<Row extends object>(soql: string): Promise<Row> {
  const { connection } = await connect('rep');
  const [row] = (await connection.query<Row>(soql)).records;
  if (!row) throw new Error(`The org has no such record: ${soql}`);
  return row;
}

/** All records that a query finds, as the rep sees them. */
export async function findAll<Row extends object>(soql: string): Promise<Row[]> {
  const { connection } = await connect('rep');
  return (await connection.query<Row>(soql)).records;
}

/** The id of a deal of the demo. */
export async function demoDeal(name: string): Promise<string> {
  return (await find<IdRow>(`SELECT Id FROM Opportunity WHERE Name = '${name}'`)).Id;
}

export interface NewDeal {
  readonly account?: string;
  readonly offering?: string | null;
  /** Full name of the contact whom the guide is to offer first. */
  readonly contact?: string;
}

/** A new deal in the pipeline at a demo account: nobody has talked with its buyers yet. */
export async function makeDeal({
  account = 'Brightwater Foods',
  offering = 'Receivables Desk',
  contact
}: NewDeal = {}): Promise<string> {
  const { connection } = await connect('rep');
  const { Id: accountId } = await find<IdRow>(`SELECT Id FROM Account WHERE Name = '${account}'`);
  const offered = offering && (await find<IdRow>(`SELECT Id FROM Offering__c WHERE Name = '${offering}'`)).Id;
  const id = await make(connection, 'Opportunity', {
    Name: fresh('Deal'),
    StageName: 'Prospecting',
    CloseDate: day(60),
    AccountId: accountId,
    Offering__c: offered
  });
  if (contact) {
    const named = `SELECT Id FROM Contact WHERE Name = '${contact}' AND AccountId = '${accountId}'`;
    await make(connection, 'OpportunityContactRole', {
      OpportunityId: id,
      ContactId: (await find<IdRow>(named)).Id,
      IsPrimary: true
    });
  }
  return id;
}

export interface NewContact {
  readonly FirstName: string;
  readonly LastName: string;
  readonly Title?: string;
  readonly Email?: string;
}

/** A new deal with an account of its own, whose people nobody else talks with; the first is whom the guide offers first. */
export async function makeDealWith(contacts: readonly NewContact[], offering?: string): Promise<string> {
  const { connection } = await connect('rep');
  const account = fresh('Account');
  const AccountId = await make(connection, 'Account', { Name: account });
  for (const contact of contacts) await make(connection, 'Contact', { ...contact, AccountId });
  const [first] = contacts;
  return makeDeal({ account, offering, contact: first && `${first.FirstName} ${first.LastName}` });
}

/** A deal with an account of 210 contacts, of whom the very last by name is the primary. */
export async function makeDealOfALargeAccount(): Promise<string> {
  const { connection } = await connect('rep');
  const dealId = await makeDealWith([{ FirstName: 'Zoe', LastName: 'Zander', Title: 'CFO' }]);
  const { AccountId } = await find<{ AccountId: string }>(
    `SELECT AccountId FROM Opportunity WHERE Id = '${dealId}'`
  );
  for (const hundred of ['1', '2'])
    await connection.sobject('Contact').create(
      Array.from({ length: 105 }, (_, index) => ({
        FirstName: 'P',
        LastName: `Person ${hundred}${String(index).padStart(3, '0')}`,
        Title: 'CFO',
        AccountId
      }))
    );
  return dealId;
}
