import {
  answerTo,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  numberPrompt,
  yesNoPrompt
} from 'fixtures/guides';
import { answeredPrompts, progressOf, questionAfter, stepName, stepsAhead } from 'c/callProgress';
import type { Answer } from 'c/guide';

const names = (answers: readonly Answer[], skipped: readonly string[] = [], value?: number) =>
  stepsAhead(boardNumber, { ...buyerOutcome, annualValue: value }, answers, skipped).map(stepName);
const choice = answerTo(choicePrompt, { text: 'A tool' });
const number = answerTo(numberPrompt, { number: 7 });
const yes = answerTo(yesNoPrompt, { reply: 'Yes' });

describe('what is still to be asked', () => {
  it('begins with the questions, no capability among them', () => {
    expect(names([])).toEqual([
      `question:${choicePrompt.id}`,
      `question:${numberPrompt.id}`,
      `question:${yesNoPrompt.id}`,
      'through'
    ]);
  });
  it('opens a capability only once its question is answered', () => {
    expect(names([choice])[0]).toBe(`capability:${choicePrompt.id}`);
    expect(names([answerTo(choicePrompt, { reply: "Doesn't know" })])[0]).toBe(
      `capability:${choicePrompt.id}`
    );
  });
  it('goes on to the next question when the capability is judged', () => {
    expect(names([{ ...choice, capabilityHelps: 'No' }])[0]).toBe(`question:${numberPrompt.id}`);
  });
  it('asks for no capability where the guide has none', () => {
    expect(names([number])).not.toContain(`capability:${numberPrompt.id}`);
  });
  it('asks the value at the end, once something would help', () => {
    expect(names([{ ...choice, capabilityHelps: 'Partly' }, number]).slice(-2)).toEqual(['value', 'through']);
    expect(names([{ ...choice, capabilityHelps: 'No' }, number])).not.toContain('value');
    expect(names([{ ...choice, capabilityHelps: 'Yes' }], [], 120_000)).not.toContain('value');
  });
  it('leaves out what was passed over', () => {
    expect(names([choice], [`capability:${choicePrompt.id}`])[0]).toBe(`question:${numberPrompt.id}`);
  });
  it('is nothing for a need in the buyer’s own words', () => {
    expect(stepsAhead(undefined, undefined, [], [])).toEqual([{ kind: 'through' }]);
  });
  it('shows the next question faintly, never a capability', () => {
    expect(questionAfter(stepsAhead(boardNumber, undefined, [choice], []))).toBe(numberPrompt);
    const answers = [{ ...choice, capabilityHelps: 'No' as const }, number];
    expect(questionAfter(stepsAhead(boardNumber, undefined, answers, []))).toBeUndefined();
  });
});

describe('how far an outcome got', () => {
  it.each([
    ['shared before anything is answered', [], 'Shared'],
    ['shared while a required question is open', [choice], 'Shared'],
    ['diagnosed once the required ones are answered', [choice, number], 'Diagnosed'],
    [
      'envisioned once a capability would help',
      [{ ...choice, capabilityHelps: 'Yes' as const }],
      'Envisioned'
    ],
    ['envisioned once one would partly help', [{ ...yes, capabilityHelps: 'Partly' as const }], 'Envisioned']
  ])('is %s', (_words, answers, expected) => {
    expect(progressOf(boardNumber, answers)).toBe(expected);
  });
  it('stays confirmed, whatever is answered afterwards', () => {
    expect(progressOf(boardNumber, [], 'Confirmed')).toBe('Confirmed');
  });
  it('goes back when an answer is taken back', () => {
    expect(progressOf(boardNumber, [choice], 'Envisioned')).toBe('Shared');
  });
  it('counts answered prompts', () => {
    expect(answeredPrompts(boardNumber, [choice, yes])).toBe(2);
  });
});
