import { describe, expect, it } from 'vitest';
import { readStarterContent } from '../../content/readContent.ts';
import { remainingContent } from '../contentStatus.ts';
import type { ContentStatus } from '../contentStatus.ts';

const starter = readStarterContent('config/starter');
const [first, second] = starter.offerings.map(offering => offering.name);

const version = (
  name: string | undefined,
  Status__c: ContentStatus['versions'][number]['Status__c'],
  {
    current = null,
    since = null,
    review = null
  }: {
    readonly current?: string | null;
    readonly since?: string | null;
    readonly review?: number | null;
  } = {}
) => ({
  Id: 'a01',
  Version_Number__c: 1,
  Status__c,
  Review__c: review,
  Current_Since__c: since,
  Offering__r: { Name: name ?? '', Current_Version__c: current }
});

const policy = (Status__c: ContentStatus['policies'][number]['Status__c'], review: number | null = null) => ({
  Name: starter.policy.name,
  Status__c,
  Review__c: review
});

const remaining = (choice: 'drafts' | 'agreed' | 'demo', status: Partial<ContentStatus>) => {
  const { titles, offerings, policy } = remainingContent(
    starter,
    { versions: [], policies: [], ...status },
    choice
  );
  return { titles: titles.length, offerings: offerings.map(offering => offering.name), policy: policy?.name };
};
const everything = { titles: starter.titles.length, offerings: [first, second], policy: starter.policy.name };
const nothing = { titles: 0, offerings: [], policy: undefined };

describe('what of the starter content is still to be written', () => {
  it('is all of it in a new org, and what a draft may lack', () => {
    expect(remaining('drafts', {})).toEqual(everything);
    expect(
      remaining('drafts', {
        versions: [version(first, 'Draft'), version(second, 'Draft')],
        policies: [policy('Draft')]
      })
    ).toEqual(everything);
  });

  it('is nothing that people review, agreed or retired', () => {
    expect(remaining('drafts', { versions: [version(first, 'In Review')] }).offerings).toEqual([second]);
    expect(
      remaining('drafts', {
        versions: [version(first, 'Retired'), version(second, 'Agreed')],
        policies: [policy('Agreed', 1)]
      })
    ).toEqual(nothing);
  });

  it('is nothing that people took back from a review to write it anew', () => {
    expect(
      remaining('agreed', {
        versions: [version(first, 'Draft', { review: 1 }), version(second, 'In Review', { review: 2 })],
        policies: [policy('Draft', 2)]
      })
    ).toEqual(nothing);
  });

  it('is what a signer has yet to agree, until reps call by it', () => {
    expect(
      remaining('agreed', {
        versions: [version(first, 'In Review', { review: 1 }), version(second, 'Agreed', { review: 1 })],
        policies: [policy('In Review', 1)]
      })
    ).toEqual(everything);
    expect(
      remaining('agreed', {
        versions: [
          version(first, 'Agreed', { current: 'a01', since: '2026-11-01' }),
          version(second, 'Retired', { current: 'a02' })
        ],
        policies: [policy('Agreed', 1)]
      })
    ).toEqual(nothing);
  });

  it('is what has yet to say since when it is current', () => {
    expect(
      remaining('agreed', {
        versions: [
          version(first, 'Agreed', { current: 'a01' }),
          version(second, 'Agreed', { current: 'a02' })
        ]
      }).offerings
    ).toEqual([first]);
  });

  it('is all of it for a demo, which speaks of every part', () => {
    expect(remaining('demo', { versions: [version(first, 'Agreed', { current: 'a01' })] })).toEqual(
      everything
    );
  });
});
