import type { LetterEdits } from 'c/letter';

/** The way back through the changes of a letter since it was opened. All that is typed in one place is one change. */
export class Changes {
  private before: readonly LetterEdits[] = [];
  private typedIn: string | undefined;

  /** The edits are about to change, by typing in the place of that id. */
  begin(edits: LetterEdits, typedIn?: string): void {
    const isMore = typedIn !== undefined && typedIn === this.typedIn;
    if (!isMore) this.before = [...this.before, edits];
    this.typedIn = typedIn;
  }

  /** The edits before the last change; nothing when there was none. */
  takeBack(): LetterEdits | undefined {
    const edits = this.before.at(-1);
    this.before = this.before.slice(0, -1);
    this.typedIn = undefined;
    return edits;
  }
}
