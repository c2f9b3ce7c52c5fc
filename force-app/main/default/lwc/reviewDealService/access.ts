import { idOf, isTrue, nodesOf, number, oneOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import type { Contact, TargetTitle, Title } from 'c/guide';
import { titlesFrom } from 'c/guideService';
import { dayIn } from 'c/isoDate';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';
import type { Meeting } from 'c/reviewAccess';
import * as field from 'c/schemaService';
import { titleOfContact } from 'c/titleMatch';

const roles = ['Decides', 'Funds', 'Recommends', 'Uses', 'Implements'] as const;

function contactFrom(node: GraphqlNode, accountId: string | undefined, hasRole: boolean): Contact {
  const isHere = text(node, field.contact.accountId) === accountId;
  return {
    id: idOf(node),
    name: text(node, field.contact.name) ?? '',
    title: text(node, field.contact.title),
    titleMatchId: text(node, field.contact.titleMatchId),
    holdsNoTitle: isTrue(node, field.contact.holdsNoTitle),
    worksElsewhere: isHere ? undefined : '',
    hasRole
  };
}

/** Those with a role in the deal, then others of the account, then who spoke in the deal; each once. */
function contactsFrom(data: unknown, accountId: string | undefined): Contact[] {
  const { contact, contactRole, conversation } = field;
  const withRole = nodesOf(data, contactRole.object).map(node => parentOf(node, contactRole.contact));
  const others = [
    ...nodesOf(data, contact.object),
    ...nodesOf(data, conversation.object).map(node => parentOf(node, conversation.contact))
  ];
  const all = [
    ...others.toReversed().map(node => contactFrom(node, accountId, false)),
    ...withRole.map(node => contactFrom(node, accountId, true))
  ];
  return [...new Map(all.map(each => [each.id, each])).values()].filter(({ id }) => id !== '');
}

/** The key players of the edition that the deal's offering has. */
function keyPlayersFrom(
  data: unknown,
  titles: readonly Title[],
  versionId: string | undefined
): TargetTitle[] {
  const { targetTitle } = field;
  return nodesOf(data, targetTitle.object)
    .filter(node => text(node, targetTitle.versionId) === versionId)
    .flatMap(node => {
      const title = titles.find(({ id }) => id === text(node, targetTitle.titleId));
      const decisionRole = oneOf(node, targetTitle.decisionRole, roles) ?? 'Uses';
      return title ? [{ id: idOf(node), title, decisionRole, keyPlayer: true, outcomes: [] }] : [];
    });
}

function meetingFrom(
  node: GraphqlNode,
  contacts: readonly Contact[],
  keyPlayers: readonly TargetTitle[],
  titles: readonly Title[],
  timeZone: string
): Meeting[] {
  const { conversation, targetTitle, title } = field;
  const contact = contacts.find(({ id }) => id === text(node, conversation.contactId));
  const started = text(node, conversation.started);
  if (!contact || !started) return [];
  const target = parentOf(node, conversation.targetTitle);
  const held = titleOfContact(contact, titles);
  const player = keyPlayers.find(candidate => candidate.title.id === held?.id);
  return [
    {
      contactId: contact.id,
      name: contact.name,
      title: text(parentOf(target, targetTitle.title), title.name) ?? held?.name ?? contact.title,
      role: oneOf(target, targetTitle.decisionRole, roles) ?? player?.decisionRole,
      isKeyPlayer: isTrue(target, targetTitle.keyPlayer) || player !== undefined,
      levelRank: number(node, conversation.levelRank),
      day: dayIn(timeZone, new Date(started))
    }
  ];
}

/** Whom the deal has access to. */
export interface DealAccess {
  /** The latest first. */
  readonly meetings: readonly Meeting[];
  /** Key players of the offering whom nobody met, as people name them. */
  readonly notMet: readonly string[];
}

/**
 * The title of each contact as people name it, by id: that by which the deal talked with the person, else the one that is
 * matched, else the contact's own. One person has one title wherever the review names them.
 */
export function titlesByContact(
  data: unknown,
  accountId: string | undefined,
  meetings: readonly Meeting[]
): ReadonlyMap<string, string | undefined> {
  const titles = titlesFrom(data);
  const { buyerOutcome } = field;
  const heard = nodesOf(data, buyerOutcome.object).map(node => parentOf(node, buyerOutcome.contact));
  const contacts = heard.map(node => contactFrom(node, accountId, false));
  return new Map([
    ...contacts.map(each => [each.id, titleOfContact(each, titles)?.name ?? each.title] as const),
    ...meetings.toReversed().map(({ contactId, title }) => [contactId, title] as const)
  ]);
}

/** Who was met, and which key players of the offering's edition were not. Days are those of the time zone. */
export function accessFrom(
  data: unknown,
  accountId: string | undefined,
  versionId: string | undefined,
  timeZone: string
): DealAccess {
  const titles = titlesFrom(data);
  const contacts = contactsFrom(data, accountId);
  const targetTitles = keyPlayersFrom(data, titles, versionId);
  const nodes = nodesOf(data, field.conversation.object);
  const conversations = nodes.map(node => ({ contactId: text(node, field.conversation.contactId) ?? '' }));
  return {
    meetings: nodes.flatMap(node => meetingFrom(node, contacts, targetTitles, titles, timeZone)),
    notMet: keyPlayersNotMet({ titles, contacts, targetTitles, conversations }).map(keyPlayerName)
  };
}
