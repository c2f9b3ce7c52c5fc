import { answerTo, choicePrompt, numberPrompt, textPrompt, yesNoPrompt } from 'fixtures/guides';
import { all, button, clearPage, enter, heard, one, press, settled, textOf } from 'fixtures/panels';
import { ask, change, line, lines, numberInput, textInput } from 'fixtures/questions';

afterEach(clearPage);

describe('a question with choices', () => {
  it('stands large with its follow-up; the capability stays folded until somebody peeks', async () => {
    const shown = await ask({ prompt: choicePrompt });
    expect(textOf(one(shown, 'h3'))).toBe(choicePrompt.question);
    expect(textOf(shown)).toContain('Follow up: Who adds it up?');
    expect(textOf(shown)).not.toContain('would it help');
    await expect(shown).toBeAccessible();
    button(shown, 'Peek at the capability').click();
    await settled();
    expect(textOf(shown)).toContain('When the quarter begins, would it help if your sales managers could');
    await expect(shown).toBeAccessible();
  });
  it('is answered by a digit; “doesn’t know” is no digit', async () => {
    const shown = await ask({ prompt: choicePrompt });
    const answers = heard(shown, 'answer');
    expect(all(shown, 'li button').map(textOf)).toEqual([
      "1 Adding up reps' estimates",
      '2 Weighting by stage',
      '3 A tool'
    ]);
    expect([shown.choose('4'), shown.choose('3')]).toEqual([false, true]);
    expect(answers).toEqual([{ given: { reply: 'Given', text: 'A tool' } }]);
  });
  it('is answered with yes or no where it asks for that', async () => {
    const shown = await ask({ prompt: yesNoPrompt });
    const answers = heard(shown, 'answer');
    button(shown, 'No').click();
    expect(answers).toEqual([{ given: { reply: 'No' } }]);
  });
  it('brings the reader to the question', async () => {
    const shown = await ask({ prompt: choicePrompt });
    shown.focusStep();
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
  });
});

describe('one question', () => {
  it('is answered once, whatever is pressed twice', async () => {
    const shown = await ask({ prompt: choicePrompt });
    const answers = heard(shown, 'answer');
    shown.choose('1');
    await settled();
    shown.choose('2');
    shown.doesNotKnow();
    button(shown, 'A tool').click();
    expect(answers).toHaveLength(1);
  });
  it('leaves the next to be answered, even with the same choices', async () => {
    const shown = await ask({ prompt: yesNoPrompt });
    const answers = heard(shown, 'answer');
    shown.choose('1');
    await change(shown, { prompt: { ...yesNoPrompt, id: 'a05000000000009AAA' } });
    shown.choose('2');
    expect(answers).toEqual([{ given: { reply: 'Yes' } }, { given: { reply: 'No' } }]);
  });
});

describe('“doesn’t know”', () => {
  it.each([choicePrompt, yesNoPrompt, numberPrompt, textPrompt])(
    'answers every question: $question',
    async prompt => {
      const shown = await ask({ prompt });
      const answers = heard(shown, 'answer');
      expect(one(shown, '[data-unknown]').getAttribute('aria-keyshortcuts')).toBe('D');
      button(shown, 'Doesn’t know').click();
      expect(answers).toEqual([{ given: { reply: "Doesn't know" } }]);
    }
  );
  it('takes the words along that were typed as an answer', async () => {
    const shown = await ask({ prompt: textPrompt });
    const answers = heard(shown, 'answer');
    enter(textInput(shown), 'asks the controller');
    shown.doesNotKnow();
    expect(answers).toEqual([{ given: { reply: "Doesn't know", said: 'asks the controller' } }]);
  });
});

describe('a question that is answered in words', () => {
  it('takes them with Enter; Shift and Enter make a new line', async () => {
    const shown = await ask({ prompt: textPrompt });
    const [answers, typed] = [heard(shown, 'answer'), heard(shown, 'typing')];
    enter(textInput(shown), ' We found out late.\nTwice. ');
    press(textInput(shown), 'Enter');
    expect(answers).toEqual([{ given: { reply: 'Given', text: 'We found out late.\nTwice.' } }]);
    expect(typed).toEqual([{ field: 'answer', text: ' We found out late.\nTwice. ' }]);
    await expect(shown).toBeAccessible();
  });
  it('says what to do when nothing was typed', async () => {
    const shown = await ask({ prompt: textPrompt });
    const answers = heard(shown, 'answer');
    button(shown, 'Save and go on').click();
    await settled();
    expect(answers).toEqual([]);
    expect(textOf(one(shown, '.problem'))).toBe('Type what the buyer said first.');
    await expect(shown).toBeAccessible();
  });
  it('keeps every character to its field; Escape leaves it for the question', async () => {
    const shown = await ask({ prompt: textPrompt });
    const pressed = heard(shown, 'keydown');
    for (const key of ['1', '0', 'd', 'n', 's', 'z', '?', 'Escape']) press(textInput(shown), key);
    expect(pressed).toEqual([]);
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
  });
  it('has no line for what was said beside it', async () => {
    const shown = await ask({ prompt: textPrompt });
    shown.focusNote();
    await settled();
    expect(lines(shown)).toEqual(['privateNotes']);
  });
});

describe('a question that is answered with a number', () => {
  it('takes it with Enter', async () => {
    const shown = await ask({ prompt: numberPrompt });
    const [answers, typed] = [heard(shown, 'answer'), heard(shown, 'typing')];
    enter(numberInput(shown), '7.5');
    press(numberInput(shown), 'Enter');
    expect(answers).toEqual([{ given: { reply: 'Given', number: 7.5 } }]);
    expect(typed).toEqual([{ field: 'answer', text: '7.5' }]);
    await expect(shown).toBeAccessible();
  });
  it('takes it as the panel’s Enter and the button do', async () => {
    const shown = await ask({ prompt: numberPrompt });
    const answers = heard(shown, 'answer');
    enter(numberInput(shown), '12');
    await settled();
    shown.submit();
    button(shown, 'Save and go on').click();
    expect(answers).toEqual([{ given: { reply: 'Given', number: 12 } }]);
  });
  it('keeps beside the figure how it was said', async () => {
    const shown = await ask({ prompt: { ...numberPrompt, unit: 'days' } });
    const answers = heard(shown, 'answer');
    enter(numberInput(shown), 'about 2 weeks');
    await settled();
    press(numberInput(shown), 'Enter');
    await settled();
    expect(answers).toEqual([]);
    press(numberInput(shown), 'Enter');
    expect(answers).toEqual([{ given: { reply: 'Given', number: 14, said: 'about 2 weeks' } }]);
  });
  it('keeps the buyer’s words rather than how the figure was typed', async () => {
    const shown = await ask({ prompt: numberPrompt, typed: { answer: 'about 12', said: 'A dozen or so' } });
    const answers = heard(shown, 'answer');
    shown.submit();
    await settled();
    shown.submit();
    expect(answers).toEqual([{ given: { reply: 'Given', number: 12, said: 'A dozen or so' } }]);
  });
  it('understands that the buyer doesn’t know, and shows that first', async () => {
    const shown = await ask({ prompt: numberPrompt });
    const answers = heard(shown, 'answer');
    enter(numberInput(shown), 'no idea');
    await settled();
    press(numberInput(shown), 'Enter');
    await settled();
    expect(answers).toEqual([]);
    press(numberInput(shown), 'Enter');
    expect(answers).toEqual([{ given: { reply: "Doesn't know" } }]);
  });
  it('says what to do when nothing was typed, and makes no answer of what it can’t read', async () => {
    const shown = await ask({ prompt: numberPrompt });
    const answers = heard(shown, 'answer');
    press(numberInput(shown), 'Enter');
    await settled();
    expect(textOf(one(shown, '.problem'))).toContain('Type a number');
    enter(numberInput(shown), 'later');
    await settled();
    press(numberInput(shown), 'Enter');
    press(numberInput(shown), 'Enter');
    expect(answers).toEqual([]);
  });
  it('keeps every character to its field; Escape leaves it for the question', async () => {
    const shown = await ask({ prompt: numberPrompt });
    const pressed = heard(shown, 'keydown');
    for (const key of ['1', '0', 'd', 'n', 's', 'z', '?', 'Escape']) press(numberInput(shown), key);
    expect(pressed).toEqual([]);
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
  });
  it('starts with an empty field after another number', async () => {
    const shown = await ask({ prompt: numberPrompt });
    press(numberInput(shown), 'Enter');
    enter(numberInput(shown), '12');
    await settled();
    await change(shown, { prompt: { ...numberPrompt, id: 'a05000000000009AAA' } });
    expect(numberInput(shown).value).toBe('');
    expect(textOf(one(shown, '.problem'))).toBe('');
  });
});

describe('what the buyer said', () => {
  it('goes with the choice; Enter only leads back to the question', async () => {
    const shown = await ask({ prompt: choicePrompt });
    const [answers, typed] = [heard(shown, 'answer'), heard(shown, 'typing')];
    expect(lines(shown)).toEqual([]);
    shown.focusNote();
    await settled();
    expect(lines(shown)).toEqual(['said', 'privateNotes']);
    await expect(shown).toBeAccessible();
    enter(line(shown, 'said'), ' Since May ');
    press(line(shown, 'said'), 'Enter');
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
    expect(answers).toEqual([]);
    await settled();
    shown.choose('3');
    expect(answers).toEqual([{ given: { reply: 'Given', text: 'A tool', said: 'Since May' } }]);
    expect(typed).toEqual([{ field: 'said', text: ' Since May ' }]);
  });
  it('goes with “doesn’t know” as well', async () => {
    const shown = await ask({ prompt: yesNoPrompt, typed: { said: 'Ask Omar' } });
    const answers = heard(shown, 'answer');
    shown.doesNotKnow();
    expect(answers).toEqual([{ given: { reply: "Doesn't know", said: 'Ask Omar' } }]);
  });
  it('belongs to one question only', async () => {
    const shown = await ask({ prompt: choicePrompt });
    shown.focusNote();
    await settled();
    enter(line(shown, 'said'), 'Since May');
    await change(shown, { prompt: yesNoPrompt });
    expect(lines(shown)).toEqual([]);
  });
});

describe('private notes', () => {
  it('are told when the person is done writing, and never go with an answer', async () => {
    const shown = await ask({ prompt: choicePrompt, privateNotes: 'Knows our rival' });
    const [answers, notes] = [heard(shown, 'answer'), heard(shown, 'private')];
    expect(line(shown, 'privateNotes').value).toBe('Knows our rival');
    line(shown, 'privateNotes').dispatchEvent(new CustomEvent('blur'));
    expect(notes).toEqual([]);
    enter(line(shown, 'privateNotes'), 'Knows our rival, and likes us');
    await settled();
    line(shown, 'privateNotes').dispatchEvent(new CustomEvent('blur'));
    await change(shown, { privateNotes: 'Knows our rival, and likes us' });
    shown.choose('1');
    expect(notes).toEqual([{ notes: 'Knows our rival, and likes us' }]);
    expect(answers).toEqual([{ given: { reply: 'Given', text: "Adding up reps' estimates" } }]);
  });
  it('that stood half-typed are told with the answer at the latest', async () => {
    const shown = await ask({ prompt: textPrompt, typed: { privateNotes: 'Left early', answer: 'Nothing' } });
    const notes = heard(shown, 'private');
    shown.submit();
    expect(notes).toEqual([{ notes: 'Left early' }]);
  });
});

describe('a question that is asked again', () => {
  it('shows the choice that stands, and what was said', async () => {
    const answer = answerTo(choicePrompt, { text: 'A tool\nolder note', said: 'Since May' });
    const shown = await ask({ prompt: choicePrompt, answer });
    expect(all(shown, '[aria-current="true"]').map(textOf)).toEqual(['3 A tool']);
    expect(line(shown, 'said').value).toBe('Since May');
    expect(textOf(shown)).toContain('Private note of before: older note');
    await expect(shown).toBeAccessible();
    const answers = heard(shown, 'answer');
    enter(line(shown, 'said'), '');
    await settled();
    shown.choose('1');
    expect(answers).toEqual([{ given: { reply: 'Given', text: "Adding up reps' estimates" } }]);
  });
  it.each([
    [yesNoPrompt, { reply: 'No' }, '2 No'],
    [yesNoPrompt, { reply: "Doesn't know" }, 'D Doesn’t know']
  ] as const)('%#: shows the reply that stands', async (prompt, given, expected) => {
    const shown = await ask({ prompt, answer: answerTo(prompt, given) });
    expect(all(shown, '[aria-current="true"]').map(textOf)).toEqual([expected]);
  });
  it.each([
    ['en-US', '1234.5'],
    ['de-DE', '1234,5']
  ])('shows the number that stands as %s writes it, and takes it unchanged', async (locale, text) => {
    const answer = answerTo(numberPrompt, { number: 1234.5 });
    const shown = await ask({ prompt: { ...numberPrompt, unit: 'hours' }, answer, locale });
    expect(numberInput(shown).value).toBe(text);
    const answers = heard(shown, 'answer');
    shown.submit();
    expect(answers).toEqual([{ given: { reply: 'Given', number: 1234.5 } }]);
  });
  it('shows a figure in the words that it was read from, so that another figure leaves them behind', async () => {
    const prompt = { ...numberPrompt, unit: 'days' };
    const shown = await ask({ prompt, answer: answerTo(prompt, { number: 48, said: 'about 48' }) });
    expect(numberInput(shown).value).toBe('about 48');
    const answers = heard(shown, 'answer');
    enter(numberInput(shown), '14');
    await settled();
    shown.submit();
    expect(answers).toEqual([{ given: { reply: 'Given', number: 14 } }]);
  });
  it('leaves the buyer’s own words beside the figure', async () => {
    const prompt = { ...numberPrompt, unit: 'days' };
    const shown = await ask({
      prompt,
      answer: answerTo(prompt, { number: 48, said: 'It was worse in May' })
    });
    expect([numberInput(shown).value, line(shown, 'said').value]).toEqual(['48', 'It was worse in May']);
  });
  it.each([
    [{ text: 'We lost a week.' }, 'We lost a week.'],
    [{ reply: "Doesn't know", said: 'asks the controller' }, 'asks the controller']
  ] as const)('%#: shows the words that stand', async (given, expected) => {
    const shown = await ask({ prompt: textPrompt, answer: answerTo(textPrompt, given) });
    expect(textInput(shown).value).toBe(expected);
  });
  it('says how it was put before, when it is put differently now', async () => {
    const answer = answerTo(choicePrompt, { questionAsked: 'Who makes the number?' });
    const shown = await ask({ prompt: choicePrompt, answer, isReworded: true });
    expect(textOf(shown)).toContain('Asked differently before: “Who makes the number?”');
    await change(shown, { isReworded: false });
    expect(textOf(shown)).not.toContain('Asked differently before');
  });
  it('shows half-typed texts of before a reload rather than what stands', async () => {
    const answer = answerTo(textPrompt, { text: 'We lost a week.' });
    const shown = await ask({ prompt: textPrompt, answer, typed: { answer: 'We lost two we' } });
    expect(textInput(shown).value).toBe('We lost two we');
  });
});
