import { gatesInOrder } from '../../../force-app/main/default/lwc/qualification/gates.ts';
import { measures } from '../../../force-app/main/default/lwc/qualification/measures.ts';
import type { Criterion } from '../../../force-app/main/default/lwc/qualification/types.ts';
import type { BulkRow } from '../../org/bulkQuery.ts';
import { gateOf } from './deal.ts';
import type { AuditedCheck, Deal } from './deal.ts';

/** The text of a column; nothing when it is empty. */
function text(row: BulkRow, column: string): string | undefined {
  const value = row[column];
  if (value === undefined)
    throw new Error(`The org answered without the column ${column} that was asked for.`);
  return value === '' ? undefined : value;
}

function number(row: BulkRow, column: string): number | undefined {
  const value = text(row, column);
  if (value === undefined) return undefined;
  const read = Number(value);
  if (!Number.isFinite(read))
    throw new Error(`The org answered "${value}" as ${column}, which is no number.`);
  return read;
}

/** Nothing in an org with one currency, which is not asked for it. */
const currencyOf = (row: BulkRow): string | undefined =>
  'CurrencyIsoCode' in row ? text(row, 'CurrencyIsoCode') : undefined;

const oneOf = <Value extends string>(
  value: string | undefined,
  values: readonly Value[]
): Value | undefined => values.find(one => one === value);

/** A row of the query for deals. @throws an error that names a column that is missing or is no number */
export function dealFrom(row: BulkRow): Deal {
  const figure = (field: string): number => number(row, field) ?? 0;
  const category = text(row, 'ForecastCategoryName') ?? '';
  const qualificationId = text(row, 'Deal_Qualification__c');
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name') ?? '',
    owner: text(row, 'Owner.Name') ?? '',
    ownerIsActive: text(row, 'Owner.IsActive') === 'true',
    stage: text(row, 'StageName') ?? '',
    category,
    // The query finds no deal outside of the forecast; what can't be told is held to the most.
    gate: gateOf(category, text(row, 'IsWon') === 'true') ?? 'Closed Won',
    closeDate: text(row, 'CloseDate'),
    amount: number(row, 'Amount'),
    offeringId: text(row, 'Offering__c'),
    currency: currencyOf(row),
    qualification:
      qualificationId === undefined
        ? undefined
        : {
            id: qualificationId,
            dealId: text(row, 'Deal_Qualification__r.Opportunity__c') ?? '',
            policyId: text(row, 'Deal_Qualification__r.Policy__c')
          },
    figures: {
      'Situation diagnosed': figure('Questions_Answered__c'),
      'Outcomes shared': figure('Outcomes_Shared__c'),
      'Outcomes confirmed': figure('Outcomes_Confirmed__c'),
      'Key players with an outcome': figure('Key_Player_Outcomes__c'),
      'Annual value confirmed': figure('Annual_Value_Confirmed__c'),
      Conversations: figure('Conversation_Days__c')
    },
    // The gates read no gap as one that is there.
    gap: number(row, 'Forecast_Gap__c') ?? 1
  };
}

/** A row of the query for checks, with the qualification that it belongs to. */
export function checkFrom(row: BulkRow): { qualificationId: string; check: AuditedCheck } {
  const expiresOn = text(row, 'Expires_On__c');
  return {
    qualificationId: text(row, 'Deal_Qualification__c') ?? '',
    check: {
      id: text(row, 'Id') ?? '',
      criterionId: text(row, 'Criterion__c') ?? '',
      status: oneOf(text(row, 'Status__c'), ['Met', 'Not Met', 'Waived']) ?? 'Not Met',
      isExternal: text(row, 'Is_External__c') === 'true',
      ...(expiresOn === undefined ? {} : { expiresOn })
    }
  };
}

/** A row of the query for criteria, with the policy that it belongs to. */
export function criterionFrom(row: BulkRow): { policyId: string; criterion: Criterion } {
  const threshold = number(row, 'Threshold__c');
  return {
    policyId: text(row, 'Policy__c') ?? '',
    criterion: {
      id: text(row, 'Id') ?? '',
      statement: text(row, 'Statement__c') ?? '',
      gate: oneOf(text(row, 'Gate__c'), gatesInOrder) ?? 'Closed Won',
      warns: text(row, 'Effect__c') === 'Warns',
      measure: oneOf(text(row, 'Measure__c'), measures) ?? 'Unknown',
      ...(threshold === undefined ? {} : { threshold }),
      buyerEvidenceRequired: text(row, 'Buyer_Evidence_Required__c') === 'true',
      verifiedBy: oneOf(text(row, 'Verified_By__c'), ['Rep', 'Manager']) ?? 'Manager'
    }
  };
}

/** A row of the query for policies, without its criteria. */
export function policyFrom(row: BulkRow) {
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name') ?? '',
    status: text(row, 'Status__c') ?? '',
    acceptedUntil: text(row, 'Accepted_Until__c'),
    offeringId: text(row, 'Offering__c'),
    offering: text(row, 'Offering__r.Name'),
    amountFrom: number(row, 'Amount_From__c'),
    currency: currencyOf(row),
    largerDealsId: text(row, 'Larger_Deals__c'),
    largerAcceptedUntil: text(row, 'Larger_Accepted_Until__c'),
    agreedCriteria: number(row, 'Agreed_Criteria__c') ?? 0
  };
}

/** A row of the query for offerings with policies of their own. */
export const widerAcceptedUntilFrom = (row: BulkRow): [offeringId: string, day: string | undefined] => [
  text(row, 'Offering__c') ?? '',
  text(row, 'Wider_Accepted_Until__c')
];
