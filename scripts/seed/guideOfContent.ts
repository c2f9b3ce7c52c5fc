import { matchTitle } from '../../force-app/main/default/lwc/titleMatch/titleMatch.ts';
import type { AccountContent, ContactContent } from '../content/demoContent.ts';
import type {
  OutcomeContent,
  PromptContent,
  TargetTitleContent,
  TitleContent
} from '../content/offeringContent.ts';
import type { StarterContent } from '../content/readContent.ts';

/** What a demo names by code, found in the content. Every look-up throws when nothing has that code. */
export interface ContentGuide {
  title: (contact: string) => TitleContent | undefined;
  targetTitle: (contact: string, offering: string) => TargetTitleContent | undefined;
  outcome: (code: string) => OutcomeContent;
  /** Does the contact hold the key player's title that the outcome stands under? */
  isKeyPlayer: (contact: string, outcome: string) => boolean;
  prompt: (code: string) => PromptContent;
}

export function guideOfContent(starter: StarterContent, accounts: readonly AccountContent[]): ContentGuide {
  const contacts = byCode(
    accounts.flatMap(account => account.contacts.map(contact => [contact.key, contact]))
  );
  const outcomes = starter.offerings.flatMap(offering =>
    offering.targetTitles.flatMap(target =>
      target.outcomes.map(outcome => ({ ...outcome, keyPlayerTitle: target.keyPlayer ? target.title : '' }))
    )
  );
  const outcome = byCode(outcomes.map(each => [each.code, each]));
  const title = (contact: string) => titleOf(contacts(contact), starter.titles);
  const offerings = byCode(starter.offerings.map(offering => [offering.code, offering]));
  return {
    title,
    targetTitle: (contact, offering) =>
      offerings(offering).targetTitles.find(target => target.title === title(contact)?.name),
    outcome,
    isKeyPlayer: (contact, code) => outcome(code).keyPlayerTitle === title(contact)?.name,
    prompt: byCode(outcomes.flatMap(outcome => outcome.prompts.map(prompt => [prompt.code, prompt])))
  };
}

/** The title that somebody chose for a contact, else the one that the written title stands for. */
function titleOf(contact: ContactContent, titles: readonly TitleContent[]): TitleContent | undefined {
  const known = titles.map(title => ({ ...title, id: title.name }));
  const match = matchTitle(contact.title, known);
  const name = contact.titleMatch ?? (match.kind === 'matched' ? match.title.name : undefined);
  return titles.find(title => title.name === name);
}

function byCode<Content>(entries: readonly (readonly [string, Content])[]): (code: string) => Content {
  const found = new Map(entries);
  return code => {
    const content = found.get(code);
    if (content === undefined) throw new Error(`The demo names ${code}, which no content has.`);
    return content;
  };
}
