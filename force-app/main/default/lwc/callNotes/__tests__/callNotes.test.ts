import CallNotes from 'c/callNotes';
import type { NoteField } from 'c/callNotes';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

interface Properties {
  readonly fields: readonly NoteField[];
  readonly beside: string;
}
type Shown = HTMLElement & Properties & { focusNote: () => void };

const fields = (said = '', note = ''): NoteField[] => [
  { name: 'said', label: 'What the buyer said', value: said, maxLength: 4000 },
  { name: 'privateNotes', label: 'Private note', value: note, maxLength: 8000 }
];
const open = async (present = fields()): Promise<Shown> => {
  const properties: Properties = { fields: present, beside: 'one' };
  const shown = show('c-call-notes', CallNotes, properties) as Shown;
  await settled();
  return shown;
};
const lines = (shown: HTMLElement) =>
  all(shown, 'lightning-textarea').map(line => (line as HTMLElement & { label: string }).label);
afterEach(clearPage);

describe('lines beside an answer', () => {
  it('are one button until somebody writes', async () => {
    const shown = await open();
    expect([lines(shown), textOf(shown)]).toEqual([[], 'N Add a note']);
    await expect(shown).toBeAccessible();
    button(shown, 'Add a note').click();
    await settled();
    expect(lines(shown)).toEqual(['What the buyer said', 'Private note']);
    await expect(shown).toBeAccessible();
  });
  it('stand there when something is written in one', async () => {
    const shown = await open(fields('', 'asks the controller'));
    expect(lines(shown)).toHaveLength(2);
  });
  it('get the cursor when they are asked for', async () => {
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');
    const shown = await open();
    shown.focusNote();
    await settled();
    shown.focusNote();
    const reached = focus.mock.contexts.map(element => (element as HTMLElement).dataset['field']);
    focus.mockRestore();
    expect(reached).toEqual(['said', 'said']);
  });
  it('are folded again beside the next step, and not while one is emptied', async () => {
    const shown = await open(fields('six weeks'));
    enter(one(shown, '[data-field="said"]'), '');
    Object.assign(shown, { fields: fields() });
    await settled();
    expect(lines(shown)).toHaveLength(2);
    Object.assign(shown, { beside: 'two' });
    await settled();
    expect(lines(shown)).toEqual([]);
  });
  it('tell what is typed, and when the writing is done', async () => {
    const shown = await open(fields('six weeks'));
    const [typed, done] = [heard(shown, 'typing'), heard(shown, 'note')];
    enter(one(shown, '[data-field="said"]'), 'seven weeks');
    one(shown, '[data-field="privateNotes"]').dispatchEvent(new CustomEvent('blur'));
    expect(typed).toEqual([{ field: 'said', text: 'seven weeks' }]);
    expect(done).toEqual([{ field: 'privateNotes' }]);
  });
  it('keep characters to themselves, and lead back to the answer with Enter or Escape', async () => {
    const shown = await open(fields('six weeks'));
    const [accepts, leaves, pressed] = [
      heard(shown, 'accept'),
      heard(shown, 'leave'),
      heard(shown, 'keydown')
    ];
    const line = one(shown, '[data-field="said"]');
    for (const key of ['1', 'd', 's', 'Enter', 'Escape']) press(line, key);
    expect([accepts.length, leaves.length, pressed.length]).toEqual([1, 1, 0]);
  });
});
