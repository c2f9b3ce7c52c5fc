import {
  checkbox,
  currency,
  date,
  decimal,
  lookup,
  longTextArea,
  percent,
  picklist,
  text
} from './fields.ts';
import { forecastCategories, opportunityStages } from './opportunityStages.ts';
import { computed, leadSources } from './parts.ts';
import { standardObject } from './standardObject.ts';

/** The stage sets category, probability, closed and won (OpportunityStage); the fiscal year is the calendar's. */
export const opportunity = standardObject({
  apiName: 'Opportunity',
  label: 'Opportunity',
  pluralLabel: 'Opportunities',
  keyPrefix: '006',
  sharingModel: 'ReadWrite',
  compactLayout: ['Name', 'AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  fields: [
    text('Name', 120, { label: 'Opportunity Name', required: true }),
    lookup('AccountId', 'Account', { children: 'Opportunities' }),
    currency('Amount'),
    date('CloseDate', { required: true }),
    longTextArea('Description'),
    computed('ExpectedRevenue', 'Expected Amount', 'Currency', 'Amount * Probability', 2),
    picklist('ForecastCategory', [...forecastCategories.keys()], { restricted: true, readOnly: true }),
    picklist('ForecastCategoryName', [...forecastCategories.values()], {
      label: 'Forecast Category',
      restricted: true
    }),
    checkbox('IsClosed', { label: 'Closed', readOnly: true }),
    checkbox('IsWon', { label: 'Won', readOnly: true }),
    date('LastActivityDate', { label: 'Last Activity', readOnly: true }),
    picklist('LeadSource', leadSources),
    text('NextStep', 255),
    percent('Probability', { label: 'Probability (%)' }),
    picklist(
      'StageName',
      opportunityStages.map(stage => stage.name),
      { label: 'Stage', required: true }
    ),
    decimal('TotalOpportunityQuantity', 18, 2, { label: 'Quantity' }),
    picklist(
      'Type',
      [
        'Existing Customer - Upgrade',
        'Existing Customer - Replacement',
        'Existing Customer - Downgrade',
        'New Customer'
      ],
      { label: 'Opportunity Type' }
    ),
    computed('FiscalYear', 'Fiscal Year', 'Number', 'YEAR(CloseDate)'),
    computed('FiscalQuarter', 'Fiscal Quarter', 'Number', 'CEILING(MONTH(CloseDate) / 3)'),
    computed(
      'Fiscal',
      'Fiscal Period',
      'Text',
      'TEXT(YEAR(CloseDate)) & " " & TEXT(CEILING(MONTH(CloseDate) / 3))'
    )
  ]
});
