import type { AccountContent } from '../content/demoContent.ts';
import type { Step } from '../steps/step.ts';
import { accountReference, contactReference, titleReference } from './references.ts';

/** The accounts of the demo and the people there, each account written by the one who owns it. */
export function planBuyers(accounts: readonly AccountContent[]): Step[] {
  return [...new Set(accounts.map(account => account.owner))].flatMap(owner =>
    planBuyersOf(
      owner,
      accounts.filter(account => account.owner === owner)
    )
  );
}

function planBuyersOf(owner: string, accounts: readonly AccountContent[]): Step[] {
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
            FirstName: contact.firstName,
            LastName: contact.lastName,
            Title: contact.title,
            Email: contact.email,
            AccountId: id(accountReference(account.key)),
            Title_Match__c: contact.titleMatch === undefined ? null : id(titleReference(contact.titleMatch))
          })
        }))
      )
    }
  ];
}
