import {
  ada,
  answerTo,
  bert,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  opportunityId,
  outcomeKey,
  yesNoPrompt
} from 'fixtures/guides';
import type { Guide } from 'c/guide';
import { gapsIn, letterText, letterTo } from 'c/letter';
import type { LetterPhrases } from 'c/letter';

const phrases: LetterPhrases = {
  greeting: 'Dear {0},',
  opening: 'Thank you.',
  goal: 'You want: {0}.',
  need: 'You need: “{0}”.',
  saidYes: '{0} Yes.',
  saidNo: '{0} No.',
  didNotKnow: '{0} Not known.',
  said: '{0} {1}.',
  added: 'Note: {0}.',
  wouldHelp: 'Helps: when {0}, {1} could {2}.',
  wouldPartlyHelp: 'Helps partly: when {0}, {1} could {2}.',
  value: 'Worth {0} a year.',
  words: '“{0}”.',
  access: 'Also: {0}.',
  nextStep: 'Next: {0}.',
  correct: 'Please correct me.',
  closing: 'Regards',
  gapQuestion: '[open: {0}]',
  gapCapability: '[no capability]',
  gapValue: '[no value]',
  gapNextStep: '[no next step]',
  gapOutcome: '[no outcome]'
};
const formats = { number: (value: number) => String(value), money: (value: number) => `$${value}` };
const write = (said: Partial<Guide>, contactId = ada) =>
  letterTo({ guide: { ...guide, ...said }, contactId, conversationKey: callKey, phrases, formats });
const texts = (said: Partial<Guide>, contactId = ada) =>
  write(said, contactId).flatMap(({ sentences }) => sentences.map(({ text }) => text));

const full: Partial<Guide> = {
  conversations: [{ ...conversation, notes: 'Meet on Friday.' }],
  buyerOutcomes: [{ ...buyerOutcome, annualValue: 120_000, buyerWords: 'That would let me sleep.' }],
  answers: [
    answerTo(choicePrompt, { text: 'A tool\nsince May', capabilityHelps: 'Yes' }),
    answerTo(numberPrompt, { number: 7 }),
    answerTo(yesNoPrompt, { reply: 'No', capabilityHelps: 'Partly' })
  ]
};

describe('the letter after a full call', () => {
  it('says what the buyer said, in the order of a letter', () => {
    expect(texts(full)).toEqual([
      'Dear Ada Lovelace,',
      'Thank you.',
      'You want: Give the board a revenue number that holds.',
      'How do you arrive at the number you give the board today? A tool.',
      'Note: since May.',
      'In the last four quarters, how far off was it? 7 percent.',
      'Could you tell which deals should never have been in it? No.',
      'Helps: when the quarter begins, your sales managers could see which deals lack what you agreed on.',
      'Helps partly: when a deal enters the forecast, you could see why it may.',
      'Worth $120000 a year.',
      '“That would let me sleep”.',
      'Also: Dora Maar (VP Sales).',
      'Next: Meet on Friday.',
      'Please correct me.',
      'Regards'
    ]);
  });
  it('names for every sentence that was said a record that is there', () => {
    const keys = [callKey, outcomeKey, ...(full.answers ?? []).map(({ key }) => key)];
    const said = write(full)
      .flatMap(({ sentences }) => sentences)
      .filter(sentence => sentence.kind === 'said');
    expect(said.length).toBeGreaterThan(8);
    expect(said.every(sentence => keys.includes(sentence.sourceKey))).toBe(true);
  });
  it('has no gaps', () => {
    expect(gapsIn(write(full))).toBe(0);
  });
});

describe('the letter after half a call', () => {
  const half = { conversations: [conversation], buyerOutcomes: [buyerOutcome], answers: [] };

  it('shows each gap and invents nothing', () => {
    expect(texts(half)).toEqual([
      'Dear Ada Lovelace,',
      'Thank you.',
      'You want: Give the board a revenue number that holds.',
      `[open: ${choicePrompt.question}]`,
      `[open: ${numberPrompt.question}]`,
      '[no capability]',
      '[no value]',
      'Also: Dora Maar (VP Sales).',
      '[no next step]',
      'Please correct me.',
      'Regards'
    ]);
  });
  it('counts them', () => {
    expect(gapsIn(write(half))).toBe(5);
  });
  it('leaves out a capability that would not help', () => {
    const answers = [answerTo(choicePrompt, { text: 'A tool', capabilityHelps: 'No' })];
    expect(texts({ ...half, answers }).join(' ')).not.toContain('sales managers');
  });
  it('says what is not known', () => {
    const answers = [answerTo(numberPrompt, { reply: "Doesn't know" })];
    expect(texts({ ...half, answers })).toContain(`${numberPrompt.question} Not known.`);
  });
});

describe('other letters', () => {
  it('quote a need that is on no menu', () => {
    const need = {
      key: `${opportunityId}:${bert}:unmet:1`,
      contactId: bert,
      unmetNeed: 'Fewer forms.',
      keyPlayer: false,
      progress: 'Shared'
    } as const;
    expect(texts({ buyerOutcomes: [need] }, bert)).toContain('You need: “Fewer forms”.');
  });
  it('to somebody who said nothing are one gap', () => {
    expect(texts({}, bert)).toContain('[no outcome]');
  });
  it('never hold what somebody else said', () => {
    expect(texts(full, bert).join(' ')).not.toContain('A tool');
  });
  it('are plain text with a blank line between paragraphs', () => {
    expect(letterText(write(full)).startsWith('Dear Ada Lovelace,\n\nThank you.\n\nYou want:')).toBe(true);
  });
});
