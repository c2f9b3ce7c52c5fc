/** A deal about receivables, with letter sentences as functions agree them: what the letters beside it are written from. */
import type { Answer, BuyerOutcome, Contact, Conversation, Guide, Outcome, Prompt, Title } from 'c/guide';
import { formatsFor, letterTo } from 'c/letter';
import type { Letter, LetterRequest } from 'c/letter';
import { phrases } from '../../force-app/main/default/lwc/letterCard/phrases';

const deal = '006R';
export const dana = '003Dana';
export const omar = '003Omar';
export const lena = '003Lena';
export const iris = '003Iris';

function title(id: string, name: string, level: Title['level']): Title {
  return { id, name, level, canFund: level === 'Executive', synonyms: [] };
}
const cfo = title('title-cfo', 'Chief Financial Officer', 'Executive');
const creditHead = title('title-credit', 'Head of Credit and Collections', 'Senior Management');
const cio = title('title-cio', 'Chief Information Officer', 'Executive');
const clerk = title('title-clerk', 'Accounts Receivable Clerk', 'Staff');

function prompt(code: string, fields: Partial<Prompt>): Prompt {
  const plain = {
    question: '',
    answerType: 'Text',
    choices: [],
    required: true,
    allowsNegative: false
  } as const;
  return { id: `prompt-${code}`, code, ...plain, ...fields };
}

export const days = prompt('days', {
  question: 'How many days does it take today, on average, from sending an invoice to having the money?',
  answerType: 'Number',
  unit: 'days',
  letterSentence: 'Today it takes {answer}, on average, from sending an invoice to having the money.',
  capability: {
    event: 'an invoice passes its due date',
    player: 'your credit team',
    action: 'see on the same day why it is unpaid and who has to act on it'
  }
});
export const reason = prompt('reason', {
  question: 'When an invoice goes unpaid, what is the most common reason today?',
  answerType: 'Choice',
  choices: ['The customer disputes something', 'An approval is stuck at the customer', 'Nobody can say'],
  letterSentence: 'When an invoice goes unpaid, the most common reason is that {answer}.',
  capability: {
    event: 'a customer says that something on the invoice is wrong',
    player: 'the person who can put it right',
    action: 'get the question within the hour, with the invoice and the order beside it'
  }
});
export const saving = prompt('saving', {
  question:
    'What would one week of faster payment save you a year, in interest or in credit you would not need?',
  answerType: 'Number',
  unit: 'USD a year',
  letterSentence: 'One week of faster payment would save you {answer} in interest and credit.'
});
export const source = prompt('source', {
  question: 'How do you arrive at the cash number you give the board today?',
  answerType: 'Choice',
  choices: ['Due dates in a spreadsheet', 'Asking each collector', 'A treasury tool'],
  letterSentence: 'The number that the board sees today comes from {answer}.',
  capability: {
    event: 'you put the cash forecast together',
    player: 'you',
    action: 'start from the dates that customers promised instead of from due dates'
  }
});
export const error = prompt('error', {
  question: 'Over the last four quarters, how far off was that number at its worst?',
  answerType: 'Number',
  unit: 'percent',
  letterSentence: 'At its worst it was {answer} off over the last four quarters.',
  capability: {
    event: 'a large customer begins to pay later than usual',
    player: 'your treasurer',
    action: 'see the forecast change the same day, with the invoices behind it'
  }
});
export const culprits = prompt('culprits', {
  question: 'When the forecast missed, could you tell which customers made the difference?',
  answerType: 'Yes/No',
  required: false,
  letterSentence: 'When it missed, you {could|could not} tell which customers made the difference.'
});
export const search = prompt('search', {
  question: 'How many hours a week do you spend finding out why an invoice is unpaid?',
  answerType: 'Number',
  unit: 'hours a week',
  capability: {
    event: 'you pick up the phone',
    player: 'you',
    action: 'have the order and the delivery note in view without asking anybody'
  }
});
export const lastTime = prompt('last', {
  question: 'What did you have to look up the last time?',
  answerType: 'Text'
});
export const inbox = prompt('inbox', {
  question: 'Do disputes reach you in one place?',
  answerType: 'Yes/No'
});

export const cash: Outcome = {
  id: 'outcome-cash',
  code: 'cash',
  statement: 'Collect what customers owe us a week sooner',
  inTheirWords: 'collect what your customers owe you a week sooner',
  prompts: [days, reason, saving]
};
export const forecast: Outcome = {
  id: 'outcome-forecast',
  code: 'forecast',
  statement: 'Give the board a cash forecast that holds within five percent',
  inTheirWords: 'give the board a cash forecast that holds within five percent',
  prompts: [source, error, culprits]
};
export const lookups: Outcome = {
  id: 'outcome-lookups',
  code: 'lookups',
  statement: 'Spend the morning on calls instead of on looking things up',
  prompts: [search, lastTime, inbox]
};

function contact(id: string, name: string, fields: Partial<Contact>): Contact {
  return { id, name, holdsNoTitle: false, hasRole: true, ...fields };
}

export const empty: Guide = {
  opportunity: { id: deal, name: 'Northwind: receivables', accountName: 'Northwind' },
  offering: { id: 'offering', name: 'Receivables Desk', version: { id: 'version-3', number: 3 } },
  titles: [cfo, creditHead, cio, clerk],
  targetTitles: [
    { id: 'target-cfo', title: cfo, decisionRole: 'Funds', keyPlayer: true, outcomes: [cash, forecast] },
    { id: 'target-credit', title: creditHead, decisionRole: 'Decides', keyPlayer: true, outcomes: [] },
    { id: 'target-cio', title: cio, decisionRole: 'Recommends', keyPlayer: true, outcomes: [] },
    { id: 'target-clerk', title: clerk, decisionRole: 'Uses', keyPlayer: false, outcomes: [lookups] }
  ],
  formerOutcomes: [],
  contacts: [
    contact(dana, 'Dana Reyes', {
      salutation: 'Ms.',
      firstName: 'Dana',
      lastName: 'Reyes',
      email: 'dana@northwind.example',
      title: 'Chief Financial Officer'
    }),
    contact(omar, 'Omar Haddad', {
      firstName: 'Omar',
      lastName: 'Haddad',
      title: 'Head of Credit and Collections'
    }),
    contact(lena, 'Lena Vogt', { firstName: 'Lena', lastName: 'Vogt', title: 'Accounts Receivable Clerk' }),
    contact(iris, 'Iris Maddox', { title: 'Head of Special Projects' })
  ],
  conversations: [],
  buyerOutcomes: [],
  countedDays: [],
  countedKeyPlayers: [],
  countedValues: [],
  answers: []
};

export const callKey = (contactId: string, call = 'call-1'): string => `${deal}:${call}:${contactId}`;

export function conversation(contactId: string, fields: Partial<Conversation> = {}): Conversation {
  return {
    key: callKey(contactId),
    contactId,
    started: '2026-12-01T09:00:00.000Z',
    isExternal: false,
    isOwn: true,
    ...fields
  };
}

export function wants(contactId: string, outcome: Outcome, fields: Partial<BuyerOutcome> = {}): BuyerOutcome {
  const key = `${deal}:${contactId}:${outcome.id}`;
  return {
    key,
    contactId,
    outcomeId: outcome.id,
    progress: 'Shared',
    isExternal: false,
    ...fields
  };
}

export function need(contactId: string, words: string, fields: Partial<BuyerOutcome> = {}): BuyerOutcome {
  const key = `${deal}:${contactId}:unmet:1`;
  return {
    key,
    contactId,
    unmetNeed: words,
    progress: 'Shared',
    isExternal: false,
    ...fields
  };
}

export function says(to: BuyerOutcome, asked: Prompt, fields: Partial<Answer>): Answer {
  return {
    key: `${deal}:${to.contactId}:${asked.id}`,
    buyerOutcomeKey: to.key,
    conversationKey: callKey(to.contactId),
    promptId: asked.id,
    questionAsked: asked.question,
    reply: 'Given',
    ...fields
  };
}

export function saysFreely(
  to: BuyerOutcome,
  question: string,
  text: string,
  fields: Partial<Answer> = {}
): Answer {
  return {
    key: `${deal}:${to.contactId}:free:${question.length}`,
    buyerOutcomeKey: to.key,
    conversationKey: callKey(to.contactId),
    questionAsked: question,
    reply: 'Given',
    text,
    ...fields
  };
}

export const formats = formatsFor({
  locale: 'en-US',
  currency: 'USD',
  timeZone: 'America/New_York',
  today: '2026-12-01'
});

export function write(said: Partial<Guide>, request: Partial<LetterRequest> = {}): Letter {
  const contactId = request.contactId ?? dana;
  return letterTo({
    guide: { ...empty, ...said },
    contactId,
    conversationKey: callKey(contactId),
    sender: {
      name: 'Jo Marsh',
      title: 'Account Executive',
      company: 'Same Page Systems',
      phone: '+1 617 555 0100'
    },
    phrases,
    formats,
    today: '2026-12-01',
    ...request
  });
}
