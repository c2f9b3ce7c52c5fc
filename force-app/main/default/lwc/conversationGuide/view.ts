import type { CallState } from 'c/callFlow';
import type { Guide } from 'c/guide';
import type { Deal, SaveResult } from 'c/guideService';
import type { Outbox } from 'c/outbox';
import { fill } from 'c/phrase';
import type { PlatformError } from 'c/platformError';
import { labels } from './labels';

/** What fills the panel. */
export type View = 'loading' | 'failed' | 'noAccount' | 'noOffering' | 'noVersion' | 'ready';

/** What is known so far. */
export interface Known {
  readonly deal: Deal | undefined;
  readonly guide: Guide | undefined;
  readonly call: CallState | undefined;
  readonly hasFailed: boolean;
}

/** A call that began goes on though its offering has no version in use any more. */
export function viewOf({ deal, guide, call, hasFailed }: Known): View {
  if (deal && !deal.accountId) return 'noAccount';
  if (deal && !deal.offeringId) return 'noOffering';
  if (deal && !deal.versionId && !call?.underway) return 'noVersion';
  if (guide) return 'ready';
  return hasFailed ? 'failed' : 'loading';
}

/** What has to be done before there is a guide to show. */
export function emptyText(view: View, deal: Deal | undefined): string {
  if (view === 'noAccount') return labels.noAccount;
  return view === 'noVersion' ? fill(labels.noVersion, deal?.offeringName ?? '') : '';
}

/** Why no call can begin; empty when one can. */
export function closedText(deal: Deal | undefined, isReadOnly: boolean): string {
  if (isReadOnly) return labels.readOnly;
  return deal?.isRetired ? fill(labels.versionRetired, deal.offeringName ?? '') : '';
}

/** The number of a version that came into use since the one that is read. */
export function newerVersion(deal: Deal | undefined, guide: Guide | undefined): number | undefined {
  const read = guide?.offering?.version?.number ?? 0;
  const { versionNumber = 0 } = deal ?? {};
  return versionNumber > read ? versionNumber : undefined;
}

/** Why something was not done; empty when it was. */
export function whyNot(result: SaveResult): string {
  switch (result.kind) {
    case 'saved':
      return '';
    case 'unreached':
      return labels.unreached;
    case 'expired':
      return labels.expired;
    case 'refused':
    case 'stale':
      return result.messages.join(' ');
  }
}

/** What an entry is about, in the words of the question or the buyer. */
function aboutEntries(outbox: Outbox): string[] {
  return outbox.flatMap(entry => {
    if (entry.kind === 'answer') return [entry.record.questionAsked];
    return entry.kind === 'buyerOutcome' && entry.record.unmetNeed ? [entry.record.unmetNeed] : [];
  });
}

/** Why the guide could not be read, and what of it waits in this browser meanwhile. */
export function failureTexts(failure: PlatformError | undefined, outbox: Outbox): readonly string[] {
  if (!failure) return [];
  const isUnreached = failure.kind === 'unreached';
  const why = isUnreached ? [labels.noConnection] : failure.messages;
  if (outbox.length === 0) return why;
  const about = aboutEntries(outbox).map(words => fill(labels.quoted, words));
  return [...new Set([...why, fill(labels.waiting, outbox.length), ...about, labels.kept])];
}
