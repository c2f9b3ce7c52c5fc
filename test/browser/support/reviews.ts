/** What managers decide, written as they would. */
import { connect } from '../../conformance/support/testOrg.ts';
import { day, make } from '../../conformance/support/world.ts';
import type { Fields } from '../../conformance/support/writePaths.ts';
import { find } from './deals.ts';

interface Stand {
  readonly ForecastCategoryName: string;
  readonly Amount: number | null;
  readonly CloseDate: string;
  readonly Forecast_Gap__c: number;
  readonly NextStep: string | null;
  readonly OwnerId: string;
}

export interface NewReview {
  readonly decision?: string;
  readonly words?: string;
  /** What is asked of the deal's owner, who finds a task that says so. */
  readonly action?: string;
  /** How many days from today it is due. */
  readonly dueIn?: number;
}

/** The manager decides about a deal today, and asks its owner for something; gives the review's id. */
export async function giveReview(
  deal: string,
  { decision = 'Keep', words, action, dueIn = 7 }: NewReview
): Promise<string> {
  const { connection, userId } = await connect('manager');
  const stand = await find<Stand>(
    `SELECT ForecastCategoryName, Amount, CloseDate, Forecast_Gap__c, NextStep, OwnerId FROM Opportunity WHERE Id = '${deal}'`
  );
  const { records } = await connection.query<{ Id: string }>(
    `SELECT Id FROM Deal_Review__c WHERE Opportunity__c = '${deal}' ORDER BY CreatedDate DESC LIMIT 1`
  );
  const asked: Fields = action
    ? { Action__c: action, Action_Owner__c: stand.OwnerId, Due_On__c: day(dueIn) }
    : {};
  if (action) {
    await make(connection, 'Task', {
      ...{ Subject: action, OwnerId: stand.OwnerId, ActivityDate: day(dueIn), WhatId: deal }
    });
  }
  return make(connection, 'Deal_Review__c', {
    ...{ Opportunity__c: deal, Key__c: `${deal}:${records[0]?.Id ?? 'first'}` },
    ...{ Reviewed_On__c: day(0), Reviewed_By__c: userId, Decision__c: decision, Words__c: words ?? null },
    ...{ Forecast_Category__c: stand.ForecastCategoryName, Amount__c: stand.Amount },
    ...{ Close_Date__c: stand.CloseDate, Gap__c: stand.Forecast_Gap__c, Next_Step__c: stand.NextStep },
    ...asked
  });
}
