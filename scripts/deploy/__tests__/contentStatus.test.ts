import { describe, expect, it } from 'vitest';
import { readStarterContent } from '../../content/readContent.ts';
import { remainingContent } from '../contentStatus.ts';
import type { ContentStatus } from '../contentStatus.ts';

const starter = readStarterContent('config/starter');
const [first, second] = starter.offerings.map(offering => offering.name);

const version = (
  name: string | undefined,
  Status__c: ContentStatus['versions'][number]['Status__c'],
  Current_Version__c: string | null = null
) => ({ Version_Number__c: 1, Status__c, Offering__r: { Name: name ?? '', Current_Version__c } });

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
        policies: [{ Name: starter.policy.name, Status__c: 'Draft' }]
      })
    ).toEqual(everything);
  });

  it('is nothing that people review, agreed or retired', () => {
    expect(remaining('drafts', { versions: [version(first, 'In Review')] }).offerings).toEqual([second]);
    expect(
      remaining('drafts', {
        versions: [version(first, 'Retired'), version(second, 'Agreed')],
        policies: [{ Name: starter.policy.name, Status__c: 'Agreed' }]
      })
    ).toEqual(nothing);
  });

  it('is what a signer has yet to agree, until reps call by it', () => {
    expect(
      remaining('agreed', {
        versions: [version(first, 'In Review'), version(second, 'Agreed')],
        policies: [{ Name: starter.policy.name, Status__c: 'In Review' }]
      })
    ).toEqual(everything);
    expect(
      remaining('agreed', {
        versions: [version(first, 'Agreed', 'a01'), version(second, 'Retired', 'a02')],
        policies: [{ Name: starter.policy.name, Status__c: 'Agreed' }]
      })
    ).toEqual(nothing);
  });

  it('is all of it for a demo, which speaks of every part', () => {
    expect(remaining('demo', { versions: [version(first, 'Agreed', 'a01')] })).toEqual(everything);
  });
});
