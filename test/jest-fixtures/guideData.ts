/** The guide of `fixtures/guides` as the platform answers a query with it. */
import {
  answerTo,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  conversation,
  fewerSurprises,
  guide,
  opportunityId,
  outcomeKey
} from './guides';

type Node = Readonly<Record<string, unknown>>;

const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(node => ({ node })) });

/** A node: its id, and its fields as values; nested nodes stay as they are. */
function node(id: string | undefined, fields: Readonly<Record<string, unknown>>, parents: Node = {}): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}

const outcomes = [boardNumber, fewerSurprises];

function prompts(): Node[] {
  return outcomes.flatMap(outcome =>
    outcome.prompts.map(prompt =>
      node(
        prompt.id,
        {
          Outcome__c: outcome.id,
          Question__c: prompt.question,
          Answer_Type__c: prompt.answerType,
          Unit__c: prompt.unit,
          Choices__c: prompt.choices.join('\n'),
          Follow_Up__c: prompt.followUp,
          Required__c: prompt.required
        },
        {
          Capability__r: prompt.capability
            ? node(undefined, {
                Event__c: prompt.capability.event,
                Player__c: prompt.capability.player,
                Action__c: prompt.capability.action,
                Facts__c: prompt.capability.facts
              })
            : null
        }
      )
    )
  );
}

function said(createdById: string, started: string): Readonly<Record<string, unknown>> {
  const answer = answerTo(choicePrompt, {});
  return {
    Conversation__c: connection([
      node(conversation.id, {
        Key__c: conversation.key,
        Contact__c: conversation.contactId,
        Target_Title__c: 'a03000000000001AAA',
        Offering_Version__c: 'a02000000000001AAA',
        Level_Rank__c: 1,
        Started__c: started,
        CreatedById: createdById
      })
    ]),
    Buyer_Outcome__c: connection([
      node(buyerOutcome.id, {
        Key__c: outcomeKey,
        Contact__c: buyerOutcome.contactId,
        Outcome__c: buyerOutcome.outcomeId,
        Key_Player__c: true,
        Progress__c: 'Shared',
        Annual_Value__c: 120000
      })
    ]),
    Answer__c: connection([
      node(
        'a08000000000001AAA',
        {
          Key__c: answer.key,
          Prompt__c: answer.promptId,
          Question_Asked__c: answer.questionAsked,
          Reply__c: 'Given',
          Text__c: 'A tool',
          Capability_Helps__c: 'Yes',
          Conversation__c: conversation.id
        },
        {
          Buyer_Outcome__r: node(undefined, { Key__c: outcomeKey }),
          Conversation__r: node(undefined, { Key__c: conversation.key })
        }
      )
    ])
  };
}

/** The answer to the guide's query; `isNew` leaves out what buyers said; the rest is about the one conversation. */
export function guideData({
  isNew = false,
  createdById = '005',
  started = conversation.started
} = {}): unknown {
  const nothing = connection([]);
  return {
    uiapi: {
      query: {
        Opportunity: connection([
          node(
            opportunityId,
            { Name: guide.opportunity.name, Offering__c: guide.offering?.id },
            {
              Account: node(undefined, { Name: guide.opportunity.accountName }),
              Offering__r: node(
                undefined,
                { Name: guide.offering?.name, Current_Version__c: guide.offering?.version?.id },
                {
                  Current_Version__r: node(undefined, { Version_Number__c: guide.offering?.version?.number })
                }
              )
            }
          )
        ]),
        Contact: connection(
          guide.contacts.map(({ id, name, title }) =>
            node(id, { Name: name, Title: title, Title_Match__c: null })
          )
        ),
        OpportunityContactRole: connection([node('00K', { ContactId: guide.primaryContactId })]),
        Title__c: connection(
          guide.titles.map(({ id, name, level, canFund, synonyms }) =>
            node(id, { Name: name, Level__c: level, Can_Fund__c: canFund, Synonyms__c: synonyms.join('\n') })
          )
        ),
        Target_Title__c: connection(
          guide.targetTitles.map(({ id, title, decisionRole, keyPlayer }) =>
            node(id, {
              Title__c: title.id,
              Offering_Version__c: guide.offering?.version?.id,
              Decision_Role__c: decisionRole,
              Key_Player__c: keyPlayer
            })
          )
        ),
        Outcome__c: connection(
          outcomes.map(({ id, statement }) =>
            node(id, { Target_Title__c: 'a03000000000001AAA', Statement__c: statement })
          )
        ),
        Prompt__c: connection(prompts()),
        ...(isNew
          ? { Conversation__c: nothing, Buyer_Outcome__c: nothing, Answer__c: nothing }
          : said(createdById, started))
      }
    }
  };
}

/** The answer to the query of offerings. */
export const offeringsData = {
  uiapi: { query: { Offering__c: connection([node('a00000000000001AAA', { Name: 'Forecast Desk' })]) } }
};

/** The opportunity's own record, as the page reads it. */
export function dealRecord(fields: Readonly<Record<string, string | null>> = {}): unknown {
  const values = {
    AccountId: '001000000000001AAA',
    Offering__c: guide.offering?.id ?? null,
    Name: guide.opportunity.name,
    ...fields
  };
  const versionId = guide.offering?.version?.id ?? null;
  const record = (inner: Readonly<Record<string, unknown>>) => ({
    fields: Object.fromEntries(
      Object.entries(inner).map(([name, value]) => [name, { value, displayValue: null }])
    )
  });
  return {
    apiName: 'Opportunity',
    id: opportunityId,
    ...record({
      ...values,
      Account: values.AccountId ? record({ Name: 'Acme' }) : null,
      Offering__r: values.Offering__c
        ? record({
            Name: 'Forecast Desk',
            Current_Version__c: fields['version'] === undefined ? versionId : fields['version']
          })
        : null
    })
  };
}
