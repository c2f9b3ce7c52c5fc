import CallSince from 'c/callSince';
import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  callId,
  conversation,
  guide,
  numberPrompt
} from 'fixtures/guides';
import { clearPage, settled, show, textOf } from 'fixtures/panels';

const oldPrompt = { ...numberPrompt, id: 'a05old', question: 'How far off was it last year?' };
const oldOutcome = { ...boardNumber, id: 'a04old', prompts: [oldPrompt] };
const said = {
  ...guide,
  formerOutcomes: [oldOutcome],
  conversations: [{ ...conversation, offeringVersionId: 'a02old' }],
  buyerOutcomes: [{ ...buyerOutcome, outcomeId: oldOutcome.id }],
  answers: [answerTo(oldPrompt, { number: 9 })]
};
const former = {
  offering: { id: 'a00', name: 'Forecast Desk', version: { id: 'a02old', number: 2 } },
  targetTitles: guide.targetTitles.map(target => ({
    ...target,
    outcomes:
      target.outcomes.length > 0 ? [oldOutcome, { ...oldOutcome, id: 'x', code: 'x', statement: 'Old' }] : []
  }))
};
const open = async (properties: object): Promise<HTMLElement> => {
  const shown = show('c-call-since', CallSince, { guide: said, contactId: ada, ...properties });
  await settled();
  return shown;
};
afterEach(clearPage);

describe('what changed since the last call', () => {
  it('is not told when nothing did', async () => {
    expect(textOf(await open({ guide }))).toBe('');
    expect(textOf(await open({ guide: undefined }))).toBe('');
    expect(textOf(await open({ callId }))).toBe('');
  });
  it('is told from what the contact said, with the wording of then', async () => {
    const shown = await open({});
    expect(textOf(shown)).toBe(
      `Since the last call version 3 now Reworded: ${numberPrompt.question} before: How far off was it last year?`
    );
    await expect(shown).toBeAccessible();
  });
  it('is told whole once the edition of then is read', async () => {
    const shown = await open({ former });
    expect(textOf(shown)).toContain('version 3 now, version 2 then');
    expect(textOf(shown)).toContain('New: Be surprised less often');
    expect(textOf(shown)).toContain('No longer in the guide: Old');
    await expect(shown).toBeAccessible();
  });
});

describe('a call that is underway while the guide changes', () => {
  it('says that it stays on the version that it began with', async () => {
    const shown = await open({ guide, newerVersion: 4 });
    expect(textOf(shown)).toBe('This call stays on version 3. The next one is on version 4.');
    await expect(shown).toBeAccessible();
  });
});
