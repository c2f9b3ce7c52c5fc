/** A deal of the rep's with everything that hangs on it, and another rep's means to guess at it. */
import { connect } from '../../conformance/support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  qualify,
  readGuides,
  readPolicy
} from '../../conformance/support/world.ts';

/** A record that another rep must not notice. */
export interface Secret {
  readonly object: string;
  readonly id: string;
  /** The field that leads to the deal, if it isn't the deal itself. */
  readonly toDeal?: string;
  readonly key?: string;
}
export interface Secrets {
  readonly records: readonly Secret[];
  readonly dealId: string;
  readonly accountId: string;
  readonly contactId: string;
  /** Words that stand in the records and nowhere else. */
  readonly words: string;
}

export async function makeSecrets(): Promise<Secrets> {
  const { connection, userId } = await connect('rep');
  const [guide] = await readGuides(connection);
  const [outcome] = guide?.outcomes ?? [];
  if (!guide || !outcome) throw new Error('The org has no guide.');
  const words = fresh('Quillfeather').replaceAll(/\W+/g, '');
  const deal = await makeDeal(guide);
  const contactId = deal.contactIds[0] ?? '';
  await qualify(deal, await readPolicy(connection));
  await connection
    .sobject('Opportunity')
    .update({ Id: deal.id, Name: words, NextStep: words, Description: words });
  const started = new Date().toISOString();
  const conversation = await make(connection, 'Conversation__c', {
    Opportunity__c: deal.id,
    Contact__c: contactId,
    Started__c: started,
    Notes__c: words,
    Next_Step__c: words,
    Key__c: `${deal.id}:${words}`
  });
  const one = async (object: string, where: string) => {
    const soql = `SELECT Id${object === 'Task' || object.startsWith('Opp') ? '' : ', Key__c'} FROM ${object} WHERE ${where} LIMIT 1`;
    const [row] = (await connection.query<{ Id: string; Key__c?: string }>(soql)).records;
    if (!row) throw new Error(`There is no ${object}.`);
    return row;
  };
  const buyerOutcome = await one('Buyer_Outcome__c', `Opportunity__c = '${deal.id}'`);
  const [{ Outcome__c: shared, Contact__c: buyerId } = { Outcome__c: '', Contact__c: '' }] = (
    await connection.query<{ Outcome__c: string; Contact__c: string }>(
      `SELECT Outcome__c, Contact__c FROM Buyer_Outcome__c WHERE Id = '${buyerOutcome.Id}'`
    )
  ).records;
  const { promptIds = [], requiredPromptIds = [] } = guide.outcomes.find(({ id }) => id === shared) ?? {};
  const promptId = promptIds.at(-1) ?? '';
  const answerKey = `${deal.id}:${buyerId}:${promptId}`;
  const answer = await make(connection, 'Answer__c', {
    Buyer_Outcome__c: buyerOutcome.Id,
    Conversation__c: conversation,
    Prompt__c: promptId,
    Question_Asked__c: words,
    Reply__c: 'Given',
    Text__c: words,
    Said__c: words,
    Why_Not__c: words,
    Diagnoses__c: requiredPromptIds.includes(promptId),
    Key__c: answerKey
  });
  const qualification = await one('Deal_Qualification__c', `Opportunity__c = '${deal.id}'`);
  const check = await one('Criterion_Check__c', `Deal_Qualification__c = '${qualification.Id}'`);
  const role = await make(connection, 'OpportunityContactRole', {
    OpportunityId: deal.id,
    ContactId: contactId,
    Role: 'Influencer'
  });
  const task = await make(connection, 'Task', {
    Subject: words,
    WhatId: deal.id,
    OwnerId: userId,
    ActivityDate: day(3),
    Status: 'Not Started',
    Priority: 'Normal'
  });
  return {
    dealId: deal.id,
    accountId: deal.accountId,
    contactId,
    words,
    records: [
      { object: 'Opportunity', id: deal.id },
      { object: 'Conversation__c', id: conversation, toDeal: 'Opportunity__c', key: `${deal.id}:${words}` },
      {
        object: 'Buyer_Outcome__c',
        id: buyerOutcome.Id,
        toDeal: 'Opportunity__c',
        key: buyerOutcome.Key__c ?? ''
      },
      { object: 'Answer__c', id: answer, toDeal: 'Buyer_Outcome__r.Opportunity__c', key: answerKey },
      {
        object: 'Deal_Qualification__c',
        id: qualification.Id,
        toDeal: 'Opportunity__c',
        key: qualification.Key__c ?? ''
      },
      {
        object: 'Criterion_Check__c',
        id: check.Id,
        toDeal: 'Deal_Qualification__r.Opportunity__c',
        key: check.Key__c ?? ''
      },
      { object: 'OpportunityContactRole', id: role, toDeal: 'OpportunityId' },
      { object: 'Task', id: task, toDeal: 'WhatId' }
    ]
  };
}

/** An id of the same kind that no record has: the platform's form, check characters included. */
export function phantomOf(id: string): string {
  const last = id.charAt(14) === 'z' ? 'y' : 'z';
  const start = `${id.slice(0, 11)}${[...id.slice(11, 14)].reverse().join('')}${last}`;
  const checks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
  const check = [0, 5, 10].map(from => {
    const capitals = [...start.slice(from, from + 5)].map((character, place) =>
      /[A-Z]/.test(character) ? 1 << place : 0
    );
    return checks.charAt(capitals.reduce((sum, bit) => sum + bit, 0));
  });
  return start + check.join('');
}
