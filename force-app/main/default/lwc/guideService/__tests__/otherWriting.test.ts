import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { ada, opportunityId } from 'fixtures/guides';
import { addContact, chooseOffering, chooseTitle, logLetter } from 'c/guideService';

const mutate = jest.mocked(executeMutation);
const update = jest.mocked(updateRecord);
beforeEach(() => {
  jest.clearAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});
const variables = () => mutate.mock.calls[0]?.[0].variables;

describe('what is said of the deal and of a contact', () => {
  it('is the offering, and the title that a contact holds, on the page’s own records', async () => {
    await chooseOffering(opportunityId, 'a00');
    await chooseTitle({ contactId: ada, titleId: 'a01' });
    expect(update.mock.calls.map(([record]) => record.fields)).toEqual([
      { Id: opportunityId, Offering__c: 'a00' },
      { Id: ada, Title_Match__c: 'a01', Holds_No_Title__c: false }
    ]);
  });
  it('is that a contact holds none of the titles', async () => {
    await chooseTitle({ contactId: ada, none: true });
    expect(update.mock.calls.map(([record]) => record.fields)).toEqual([
      { Id: ada, Title_Match__c: null, Holds_No_Title__c: true }
    ]);
  });
  it('is somebody new in the call, with a role in the deal', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { contact: { Record: { Id: '003' } } } } });
    const result = await addContact(opportunityId, '001', { lastName: 'Nin', title: 'Head of Sales' });
    expect(result).toEqual({ kind: 'saved', ids: new Map([['contact', '003']]) });
    expect(variables()).toMatchObject({
      contact: { Contact: { LastName: 'Nin', FirstName: null, Title: 'Head of Sales', AccountId: '001' } },
      role: { OpportunityContactRole: { ContactId: '@{contact}', OpportunityId: opportunityId } }
    });
  });
});

describe('the letter', () => {
  const letter = {
    opportunityId,
    contactId: ada,
    subject: 'Letter',
    text: 'Dear Ms. Lovelace,',
    date: '2026-11-22',
    isEmail: false
  };

  it('is logged as a task that is done', async () => {
    await logLetter(letter, undefined);
    expect(variables()).toMatchObject({
      letter: {
        Task: {
          Subject: 'Letter',
          Description: 'Dear Ms. Lovelace,',
          Status: 'Completed',
          ActivityDate: '2026-11-22',
          WhatId: opportunityId,
          WhoId: ada
        }
      }
    });
  });
  it('that was logged before is changed where it was', async () => {
    await logLetter({ ...letter, text: 'Dear Ada,' }, '00T');
    expect(variables()).toMatchObject({ letter: { Id: '00T', Task: { Description: 'Dear Ada,' } } });
  });
});
