/** The guide of `fixtures/guides` as the platform answers a query with it. */
import type { Contact, Outcome, Prompt, Title } from 'c/guide';
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

export type Node = Readonly<Record<string, unknown>>;

export const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(node => ({ node })) });

/** A node: its id, and its fields as values; nested nodes stay as they are. */
export function node(
  id: string | undefined,
  fields: Readonly<Record<string, unknown>>,
  parents: Node = {}
): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}

const outcomes = [boardNumber, fewerSurprises];

const accountId = '001000000000001AAA';

/** A prompt with its capability. */
export function promptNode(prompt: Prompt, outcomeId: string): Node {
  return node(
    prompt.id,
    {
      Outcome__c: outcomeId,
      Code__c: prompt.code,
      Question__c: prompt.question,
      Answer_Type__c: prompt.answerType,
      Unit__c: prompt.unit,
      Choices__c: prompt.choices.join('\n'),
      Follow_Up__c: prompt.followUp,
      Letter_Sentence__c: prompt.letterSentence,
      Allows_Negative__c: prompt.allowsNegative,
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
  );
}

/** An outcome without its prompts. */
export function outcomeNode(outcome: Outcome, fields: Readonly<Record<string, unknown>> = {}): Node {
  return node(outcome.id, {
    Code__c: outcome.code,
    Statement__c: outcome.statement,
    In_Their_Words__c: outcome.inTheirWords,
    Measure__c: outcome.measure,
    Unit__c: outcome.unit,
    ...fields
  });
}

const titleNodes = (titles: readonly Title[]) =>
  connection(
    titles.map(({ id, name, level, canFund, synonyms }) =>
      node(id, { Name: name, Level__c: level, Can_Fund__c: canFund, Synonyms__c: synonyms.join('\n') })
    )
  );

/** What the platform answers about titles alone. */
export const titleData = (titles: readonly Title[]): unknown => ({
  uiapi: { query: { Title__c: titleNodes(titles) } }
});

/** A contact with the account where they work. */
export function contactNode(contact: Contact): Node {
  return node(
    contact.id,
    {
      Name: contact.name,
      Salutation: contact.salutation,
      FirstName: contact.firstName,
      LastName: contact.lastName,
      Email: contact.email,
      Title: contact.title,
      Title_Match__c: contact.titleMatchId,
      Holds_No_Title__c: contact.holdsNoTitle,
      AccountId: contact.worksElsewhere === undefined ? accountId : '001000000000002AAA'
    },
    { Account: node(undefined, { Name: contact.worksElsewhere ?? guide.opportunity.accountName }) }
  );
}

/** A contact role of the deal, with its contact. */
export function roleNode(contact: Contact, isPrimary: boolean): Node {
  const fields = { ContactId: contact.id, IsPrimary: isPrimary };
  return node(`00K${contact.id.slice(3)}`, fields, { Contact: contactNode(contact) });
}

/** What may be different about the one conversation, and the one answer in it. */
interface Said {
  readonly createdById: string;
  readonly started: string;
  readonly ended: string | undefined;
  /** The edition that the call was on. */
  readonly versionId: string;
  /** The state of the answer. */
  readonly revision: string | undefined;
  readonly text: string;
}

function said({
  createdById,
  started,
  ended,
  versionId,
  revision,
  text
}: Said): Readonly<Record<string, unknown>> {
  const answer = answerTo(choicePrompt, {});
  const speaker = { Contact__r: guide.contacts.slice(0, 1).map(contactNode)[0] };
  return {
    Conversation__c: connection([
      node(
        conversation.id,
        {
          Key__c: conversation.key,
          Contact__c: conversation.contactId,
          Target_Title__c: 'a03000000000001AAA',
          Offering_Version__c: versionId,
          Level_Rank__c: 1,
          Started__c: started,
          Ended__c: ended,
          Is_External__c: false,
          CreatedById: createdById
        },
        speaker
      )
    ]),
    Buyer_Outcome__c: connection([
      node(
        buyerOutcome.id,
        {
          Key__c: outcomeKey,
          Contact__c: buyerOutcome.contactId,
          Outcome__c: buyerOutcome.outcomeId,
          Shared_By__c: 'Directly',
          Progress__c: 'Shared',
          Annual_Value__c: 120000,
          Is_External__c: false
        },
        { ...speaker, Outcome__r: outcomeNode(boardNumber) }
      )
    ]),
    Answer__c: connection([
      node(
        'a08000000000001AAA',
        {
          Key__c: answer.key,
          Prompt__c: answer.promptId,
          Question_Asked__c: answer.questionAsked,
          Reply__c: 'Given',
          Text__c: text,
          Revision__c: revision,
          Capability_Helps__c: 'Yes',
          Conversation__c: conversation.id
        },
        {
          Buyer_Outcome__r: node(undefined, { Key__c: outcomeKey }),
          Conversation__r: node(undefined, { Key__c: conversation.key }),
          Prompt__r: promptNode(choicePrompt, boardNumber.id)
        }
      )
    ])
  };
}

interface Data extends Partial<Said> {
  /** Did buyers say nothing yet? */
  readonly isNew?: boolean;
  readonly contacts?: readonly Contact[];
}

/** The answer to the guide's query; without `isNew` the buyer said one thing in one conversation. */
export function guideData({ isNew = false, contacts = guide.contacts, ...about }: Data = {}): unknown {
  const nothing = connection([]);
  return {
    uiapi: {
      query: {
        Opportunity: connection([
          node(
            opportunityId,
            { Name: guide.opportunity.name, AccountId: accountId, Offering__c: guide.offering?.id },
            {
              Account: node(undefined, { Name: guide.opportunity.accountName }),
              Offering__r: node(undefined, { Name: guide.offering?.name })
            }
          )
        ]),
        Contact: connection(contacts.map(contactNode)),
        OpportunityContactRole: connection(
          contacts
            .filter(({ hasRole }) => hasRole)
            .map(contact => roleNode(contact, contact.id === guide.primaryContactId))
        ),
        Title__c: titleNodes(guide.titles),
        Target_Title__c: connection(
          guide.targetTitles.map(({ id, title, decisionRole, keyPlayer }) =>
            node(
              id,
              {
                Title__c: title.id,
                Offering_Version__c: guide.offering?.version?.id,
                Decision_Role__c: decisionRole,
                Key_Player__c: keyPlayer,
                Level__c: title.level,
                Can_Fund__c: title.canFund
              },
              {
                Offering_Version__r: node(undefined, {
                  Version_Number__c: guide.offering?.version?.number
                })
              }
            )
          )
        ),
        Outcome__c: connection(
          outcomes.map(outcome => outcomeNode(outcome, { Target_Title__c: 'a03000000000001AAA' }))
        ),
        Prompt__c: connection(
          outcomes.flatMap(({ id, prompts }) => prompts.map(prompt => promptNode(prompt, id)))
        ),
        ...(isNew
          ? { Conversation__c: nothing, Buyer_Outcome__c: nothing, Answer__c: nothing }
          : said({
              createdById: '005',
              started: conversation.started,
              ended: undefined,
              versionId: 'a02000000000001AAA',
              revision: undefined,
              text: 'A tool',
              ...about
            }))
      }
    }
  };
}

/** The answer to the query of offerings. */
export const offeringsData = {
  uiapi: { query: { Offering__c: connection([node('a00000000000001AAA', { Name: 'Forecast Desk' })]) } }
};

interface EditionInUse {
  readonly id: string;
  readonly number?: number;
  readonly status?: string;
}

function recordOf(fields: Readonly<Record<string, unknown>>): object {
  const values = Object.entries(fields).map(([name, value]) => [name, { value, displayValue: null }]);
  return { fields: Object.fromEntries(values) };
}

/** The opportunity's own record, as the page reads it; null where the offering has no edition in use. */
export function dealRecord(
  fields: Readonly<Record<string, string | null>> = {},
  edition: EditionInUse | null = guide.offering?.version ?? null
): unknown {
  const values = {
    AccountId: accountId,
    Offering__c: guide.offering?.id ?? null,
    Name: guide.opportunity.name,
    ...fields
  };
  const version =
    edition && recordOf({ Version_Number__c: edition.number, Status__c: edition.status ?? 'Agreed' });
  return {
    apiName: 'Opportunity',
    id: opportunityId,
    ...recordOf({
      ...values,
      Account: values.AccountId ? recordOf({ Name: 'Acme' }) : null,
      Offering__r: values.Offering__c
        ? recordOf({
            Name: 'Forecast Desk',
            Current_Version__c: edition?.id ?? null,
            Current_Version__r: version
          })
        : null
    })
  };
}
