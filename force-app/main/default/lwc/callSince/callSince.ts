import { LightningElement, api } from 'lwc';
import { changesSince } from 'c/callChanges';
import type { Changes, Edition } from 'c/callChanges';
import type { Guide } from 'c/guide';
import { memo } from 'c/memo';
import { fill } from 'c/phrase';
import { labels } from './labels';

interface Line {
  readonly key: string;
  readonly text: string;
  readonly before: string;
}

/**
 * What changed in the guide since the last call with the contact, and that a call underway stays on its version. Shows
 * nothing when there is nothing to tell.
 */
export default class CallSince extends LightningElement {
  @api guide: Guide | undefined;
  @api contactId = '';
  /** The call underway, which is none of the last ones. */
  @api callId: string | undefined;
  /** The edition of the last call, once it is read (`editionOfLastCall` of c/callChanges says which). */
  @api former: Edition | undefined;
  /** Number of the version that became the current one while this call goes on. */
  @api newerVersion: number | undefined;
  labels = labels;
  private changesOf = memo(
    (guide: Guide, contactId: string, callId: string | undefined, former: Edition | undefined) =>
      changesSince(guide, { contactId, callId }, former)
  );

  get changes(): Changes | undefined {
    const { guide, contactId, callId, former } = this;
    return guide && this.changesOf(guide, contactId, callId, former);
  }
  get versions(): string {
    const { before, now } = this.changes ?? {};
    if (now === undefined) return '';
    return before === undefined ? fill(labels.versionNow, now) : fill(labels.versions, now, before);
  }
  get lines(): readonly Line[] {
    const { reworded = [], added = [], gone = [] } = this.changes ?? {};
    return [
      ...reworded.map(({ before, now }) => ({
        key: `reworded ${now}`,
        text: fill(labels.reworded, now),
        before: fill(labels.before, before)
      })),
      ...added.map(text => ({ key: `added ${text}`, text: fill(labels.added, text), before: '' })),
      ...gone.map(text => ({ key: `gone ${text}`, text: fill(labels.gone, text), before: '' }))
    ];
  }
  get isChanged(): boolean {
    return this.lines.length > 0;
  }
  get stays(): string {
    const now = this.guide?.offering?.version?.number;
    return this.newerVersion === undefined || now === undefined
      ? ''
      : fill(labels.stays, now, this.newerVersion);
  }
}
