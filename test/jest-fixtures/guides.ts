/** A small guide for tests: one offering, two titles, two outcomes, prompts of every kind, four contacts. */
import type { Answer, BuyerOutcome, Conversation, Guide, Outcome, Prompt, TargetTitle, Title } from 'c/guide';

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
  return { id, question: '', answerType: 'Text', choices: [], required: false, ...fields };
}

export const choicePrompt = prompt('a05000000000001AAA', {
  question: 'How do you arrive at the number you give the board today?',
  answerType: 'Choice',
  choices: ["Adding up reps' estimates", 'Weighting by stage', 'A tool'],
  followUp: 'Who adds it up?',
  required: true,
  capability: {
    event: 'the quarter begins',
    player: 'your sales managers',
    action: 'see which deals lack what you agreed on',
    facts: 'Criteria are signed by two functions.'
  }
});
export const numberPrompt = prompt('a05000000000002AAA', {
  question: 'In the last four quarters, how far off was it?',
  answerType: 'Number',
  unit: 'percent',
  required: true
});
export const yesNoPrompt = prompt('a05000000000003AAA', {
  question: 'Could you tell which deals should never have been in it?',
  answerType: 'Yes/No',
  capability: { event: 'a deal enters the forecast', player: 'you', action: 'see why it may' }
});
export const textPrompt = prompt('a05000000000004AAA', { question: 'What happened the last time?' });

export const boardNumber: Outcome = {
  id: 'a04000000000001AAA',
  statement: 'Give the board a revenue number that holds.',
  prompts: [choicePrompt, numberPrompt, yesNoPrompt]
};
export const fewerSurprises: Outcome = {
  id: 'a04000000000002AAA',
  statement: 'Be surprised less often',
  prompts: [textPrompt]
};

function target(id: string, title: Title, fields: Partial<TargetTitle>): TargetTitle {
  return { id, title, decisionRole: 'Uses', keyPlayer: false, outcomes: [], ...fields };
}

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
  contacts: [
    { id: ada, name: 'Ada Lovelace', title: 'Group CFO' },
    { id: bert, name: 'Bert Brecht', title: 'Payroll clerk' },
    { id: carla, name: 'Carla Bley', title: 'Chief of Everything' },
    { id: dora, name: 'Dora Maar', title: 'Head of Sales' }
  ],
  primaryContactId: ada,
  conversations: [],
  buyerOutcomes: [],
  answers: []
};

export const callKey = `${opportunityId}:call-1`;
export const outcomeKey = `${opportunityId}:${ada}:${boardNumber.id}`;

export const conversation: Conversation = {
  id: 'a06000000000001AAA',
  key: callKey,
  contactId: ada,
  started: '2026-11-20T09:00:00.000Z',
  isOwn: true
};
export const buyerOutcome: BuyerOutcome = {
  id: 'a07000000000001AAA',
  key: outcomeKey,
  contactId: ada,
  outcomeId: boardNumber.id,
  keyPlayer: true,
  progress: 'Shared'
};

/** An answer of Ada's to a prompt of the first outcome. */
export function answerTo(to: Prompt, fields: Partial<Answer>): Answer {
  return {
    key: `${opportunityId}:${ada}:${to.id}`,
    buyerOutcomeKey: outcomeKey,
    conversationKey: callKey,
    promptId: to.id,
    questionAsked: to.question,
    reply: 'Given',
    ...fields
  };
}
