import { former, nextBoardNumber, nextEdition } from 'fixtures/editions';
import {
  ada,
  answerTo,
  bert,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  pia
} from 'fixtures/guides';
import {
  connection,
  contactNode,
  guideData,
  node,
  offeringsData,
  outcomeNode,
  promptNode,
  roleNode
} from 'fixtures/guideData';
import type { Node } from 'fixtures/guideData';
import { contactsFoundFrom, contactsQuery, guideFrom, guideQuery, offeringsFrom } from 'c/guideService';
import { outcomeOf, promptOf } from 'c/guide';

/** The platform's answer with other nodes at some of its roots. */
function dataWith(roots: Readonly<Record<string, readonly Node[]>>): unknown {
  const { uiapi } = guideData() as { uiapi: { query: Readonly<Record<string, unknown>> } };
  const nodes = Object.entries(roots).map(([name, of]) => [name, connection(of)] as const);
  return { uiapi: { query: { ...uiapi.query, ...Object.fromEntries(nodes) } } };
}
const read = (roots: Readonly<Record<string, readonly Node[]>> = {}) => {
  const found = guideFrom(dataWith(roots), '005');
  if (!found) throw new Error('The deal is not in the answer.');
  return found;
};
const [adaHerself, bertHimself, carla, dora] = guide.contacts;

describe('the question to the platform', () => {
  it('is one request of ten roots, the most that there may be', () => {
    expect(String(guideQuery).match(/ edges \{ node/g)).toHaveLength(10);
  });
  it('asks for everything of what buyers said that a panel may change', () => {
    for (const name of ['Revision__c', 'Said__c', 'Why_Not__c', 'Next_Step__c', 'Is_External__c', 'Code__c'])
      expect(String(guideQuery)).toContain(`${name} { value }`);
  });
});

describe('how high a title stands', () => {
  const asOf = (own: Readonly<Record<string, unknown>>): unknown => {
    const { targetTitles } = read({
      Title__c: [node('a0t', { Name: 'CFO', Level__c: 'Staff', Can_Fund__c: false, Synonyms__c: null })],
      Target_Title__c: [
        node('a03', { Title__c: 'a0t', Decision_Role__c: 'Funds', Key_Player__c: true, ...own })
      ]
    });
    return targetTitles[0]?.title;
  };

  it('is what the functions signed, whatever the title says today', () => {
    expect(asOf({ Level__c: 'Executive', Can_Fund__c: true })).toMatchObject({
      level: 'Executive',
      canFund: true
    });
  });

  it('is what the title says where the guide was agreed before it said so', () => {
    expect(asOf({ Level__c: null, Can_Fund__c: true })).toMatchObject({ level: 'Staff', canFund: false });
  });
});

describe('what the platform answers', () => {
  it('makes a guide', () => {
    expect(read()).toEqual({
      ...guide,
      conversations: [
        {
          ...conversation,
          targetTitleId: 'a03000000000001AAA',
          offeringVersionId: 'a02000000000001AAA',
          levelRank: 1
        }
      ],
      buyerOutcomes: [{ ...buyerOutcome, annualValue: 120000 }],
      answers: [answerTo(choicePrompt, { id: 'a08000000000001AAA', text: 'A tool', capabilityHelps: 'Yes' })]
    });
  });
  it('tells own conversations from others’', () => {
    expect(guideFrom(guideData({ createdById: '005' }), '005')?.conversations[0]?.isOwn).toBe(true);
    expect(guideFrom(guideData({ createdById: '006' }), '005')?.conversations[0]?.isOwn).toBe(false);
  });
  it('is nothing for a deal that the person may not see', () => {
    expect(guideFrom(dataWith({ Opportunity: [] }), '005')).toBeUndefined();
  });
  it('has no edition while none is agreed', () => {
    expect(read({ Target_Title__c: [], Outcome__c: [], Prompt__c: [] }).offering).toEqual({
      id: guide.offering?.id,
      name: guide.offering?.name
    });
  });
  it('goes by the id where a conversation came without a key', () => {
    const bare = node('a06', { Contact__c: ada, Started__c: conversation.started });
    expect(read({ Conversation__c: [bare] }).conversations).toMatchObject([
      { key: 'a06', isExternal: false }
    ]);
  });
  it('lists offerings that have an agreed version', () => {
    expect(offeringsFrom(offeringsData)).toEqual([{ id: 'a00000000000001AAA', name: 'Forecast Desk' }]);
  });
});

describe('the contacts', () => {
  const names = (roots: Readonly<Record<string, readonly Node[]>>) =>
    read(roots).contacts.map(({ name }) => name);
  const all = [bertHimself, carla, dora, adaHerself].filter(contact => contact !== undefined);

  it('begin with the primary one, then those with a role, then the account’s, each once', () => {
    expect(
      names({
        Contact: all.map(contactNode),
        OpportunityContactRole: [pia, ...all.slice(2)].map(contact => roleNode(contact, contact.id === ada))
      })
    ).toEqual(['Ada Lovelace', 'Pia Partner', 'Dora Maar', 'Bert Brecht', 'Carla Bley']);
  });
  it('include the primary one of an account with more contacts than are read', () => {
    expect(names({ Contact: all.slice(0, 2).map(contactNode) })[0]).toBe('Ada Lovelace');
    expect(read().primaryContactId).toBe(ada);
  });
  it('say who works elsewhere, and where', () => {
    const { contacts } = read({ OpportunityContactRole: [roleNode(pia, false)] });
    expect(contacts[0]).toEqual(pia);
    expect(contacts.slice(1).map(({ worksElsewhere, hasRole }) => [worksElsewhere, hasRole])).toEqual(
      guide.contacts.map(() => [undefined, false])
    );
  });
  it('include who spoke in the deal before, wherever they work', () => {
    const spoken = node('a06', { Contact__c: pia.id }, { Contact__r: contactNode(pia) });
    expect(names({ Conversation__c: [spoken], Contact: [] })).toEqual(['Ada Lovelace', 'Pia Partner']);
    const wanting = node('a07', { Contact__c: pia.id }, { Contact__r: contactNode(pia) });
    expect(names({ Buyer_Outcome__c: [wanting], Contact: [], Conversation__c: [] })).toEqual([
      'Ada Lovelace',
      'Pia Partner'
    ]);
  });
  it('remember that a contact holds none of the titles', () => {
    const none = { ...guide.contacts[1], id: bert, name: 'Bert Brecht', holdsNoTitle: true, hasRole: false };
    expect(read({ Contact: [contactNode(none)] }).contacts[1]).toMatchObject({
      id: bert,
      holdsNoTitle: true
    });
  });
  it('that a search found work for the account', () => {
    const found = { uiapi: { query: { Contact: connection(all.slice(0, 1).map(contactNode)) } } };
    expect(contactsFoundFrom(found)).toEqual([bertHimself]);
    expect(String(contactsQuery)).toContain('like: $pattern');
  });
});

describe('outcomes of other editions', () => {
  const next = nextEdition(guide, []);
  const [target] = next.targetTitles;
  const outcomes = target?.outcomes ?? [];
  const present = {
    Outcome__c: outcomes.map(outcome => outcomeNode(outcome, { Target_Title__c: 'a03000000000001AAA' })),
    Prompt__c: outcomes.flatMap(({ id, prompts }) => prompts.map(prompt => promptNode(prompt, id)))
  };

  it('come with what was shared, and with the prompts that were answered', () => {
    expect(read(present).formerOutcomes).toEqual([former(boardNumber, choicePrompt)]);
    expect(read().formerOutcomes).toEqual([]);
  });
  it('are tied to the present one by the code', () => {
    const now = read(present);
    expect(now.buyerOutcomes[0] && outcomeOf(now, now.buyerOutcomes[0])?.id).toBe(nextBoardNumber.id);
    expect(now.answers[0] && promptOf(now, now.answers[0])?.code).toBe(choicePrompt.code);
  });
  it('come with answers too that were given under another edition than the outcome was shared', () => {
    const wanted = node(
      buyerOutcome.id,
      { Key__c: buyerOutcome.key, Contact__c: ada, Outcome__c: nextBoardNumber.id, Progress__c: 'Shared' },
      { Outcome__r: outcomeNode(nextBoardNumber) }
    );
    const answered = node(
      'a09',
      { Key__c: 'key', Prompt__c: numberPrompt.id, Reply__c: 'Given', Number__c: 7 },
      {
        Buyer_Outcome__r: node(undefined, { Key__c: buyerOutcome.key }),
        Prompt__r: { ...promptNode(numberPrompt, boardNumber.id), Outcome__r: outcomeNode(boardNumber) }
      }
    );
    const now = read({ ...present, Buyer_Outcome__c: [wanted], Answer__c: [answered] });
    expect(now.formerOutcomes).toEqual([former(boardNumber, numberPrompt)]);
    expect(now.answers[0] && promptOf(now, now.answers[0])?.code).toBe(numberPrompt.code);
  });
  it('are none for free answers and unmet needs', () => {
    const own = node('a07', { Key__c: 'need', Contact__c: ada, Unmet_Need__c: 'Fewer audits.' });
    const free = node(
      'a09',
      { Key__c: 'free', Question_Asked__c: 'Why?', Reply__c: 'Given', Text__c: 'The law.' },
      { Buyer_Outcome__r: node(undefined, { Key__c: 'need' }), Prompt__r: null }
    );
    const now = read({ Buyer_Outcome__c: [own], Answer__c: [free] });
    expect(now.formerOutcomes).toEqual([]);
    expect(now.answers).toMatchObject([{ buyerOutcomeKey: 'need', questionAsked: 'Why?', text: 'The law.' }]);
  });
  it('have words that are hidden where the platform left them out, unless they are none', () => {
    const answerWith = (fields: Record<string, unknown>) =>
      read({ Answer__c: [node('a09', { Key__c: 'one', Question_Asked__c: 'Why?', ...fields })] }).answers[0];
    expect(answerWith({ Reply__c: 'Given' })).toMatchObject({ isHidden: true });
    for (const fields of [
      { Reply__c: 'Yes' },
      { Reply__c: 'Given', Number__c: 12 },
      { Reply__c: 'Given', Text__c: 'The law.' },
      { Reply__c: 'Given', Text__c: null }
    ])
      expect(answerWith(fields)).not.toHaveProperty('isHidden');
  });
});
