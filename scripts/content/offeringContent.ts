import { z } from 'zod';

/**
 * What the functions agree on, as files that people edit: the titles of all buyers, and one file per offering.
 * The picklist values are those of the package's fields.
 */

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower-case words joined by hyphens');
const line = (length: number) => z.string().trim().min(1).max(length);

export const titleContent = z.strictObject({
  name: line(80),
  level: z.enum(['Executive', 'Senior Management', 'Management', 'Staff']),
  function: line(80),
  canFund: z.boolean(),
  /** How the title is written on contacts. */
  synonyms: z.array(line(80)).min(1)
});

/** A usage scenario: "When EVENT, PLAYER could ACTION". Facts are features, shown on demand only. */
const capabilityContent = z.strictObject({
  code,
  name: line(80),
  event: line(255),
  player: line(255),
  action: line(255),
  facts: line(1000).optional()
});

const asked = {
  code,
  question: line(255),
  followUp: line(255),
  /** How the letter tells the answer: with {answer} where it stands, for Yes/No with both wordings there, {can|cannot}. */
  letterSentence: line(255),
  required: z.boolean(),
  capability: capabilityContent
};

const promptContent = z.discriminatedUnion('answerType', [
  z.strictObject({
    ...asked,
    answerType: z.literal('Number'),
    unit: line(40),
    allowsNegative: z.boolean().optional()
  }),
  z.strictObject({ ...asked, answerType: z.literal('Choice'), choices: z.array(line(80)).min(2).max(8) }),
  z.strictObject({ ...asked, answerType: z.literal('Yes/No') }),
  z.strictObject({ ...asked, answerType: z.literal('Text') })
]);

const outcomeContent = z.strictObject({
  code,
  statement: line(80),
  /** How the letter goes on after "you want to". */
  inTheirWords: line(255),
  measure: line(80),
  unit: line(40),
  scope: z.enum(['Personal', 'Departmental', 'Enterprise']),
  prompts: z.array(promptContent).min(1)
});

const targetTitleContent = z.strictObject({
  title: line(80),
  decisionRole: z.enum(['Decides', 'Funds', 'Recommends', 'Uses', 'Implements']),
  keyPlayer: z.boolean(),
  outcomes: z.array(outcomeContent).min(1).max(9)
});

export const offeringContent = z.strictObject({
  code,
  name: line(80),
  description: line(1000),
  product: z.strictObject({ name: line(80), productCode: line(40), description: line(1000) }),
  versionNumber: z.number().int().positive(),
  whatChanged: line(1000),
  targetTitles: z.array(targetTitleContent).min(1)
});

export type TitleContent = z.infer<typeof titleContent>;
export type OfferingContent = z.infer<typeof offeringContent>;
export type TargetTitleContent = z.infer<typeof targetTitleContent>;
export type OutcomeContent = z.infer<typeof outcomeContent>;
export type PromptContent = z.infer<typeof promptContent>;
