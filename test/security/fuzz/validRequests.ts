/** A request of every kind that the org answers, to be broken from: each is answered well as it stands. */
import { csv, data, form, json, multipart, xml, type FuzzRequest, type Who } from './request.ts';

type Valid = Omit<FuzzRequest, 'kind'>;

function get(path: string, as: Who = 'rep', headers: FuzzRequest['headers'] = {}): Valid {
  return { as, method: 'GET', path, headers };
}
function send(method: string, path: string, body: unknown, as: Who = 'rep', headers = json): Valid {
  return { as, method, path, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}
const soql = (query: string, as: Who = 'rep') => get(`${data}/query?q=${encodeURIComponent(query)}`, as);
const graphql = (query: string, variables: unknown = {}) =>
  send('POST', `${data}/graphql`, { query, variables });
const soap = (call: string, kind = 'u') =>
  send(
    'POST',
    `/services/Soap/${kind}/67.0`,
    `<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header/><e:Body>${call}</e:Body></e:Envelope>`,
    'nobody',
    xml
  );
const part = (name: string, type: string, content: string) =>
  `--part\r\nContent-Disposition: form-data; name="${name}"; filename="x"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;

const account = {
  Name: 'Fuzz',
  Industry: 'Banking',
  NumberOfEmployees: 12,
  AnnualRevenue: 1.5,
  ParentId: '«Account»'
};
const attributes = { type: 'Account', referenceId: 'one' };

export const validRequests: readonly Valid[] = [
  get('/services/data', 'nobody'),
  get(data),
  get(`${data}/limits`),
  get(`${data}/sobjects`),
  get(`${data}/sobjects/Opportunity`),
  get(`${data}/sobjects/Opportunity/describe`),
  get(`${data}/sobjects/Opportunity/«Opportunity»?fields=Name,StageName`),
  get(`${data}/sobjects/Buyer_Outcome__c/Key__c/nothing`),
  get(`${data}/sobjects/User/Username/rep@same-page.local`, 'admin'),
  send('POST', `${data}/sobjects/Account`, account),
  send('PATCH', `${data}/sobjects/Account/«Account»`, { Description: 'x', NumberOfEmployees: 5 }, 'admin'),
  send('PATCH', `${data}/sobjects/Buyer_Outcome__c/Key__c/fuzz:1`, {
    Opportunity__c: '«Opportunity»',
    Progress__c: 'Shared'
  }),
  send('PATCH', `${data}/sobjects/Opportunity/«Opportunity»`, {
    NextStep: 'x',
    Amount: 10,
    CloseDate: '2027-01-01'
  }),
  get(`${data}/sobjects/Account/«Account»`, 'admin'),
  { as: 'rep', method: 'DELETE', path: `${data}/sobjects/Answer__c/«none»`, headers: {} },
  soql(
    "SELECT Id, Name, Account.Name, (SELECT Id FROM Buyer_Outcomes__r) FROM Opportunity WHERE Amount > 10 AND Name LIKE 'B%' ORDER BY Name DESC NULLS LAST LIMIT 5 OFFSET 1"
  ),
  soql(
    'SELECT StageName, COUNT(Id) n, SUM(Amount) FROM Opportunity WHERE CloseDate > LAST_N_DAYS:90 GROUP BY StageName HAVING COUNT(Id) > 0'
  ),
  soql(
    "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE StageName IN ('Prospecting', 'Closed Won'))"
  ),
  soql('SELECT FIELDS(ALL) FROM Offering__c LIMIT 200'),
  soql('SELECT COUNT() FROM Contact WHERE CreatedDate = TODAY'),
  get(`${data}/query?q=SELECT+Id+FROM+Contact&columns=true`),
  get(`${data}/query?q=SELECT+Id+FROM+Prompt__c`, 'rep', { 'Sforce-Query-Options': 'batchSize=200' }),
  get(`${data}/query/01gabcdefabcdefAAA-2000`),
  send('POST', `${data}/composite`, {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${data}/sobjects/Account`, referenceId: 'one', body: account },
      {
        method: 'PATCH',
        url: `${data}/sobjects/Account/@{one.id}`,
        referenceId: 'two',
        body: { Description: '@{one.id}' }
      },
      { method: 'GET', url: `${data}/query?q=SELECT+Id+FROM+Account+LIMIT+1`, referenceId: 'three' }
    ]
  }),
  send('POST', `${data}/composite/batch`, {
    haltOnError: false,
    batchRequests: [
      { method: 'GET', url: 'v67.0/sobjects/Account/«Account»?fields=Name' },
      { method: 'PATCH', url: 'v67.0/sobjects/Account/«Account»', richInput: { Description: 'y' } }
    ]
  }),
  send('POST', `${data}/composite/tree/Account`, {
    records: [
      {
        attributes,
        Name: 'Tree',
        Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'two' }, LastName: 'Leaf' }] }
      }
    ]
  }),
  send('POST', `${data}/composite/sobjects`, {
    allOrNone: false,
    records: [
      { attributes, ...account },
      { attributes, Name: 'B' }
    ]
  }),
  send(
    'PATCH',
    `${data}/composite/sobjects`,
    { records: [{ attributes, Id: '«Account»', Description: 'z' }] },
    'admin'
  ),
  send('PATCH', `${data}/composite/sobjects/Buyer_Outcome__c/Key__c`, {
    records: [{ attributes: { type: 'Buyer_Outcome__c' }, Key__c: 'fuzz:2', Opportunity__c: '«Opportunity»' }]
  }),
  send('POST', `${data}/composite/sobjects/Account`, { ids: ['«Account»'], fields: ['Name'] }),
  get(`${data}/composite/sobjects/Account?ids=«Account»,«Account»&fields=Id,Name`),
  { as: 'rep', method: 'DELETE', path: `${data}/composite/sobjects?ids=«none»&allOrNone=false`, headers: {} },
  graphql(
    'query Q($id: ID, $n: Int) { uiapi { query { Opportunity(where: { and: [{ Id: { ne: $id } }, { Name: { like: "B%" } }] }, first: $n, orderBy: { Name: { order: ASC, nulls: LAST } }) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { Id Name { value displayValue } Account { Name { value } } Buyer_Outcomes__r(first: 2) { edges { node { Id } } } } } } } } }',
    { id: '«Opportunity»', n: 3 }
  ),
  graphql(
    '{ uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true } }) { edges { node { aggregate { StageName { value } Amount { sum { value } } } } } } } } }'
  ),
  graphql(
    'mutation M($input: AccountCreateInput!) { uiapi(input: { allOrNone: true }) { a: AccountCreate(input: $input) { Record { Id Name { value } } } c: ContactCreate(input: { Contact: { LastName: "L", AccountId: "@{a}" } }) { Record { Id } } } }',
    { input: { Account: { Name: 'Graph', NumberOfEmployees: 3 } } }
  ),
  get(`${data}/ui-api/object-info/Opportunity`),
  get(`${data}/ui-api/object-info/batch/Opportunity,Account`),
  get(`${data}/ui-api/object-info/Opportunity/picklist-values/012000000000000AAA/StageName`),
  get(
    `${data}/ui-api/records/«Opportunity»?fields=Opportunity.Name,Opportunity.Account.Name&layoutTypes=Full`
  ),
  get(`${data}/ui-api/records/batch/«Opportunity»,«Account»?fields=Opportunity.Name`),
  send('POST', `${data}/ui-api/records`, { apiName: 'Account', fields: account }),
  send('PATCH', `${data}/ui-api/records/«Opportunity»`, { fields: { NextStep: 'q', Amount: 3 } }),
  get('/', 'nobody'),
  get('/lightning/o/Opportunity/list', 'nobody'),
  get('/local-org/session'),
  get('/local-org/list/Opportunity'),
  get('/local-org/page/Opportunity'),
  get('/local-org/tab/Pipeline_Review'),
  get('/services/oauth2/userinfo'),
  send(
    'POST',
    '/services/oauth2/token',
    'grant_type=password&client_id=x&username=rep@same-page.local&password=wrong',
    'nobody',
    form
  ),
  send('POST', '/services/oauth2/revoke', 'token=00D!nothing', 'nobody', form),
  soap(
    '<login xmlns="urn:partner.soap.sforce.com"><username>rep@same-page.local</username><password>wrong</password></login>'
  ),
  soap('<logout xmlns="urn:partner.soap.sforce.com"/>'),
  soap(
    '<deploy xmlns="http://soap.sforce.com/2006/04/metadata"><ZipFile>UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</ZipFile><DeployOptions><checkOnly>true</checkOnly></DeployOptions></deploy>',
    'm'
  ),
  soap(
    '<checkDeployStatus xmlns="http://soap.sforce.com/2006/04/metadata"><asyncProcessId>0Af000000000000AAA</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>',
    'm'
  ),
  send(
    'POST',
    `${data}/metadata/deployRequest`,
    `${part('entity_content', 'application/json', '{"deployOptions":{"checkOnly":true}}')}${part('file', 'application/zip', 'PK')}--part--\r\n`,
    'admin',
    multipart
  ),
  get(`${data}/metadata/deployRequest/0Af000000000000AAA?includeDetails=true`, 'admin'),
  send('POST', `${data}/jobs/ingest`, {
    object: 'Account',
    operation: 'insert',
    contentType: 'CSV',
    lineEnding: 'LF',
    columnDelimiter: 'COMMA'
  }),
  get(`${data}/jobs/ingest`),
  get(`${data}/jobs/ingest/«Job»`),
  send('PUT', `${data}/jobs/ingest/«Job»/batches`, 'Name,Industry\nA,Banking\n"B ""q""",\n', 'rep', csv),
  send('PATCH', `${data}/jobs/ingest/«Job»`, { state: 'UploadComplete' }),
  get(`${data}/jobs/ingest/«Job»/failedResults`),
  send('POST', `${data}/jobs/query`, { operation: 'query', query: 'SELECT Id, Name FROM Account' }),
  get(`${data}/jobs/query/«Job»/results?maxRecords=10&locator=MQ`)
];
