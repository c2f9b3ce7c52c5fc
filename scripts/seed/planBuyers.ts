import type { AccountContent } from '../content/demoContent.ts';
import type { Fields, Ids, Step } from '../steps/step.ts';
import { accountReference, contactReference, titleReference } from './references.ts';

/**
 * The accounts of the demo and the people there, each account written by the one who owns it.
 *
 * @param titleMatch the title to store on a contact, if any, by the contact's key.
 */
export function planBuyers(
  accounts: readonly AccountContent[],
  titleMatch: (contact: string) => string | undefined
): Step[] {
  return [...new Set(accounts.map(account => account.owner))].flatMap(owner =>
    planBuyersOf(
      owner,
      accounts.filter(account => account.owner === owner),
      titleMatch
    )
  );
}

function planBuyersOf(
  owner: string,
  accounts: readonly AccountContent[],
  titleMatch: (contact: string) => string | undefined
): Step[] {
  return [
    {
      kind: 'create',
      as: owner,
      object: 'Account',
      matchBy: 'Name',
      records: accounts.map(account => ({
        reference: accountReference(account.key),
        fields: () => ({
          Name: account.name,
          Industry: account.industry,
          Description: `Head office in ${account.city}.`,
          NumberOfEmployees: account.employees
        })
      }))
    },
    {
      kind: 'create',
      as: owner,
      object: 'Contact',
      matchBy: 'Email',
      records: accounts.flatMap(account =>
        account.contacts.map(contact => ({
          reference: contactReference(contact.key),
          fields: id => ({
            ...matched(titleMatch(contact.key), id),
            FirstName: contact.firstName,
            LastName: contact.lastName,
            Title: contact.title,
            Email: contact.email,
            AccountId: id(accountReference(account.key))
          })
        }))
      )
    }
  ];
}

const matched = (title: string | undefined, id: Ids): Fields => ({
  Title_Match__c: title === undefined ? null : id(titleReference(title))
});
