import type { Step } from '../steps/step.ts';

/** What a deploy says about permission sets and content. */

export function setsPhrase(sets: readonly string[], username: string): string {
  const names = sets.length === 0 ? '' : `: ${sets.join(', ')}`;
  return `${sets.length} permission set${sets.length === 1 ? '' : 's'} to ${username}${names}`;
}

export function createdPhrase(created: ReadonlyMap<string, number>): string {
  const total = [...created.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...created].map(([object, count]) => `${count} ${object}`);
  return `${total} records${total === 0 ? '' : `: ${parts.join(', ')}`}`;
}

/** The note that somebody signs for everybody; nothing where nothing is signed. */
export const signingNotes = (steps: readonly Step[], username: string): string[] =>
  steps.some(({ kind, object }) => kind === 'create' && object.endsWith('_Sign_Off__c'))
    ? [
        `NOTE: ${username} signs for every function. That is for trying out:`,
        '      an agreement counts when each function signed it in its own name.',
        '      Take Same_Page_Data_Migration away from that user again: it opens the gate.'
      ]
    : [];

/** What people do after drafts were loaded. */
export const nextSteps = (steps: readonly Step[]): string[] =>
  steps.length === 0
    ? ['The starter content was there: it is left as its functions have it.']
    : [
        'What was loaded are drafts. Next: give people their permission sets, move each draft to In Review,',
        'and have each function sign it; docs/admin-guide.md says how.'
      ];
