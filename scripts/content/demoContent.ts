import { z } from 'zod';

/**
 * A demo as people write it: buyers with their contacts, and deals with what was said and judged in them. Days are
 * counted back from the day of loading (`daysAgo`) or on from it (`closeInDays`), so that it never looks old.
 */

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is lower-case words joined by hyphens');
const text = z.string().trim().min(1);
const daysAgo = z.number().int().min(0);

const contactContent = z.strictObject({
  key,
  firstName: text.max(40),
  lastName: text.max(80),
  /** As it stands on the person's card. */
  title: text.max(128),
  /** The title that somebody chose, where the written one says too little. */
  titleMatch: text.optional(),
  email: z.email()
});

export const accountContent = z.strictObject({
  key,
  name: text.max(255),
  industry: text.max(40),
  city: text.max(40),
  employees: z.number().int().positive(),
  owner: text,
  contacts: z.array(contactContent).min(1)
});

const said = {
  /** A number, a choice or words, true or false for yes or no; "Doesn't know" answers every prompt. */
  said: z.union([z.number(), z.boolean(), text]),
  /** What the buyer said beside it. */
  words: text.max(4000).optional()
};

const answerContent = z.strictObject({
  ...said,
  prompt: key,
  helps: z.enum(['Yes', 'Partly', 'No']).optional(),
  whyNot: text.max(255).optional()
});

const freeAnswerContent = z.strictObject({ ...said, question: text.max(255) });

const heard = {
  progress: z.enum(['Shared', 'Diagnosed', 'Envisioned', 'Confirmed']),
  sharedBy: z.enum(['Directly', 'By proxy']),
  buyerWords: text.max(4000),
  annualValue: z.number().positive().optional(),
  confirmedDaysAgo: daysAgo.optional(),
  /** Did the buyer take the confirmation back once the deal had been judged by it? */
  takenBack: z.literal(true).optional()
};

const buyerOutcomeContent = z.union([
  z.strictObject({ ...heard, outcome: key, answers: z.array(answerContent) }),
  z.strictObject({ ...heard, unmetNeed: text.max(255), answers: z.array(freeAnswerContent) })
]);

const conversationContent = z.strictObject({
  contact: key,
  daysAgo,
  /** How long it took; absent while it goes on. */
  minutes: z.number().int().positive().optional(),
  channel: z.enum(['Phone', 'Video', 'In person', 'E-mail']),
  motion: z.enum(['Top-down', 'Bottom-up']),
  /** The next step that was agreed, as the letter says it after "our next step:". */
  nextStep: text.max(255).optional(),
  /** When: so many days after the day of loading; before it, when negative. */
  nextStepInDays: z.number().int().optional(),
  /** What only we may read. */
  privateNotes: text.max(8000).optional(),
  outcomes: z.array(buyerOutcomeContent)
});

const checkContent = z.strictObject({
  criterion: key,
  status: z.enum(['Met', 'Not Met', 'Waived']),
  evidence: text.max(4000),
  source: z.enum(['Buyer said', 'Buyer document', 'Our view']),
  daysAgo,
  contact: key.optional()
});

const reviewContent = z.strictObject({
  daysAgo,
  decision: z.enum(['Keep', 'Move back', 'Ask for evidence', 'Walk away']),
  words: text.max(4000).optional(),
  /** How the deal stood then; what is absent is as it is now. */
  forecastCategory: text.max(40),
  gap: z.number().int().min(0),
  amount: z.number().positive().optional(),
  closeInDays: z.number().int().optional(),
  /** What the deal's owner was asked for. */
  action: text.max(255).optional(),
  /** Until when; after the day of loading, when negative. */
  dueDaysAgo: z.number().int().optional(),
  doneDaysAgo: daysAgo.optional()
});

export const dealContent = z.strictObject({
  key,
  name: text.max(120),
  account: key,
  offering: key,
  owner: text,
  /** Absent where nobody knows yet. */
  amount: z.number().positive().optional(),
  closeInDays: z.number().int(),
  stage: text,
  forecastCategory: z.enum(['Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed', 'Omitted']),
  /** Was it loaded as it stood in another system, past the gate? */
  loaded: z.literal(true).optional(),
  nextStep: text.max(255).optional(),
  /** Whom the deal is mainly with. */
  primaryContact: key.optional(),
  conversations: z.array(conversationContent),
  /** The policy that it was judged by and rests on still; absent where the one in force judges it. */
  policy: key.optional(),
  checks: z.array(checkContent),
  reviews: z.array(reviewContent).default([])
});

/** Who sells, and who decides about what they sell. */
export const teamContent = z.strictObject({ manager: text, reps: z.array(text).min(1) });

export type TeamContent = z.infer<typeof teamContent>;
export type AccountContent = z.infer<typeof accountContent>;
export type ContactContent = z.infer<typeof contactContent>;
export type DealContent = z.infer<typeof dealContent>;
export type ConversationContent = z.infer<typeof conversationContent>;
export type BuyerOutcomeContent = z.infer<typeof buyerOutcomeContent>;
export type AnswerContent = z.infer<typeof answerContent>;
export type FreeAnswerContent = z.infer<typeof freeAnswerContent>;
export type ReviewContent = z.infer<typeof reviewContent>;
export type CheckContent = z.infer<typeof checkContent>;
