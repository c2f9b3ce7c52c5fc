/**
 * A small guide for tests: one offering, three titles, two outcomes, prompts of every kind, four contacts of the account and
 * one who works elsewhere.
 */
import type {
  Answer,
  BuyerOutcome,
  Contact,
  Conversation,
  Guide,
  Outcome,
  Prompt,
  TargetTitle,
  Title
} from 'c/guide';
import { answerKey, buyerOutcomeKey, conversationKey } from 'c/recordKeys';

export const opportunityId = '006000000000001AAA';
export const ada = '003000000000001AAA';
export const bert = '003000000000002AAA';
export const carla = '003000000000003AAA';
export const dora = '003000000000004AAA';

const cfo: Title = {
  id: 'a01000000000001AAA',
  name: 'Chief Financial Officer',
  level: 'Executive',
  canFund: true,
  synonyms: ['CFO']
};
const clerk: Title = {
  id: 'a01000000000002AAA',
  name: 'Payroll Clerk',
  level: 'Staff',
  canFund: false,
  synonyms: []
};
const salesHead: Title = {
  id: 'a01000000000003AAA',
  name: 'VP Sales',
  level: 'Senior Management',
  canFund: true,
  synonyms: ['Head of Sales']
};

function prompt(id: string, fields: Partial<Prompt>): Prompt {
  return {
    id,
    question: '',
    answerType: 'Text',
    choices: [],
    allowsNegative: false,
    required: false,
    ...fields
  };
}

export const choicePrompt = prompt('a05000000000001AAA', {
  code: 'how-arrived',
  question: 'How do you arrive at the number you give the board today?',
  answerType: 'Choice',
  choices: ["Adding up reps' estimates", 'Weighting by stage', 'A tool'],
  followUp: 'Who adds it up?',
  letterSentence: 'Today you arrive at the number by {answer}.',
  required: true,
  capability: {
    event: 'the quarter begins',
    player: 'your sales managers',
    action: 'see which deals lack what you agreed on',
    facts: 'Criteria are signed by two functions.'
  }
});
export const numberPrompt = prompt('a05000000000002AAA', {
  code: 'how-far-off',
  question: 'In the last four quarters, how far off was it?',
  answerType: 'Number',
  unit: 'percent',
  letterSentence: 'In the last four quarters it was off by {answer}.',
  required: true
});
export const yesNoPrompt = prompt('a05000000000003AAA', {
  code: 'could-tell',
  question: 'Could you tell which deals should never have been in it?',
  answerType: 'Yes/No',
  letterSentence: 'You {could|could not} tell which deals should never have been in it.',
  capability: { event: 'a deal enters the forecast', player: 'you', action: 'see why it may' }
});
/** A question that no sentence of a letter tells. */
export const textPrompt = prompt('a05000000000004AAA', {
  code: 'last-time',
  question: 'What happened the last time?'
});

export const boardNumber: Outcome = {
  id: 'a04000000000001AAA',
  code: 'board-number',
  statement: 'Give the board a revenue number that holds.',
  inTheirWords: 'give your board a revenue number that holds',
  prompts: [choicePrompt, numberPrompt, yesNoPrompt]
};
/** An outcome that was given no words for the buyer. */
export const fewerSurprises: Outcome = {
  id: 'a04000000000002AAA',
  code: 'fewer-surprises',
  statement: 'Be surprised less often',
  prompts: [textPrompt]
};

function target(id: string, title: Title, fields: Partial<TargetTitle>): TargetTitle {
  return { id, title, decisionRole: 'Uses', keyPlayer: false, outcomes: [], ...fields };
}

function person(id: string, firstName: string, lastName: string, fields: Partial<Contact>): Contact {
  const name = `${firstName} ${lastName}`;
  return { id, name, firstName, lastName, holdsNoTitle: false, hasRole: false, ...fields };
}

/** Somebody of a partner who speaks for the account; in no contact list of the guide. */
export const pia = person('003000000000005AAA', 'Pia', 'Partner', {
  title: 'CFO',
  worksElsewhere: 'Partner & Co.',
  hasRole: true
});

export const guide: Guide = {
  opportunity: { id: opportunityId, name: 'Acme: Forecast', accountName: 'Acme' },
  offering: {
    id: 'a00000000000001AAA',
    name: 'Forecast Desk',
    version: { id: 'a02000000000001AAA', number: 3 }
  },
  titles: [cfo, clerk, salesHead],
  targetTitles: [
    target('a03000000000001AAA', cfo, {
      decisionRole: 'Decides',
      keyPlayer: true,
      outcomes: [boardNumber, fewerSurprises]
    }),
    target('a03000000000002AAA', clerk, { decisionRole: 'Uses' }),
    target('a03000000000003AAA', salesHead, { decisionRole: 'Recommends', keyPlayer: true })
  ],
  formerOutcomes: [],
  contacts: [
    person(ada, 'Ada', 'Lovelace', {
      salutation: 'Ms.',
      email: 'ada@acme.example',
      title: 'Group CFO',
      hasRole: true
    }),
    person(bert, 'Bert', 'Brecht', { title: 'Payroll clerk' }),
    person(carla, 'Carla', 'Bley', { title: 'Chief of Everything' }),
    person(dora, 'Dora', 'Maar', { title: 'Head of Sales' })
  ],
  primaryContactId: ada,
  conversations: [],
  buyerOutcomes: [],
  countedDays: [],
  countedKeyPlayers: [],
  countedValues: [],
  answers: []
};

export const callId = 'call-1';
export const callKey = conversationKey(opportunityId, callId, ada);
export const outcomeKey = buyerOutcomeKey(opportunityId, ada, boardNumber.id);

export const conversation: Conversation = {
  id: 'a06000000000001AAA',
  key: callKey,
  contactId: ada,
  started: '2026-11-20T09:00:00.000Z',
  isExternal: false,
  isOwn: true
};
export const buyerOutcome: BuyerOutcome = {
  id: 'a07000000000001AAA',
  key: outcomeKey,
  contactId: ada,
  outcomeId: boardNumber.id,
  progress: 'Shared',
  isExternal: false
};

/** An answer of Ada's to a prompt of the first outcome. */
export function answerTo(to: Prompt, fields: Partial<Answer>): Answer {
  return {
    key: answerKey(opportunityId, ada, to.id),
    buyerOutcomeKey: outcomeKey,
    conversationKey: callKey,
    promptId: to.id,
    questionAsked: to.question,
    reply: 'Given',
    ...fields
  };
}
