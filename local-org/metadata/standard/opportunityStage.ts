import { checkbox, integer, percent, picklist, text } from './fields.ts';
import { forecastCategories } from './opportunityStages.ts';
import { standardObject } from './standardObject.ts';

export const opportunityStage = standardObject({
  apiName: 'OpportunityStage',
  label: 'Opportunity Stage',
  pluralLabel: 'Opportunity Stages',
  keyPrefix: '01J',
  sharingModel: 'Read',
  owned: false,
  createable: false,
  updateable: false,
  deletable: false,
  nameField: 'MasterLabel',
  compactLayout: ['MasterLabel'],
  fields: [
    text('MasterLabel', 255, { label: 'Master Label' }),
    text('ApiName', 255, { label: 'API Name' }),
    percent('DefaultProbability', { label: 'Probability (%)' }),
    text('Description', 255),
    picklist('ForecastCategory', [...forecastCategories.keys()], { restricted: true }),
    picklist('ForecastCategoryName', [...forecastCategories.values()], { restricted: true }),
    checkbox('IsActive', { label: 'Is Active' }),
    checkbox('IsClosed', { label: 'Closed' }),
    checkbox('IsWon', { label: 'Won' }),
    integer('SortOrder', { label: 'Order' })
  ]
});
