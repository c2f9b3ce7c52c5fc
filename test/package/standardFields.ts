/** Fields that every object has, those of the package too. */
export const everyObjectHas: readonly string[] = [
  'Id',
  'Name',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate'
];

/** The standard objects that the package names, with those of their fields that it names. */
export const standardFields: Readonly<Record<string, readonly string[]>> = {
  Account: [
    'AnnualRevenue',
    'Description',
    'Industry',
    'NumberOfEmployees',
    'ParentId',
    'Phone',
    'Type',
    'Website'
  ],
  Contact: [
    'AccountId',
    'Department',
    'Description',
    'Email',
    'FirstName',
    'LastName',
    'LeadSource',
    'MobilePhone',
    'Phone',
    'ReportsToId',
    'Salutation',
    'Title'
  ],
  Opportunity: [
    'AccountId',
    'Amount',
    'CloseDate',
    'Description',
    'ExpectedRevenue',
    'ForecastCategoryName',
    'IsClosed',
    'IsWon',
    'LeadSource',
    'NextStep',
    'Probability',
    'StageName',
    'Type'
  ],
  OpportunityContactRole: ['ContactId', 'IsPrimary', 'OpportunityId'],
  Product2: ['Description', 'Family', 'ProductCode'],
  Task: ['ActivityDate', 'Description', 'Status', 'Subject', 'TaskSubtype', 'WhatId', 'WhoId'],
  User: ['CompanyName', 'IsActive', 'Phone', 'Title']
};

/** Standard fields that the platform requires: they come with the object, and no permission set may name them. */
export const requiredStandardFields: readonly string[] = [
  'Account.Name',
  'Contact.LastName',
  'Opportunity.CloseDate',
  'Opportunity.Name',
  'Opportunity.StageName',
  'Product2.Name'
];

/** Standard references by the name of the relationship: `Object.Relationship` to the object that it leads to. */
export const standardRelationships: Readonly<Record<string, string>> = {
  'Contact.Account': 'Account',
  'Opportunity.Account': 'Account',
  'Opportunity.Owner': 'User'
};

/** What a list view or a related list calls standard columns. */
export const standardColumns: readonly string[] = [
  'NAME',
  'ACCOUNT.NAME',
  'CORE.USERS.ALIAS',
  'OPPORTUNITY.NAME',
  'OPPORTUNITY.STAGE_NAME',
  'OPPORTUNITY.AMOUNT',
  'OPPORTUNITY.CLOSED',
  'OPPORTUNITY.CLOSE_DATE',
  'OPPORTUNITY.WON'
];

/** What the platform's own report type calls standard columns, by report type. */
export const reportColumns: Readonly<Record<string, readonly string[]>> = {
  Opportunity: [
    'ACCOUNT_NAME',
    'AMOUNT',
    'CLOSE_DATE',
    'FORECAST_CATEGORY',
    'FULL_NAME',
    'OPPORTUNITY_NAME',
    'STAGE_NAME'
  ]
};
