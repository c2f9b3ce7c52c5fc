import type { CheckStatus } from 'c/qualification';
import { labels, sources, statuses } from './labels';

/** What the form sends away; the platform's rules judge it. */
export interface EnteredEvidence {
  readonly status: CheckStatus;
  readonly evidence: string;
  readonly evidenceSource?: string;
  readonly contactId?: string;
  readonly isExternal: boolean;
  readonly checkedOn: string;
  readonly expiresOn?: string;
}

/** What a version of a check says, a line for each thing that it says. */
export type Version = readonly { readonly name: string; readonly text?: string; readonly date?: string }[];

interface Said {
  readonly status: CheckStatus;
  readonly evidence?: string;
  readonly evidenceSource?: string;
  readonly checkedOn?: string;
}

function sourceOf({ evidenceSource }: Said): string | undefined {
  return Object.entries(sources).find(([name]) => name === evidenceSource)?.[1];
}

/** A version as people compare it: how it is judged, upon what, by whom and when. */
export function versionOf(said: Said, contact?: string, judge?: string): Version {
  const lines = [
    { name: labels.status, text: statuses[said.status] },
    { name: said.status === 'Waived' ? labels.reasonName : labels.evidenceName, text: said.evidence },
    { name: labels.source, text: sourceOf(said) },
    { name: labels.contact, text: contact },
    { name: labels.judge, text: judge },
    { name: labels.checkedOn, date: said.checkedOn }
  ];
  return lines.filter(({ text, date }) => Boolean(text ?? date));
}
