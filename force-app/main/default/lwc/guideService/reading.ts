import { idOf, isTrue, nodesOf, number, oneOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import type { Answer, BuyerOutcome, Contact, Conversation, Guide, Offering, Title } from 'c/guide';
import * as field from 'c/schemaService';
import { formerOutcomesFrom, targetTitlesFrom, titleFrom } from './content';

/** A contact, told apart from those who work at the deal's account. */
function contactFrom(node: GraphqlNode, accountId: string | undefined, hasRole: boolean): Contact {
  const isHere = text(node, field.contact.accountId) === accountId;
  const elsewhere = text(parentOf(node, field.contact.account), field.account.name);
  return {
    id: idOf(node),
    name: text(node, field.contact.name) ?? '',
    salutation: text(node, field.contact.salutation),
    firstName: text(node, field.contact.firstName),
    lastName: text(node, field.contact.lastName),
    email: text(node, field.contact.email),
    title: text(node, field.contact.title),
    titleMatchId: text(node, field.contact.titleMatchId),
    holdsNoTitle: isTrue(node, field.contact.holdsNoTitle),
    worksElsewhere: isHere ? undefined : (elsewhere ?? ''),
    hasRole
  };
}

/**
 * Everybody who may be in a call: those with a role in the deal first (the primary one before all), then the account's
 * contacts, then who spoke in the deal before.
 */
function contactsFrom(data: unknown, accountId: string | undefined): Contact[] {
  const roles = nodesOf(data, field.contactRole.object).toSorted(
    (one, other) =>
      Number(isTrue(other, field.contactRole.isPrimary)) - Number(isTrue(one, field.contactRole.isPrimary))
  );
  const inRoles = roles.map(node => parentOf(node, field.contactRole.contact));
  const others = [
    ...nodesOf(data, field.contact.object),
    ...nodesOf(data, field.conversation.object).map(node => parentOf(node, field.conversation.contact)),
    ...nodesOf(data, field.buyerOutcome.object).map(node => parentOf(node, field.buyerOutcome.contact))
  ];
  const all = [
    ...inRoles.map(node => contactFrom(node, accountId, true)),
    ...others.map(node => contactFrom(node, accountId, false))
  ].filter(({ id }) => id !== '');
  const firsts = new Map(all.toReversed().map(contact => [contact.id, contact]));
  return all.filter(contact => firsts.get(contact.id) === contact);
}

/** Records that came without a key (loaded by other tools) go by their id. */
function keyOf(node: GraphqlNode, name: string, fallback: string): string {
  return text(node, name) ?? fallback;
}

function conversationFrom(node: GraphqlNode, userId: string): Conversation {
  return {
    id: idOf(node),
    revision: text(node, field.conversation.revision),
    key: keyOf(node, field.conversation.key, idOf(node)),
    contactId: text(node, field.conversation.contactId) ?? '',
    targetTitleId: text(node, field.conversation.targetTitleId),
    offeringVersionId: text(node, field.conversation.versionId),
    levelRank: number(node, field.conversation.levelRank),
    started: text(node, field.conversation.started) ?? '',
    ended: text(node, field.conversation.ended),
    nextStep: text(node, field.conversation.nextStep),
    nextStepOn: text(node, field.conversation.nextStepOn),
    privateNotes: text(node, field.conversation.privateNotes),
    isExternal: isTrue(node, field.conversation.isExternal),
    isOwn: text(node, field.conversation.createdById) === userId
  };
}

function buyerOutcomeFrom(node: GraphqlNode): BuyerOutcome {
  const progresses = ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed'] as const;
  return {
    id: idOf(node),
    revision: text(node, field.buyerOutcome.revision),
    key: text(node, field.buyerOutcome.key) ?? '',
    contactId: text(node, field.buyerOutcome.contactId) ?? '',
    outcomeId: text(node, field.buyerOutcome.outcomeId),
    unmetNeed: text(node, field.buyerOutcome.unmetNeed),
    ...(text(node, field.buyerOutcome.sharedBy) === 'By proxy' ? { isByProxy: true } : {}),
    progress: oneOf(node, field.buyerOutcome.progress, progresses) ?? 'Shared',
    buyerWords: text(node, field.buyerOutcome.words),
    annualValue: number(node, field.buyerOutcome.annualValue),
    confirmedOn: text(node, field.buyerOutcome.confirmedOn),
    isExternal: isTrue(node, field.buyerOutcome.isExternal)
  };
}

/** Fields that the reader may not see are absent; a number is an answer without them. */
function isHidden(node: GraphqlNode): boolean {
  const isGiven = oneOf(node, field.answer.reply, ['Given']) !== undefined;
  return isGiven && number(node, field.answer.number) === undefined && !(field.answer.text in node);
}

function answerFrom(node: GraphqlNode): Answer {
  const conversation = parentOf(node, field.answer.conversation);
  const conversationId = text(node, field.answer.conversationId);
  return {
    id: idOf(node),
    revision: text(node, field.answer.revision),
    key: text(node, field.answer.key) ?? '',
    buyerOutcomeKey: text(parentOf(node, field.answer.buyerOutcome), field.buyerOutcome.key) ?? '',
    promptId: text(node, field.answer.promptId),
    conversationKey: conversationId && keyOf(conversation, field.conversation.key, conversationId),
    questionAsked: text(node, field.answer.question) ?? '',
    reply: oneOf(node, field.answer.reply, ['Yes', 'No', "Doesn't know", 'Given']) ?? 'Given',
    number: number(node, field.answer.number),
    text: text(node, field.answer.text),
    ...(isHidden(node) ? { isHidden: true } : {}),
    said: text(node, field.answer.said),
    capabilityHelps: oneOf(node, field.answer.helps, ['Yes', 'Partly', 'No']),
    whyNot: text(node, field.answer.whyNot)
  };
}

/** The edition that was read: its number stands with its target titles. */
function versionFrom(data: unknown): Offering['version'] {
  const [first] = nodesOf(data, field.targetTitle.object);
  const id = first && text(first, field.targetTitle.versionId);
  const versionNumber = first && number(parentOf(first, field.targetTitle.version), field.version.number);
  return id ? { id, number: versionNumber ?? 0 } : undefined;
}

function offeringFrom(opportunity: GraphqlNode, data: unknown): Offering | undefined {
  const id = text(opportunity, field.opportunity.offeringId);
  const name = text(parentOf(opportunity, field.opportunity.offering), field.offering.name) ?? '';
  return id ? { id, name, version: versionFrom(data) } : undefined;
}

/** The edition in an answer to `editionQuery`, of an offering that is known. */
export function editionFrom(
  data: unknown,
  offering: Offering | undefined
): Pick<Guide, 'offering' | 'targetTitles'> {
  return {
    offering: offering && { ...offering, version: versionFrom(data) },
    targetTitles: targetTitlesFrom(data, titlesFrom(data))
  };
}

/** The guide in an answer to `guideQuery`, for that user; nothing when the opportunity isn't in it. */
export function guideFrom(data: unknown, userId: string): Guide | undefined {
  const [opportunity] = nodesOf(data, field.opportunity.object);
  if (!opportunity) return undefined;
  const titles = titlesFrom(data);
  const accountId = text(opportunity, field.opportunity.accountId);
  const primary = nodesOf(data, field.contactRole.object).find(node =>
    isTrue(node, field.contactRole.isPrimary)
  );
  return {
    opportunity: {
      id: idOf(opportunity),
      name: text(opportunity, field.opportunity.name) ?? '',
      accountName: text(parentOf(opportunity, field.opportunity.account), field.account.name)
    },
    offering: offeringFrom(opportunity, data),
    titles,
    targetTitles: targetTitlesFrom(data, titles),
    formerOutcomes: formerOutcomesFrom(data),
    contacts: contactsFrom(data, accountId),
    primaryContactId: primary && text(primary, field.contactRole.contactId),
    conversations: nodesOf(data, field.conversation.object).map(node => conversationFrom(node, userId)),
    countedDays: nodesOf(data, field.conversation.object).flatMap(
      node => text(node, field.conversation.dayKey) ?? []
    ),
    buyerOutcomes: nodesOf(data, field.buyerOutcome.object).map(buyerOutcomeFrom),
    countedKeyPlayers: nodesOf(data, field.buyerOutcome.object)
      .filter(node => text(node, field.buyerOutcome.keyPlayerKey) !== undefined)
      .map(node => text(node, field.buyerOutcome.contactId) ?? ''),
    countedValues: nodesOf(data, field.buyerOutcome.object).flatMap(
      node => text(node, field.buyerOutcome.valueKey) ?? []
    ),
    answers: nodesOf(data, field.answer.object).map(answerFrom)
  };
}

/** The contacts in an answer to `contactsQuery`, all of the deal's account. */
export function contactsFoundFrom(data: unknown): Contact[] {
  return nodesOf(data, field.contact.object).map(node =>
    contactFrom(node, text(node, field.contact.accountId), false)
  );
}

/** The titles in an answer to `titlesQuery`. */
export function titlesFrom(data: unknown): Title[] {
  return nodesOf(data, field.title.object).map(titleFrom);
}

/** The offerings in an answer to `offeringsQuery`. */
export function offeringsFrom(data: unknown): { readonly id: string; readonly name: string }[] {
  return nodesOf(data, field.offering.object).map(node => ({
    id: idOf(node),
    name: text(node, field.offering.name) ?? ''
  }));
}
