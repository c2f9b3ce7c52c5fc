import { idOf, isTrue, lines, nodesOf, number, oneOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { levels } from 'c/guide';
import type {
  Answer,
  BuyerOutcome,
  Capability,
  Contact,
  Conversation,
  Guide,
  Offering,
  Outcome,
  Prompt,
  TargetTitle,
  Title
} from 'c/guide';
import * as field from './fields';

function titleFrom(node: GraphqlNode): Title {
  return {
    id: idOf(node),
    name: text(node, field.title.name) ?? '',
    level: oneOf(node, field.title.level, levels) ?? 'Staff',
    canFund: isTrue(node, field.title.canFund),
    synonyms: lines(node, field.title.synonyms)
  };
}

function contactFrom(node: GraphqlNode): Contact {
  return {
    id: idOf(node),
    name: text(node, field.contact.name) ?? '',
    title: text(node, field.contact.title),
    titleMatchId: text(node, field.contact.titleMatchId)
  };
}

function capabilityFrom(node: GraphqlNode): Capability | undefined {
  const event = text(node, field.capability.event);
  const player = text(node, field.capability.player);
  const action = text(node, field.capability.action);
  return event && player && action
    ? { event, player, action, facts: text(node, field.capability.facts) }
    : undefined;
}

function promptFrom(node: GraphqlNode): Prompt {
  return {
    id: idOf(node),
    question: text(node, field.prompt.question) ?? '',
    answerType: oneOf(node, field.prompt.answerType, ['Yes/No', 'Number', 'Choice', 'Text']) ?? 'Text',
    unit: text(node, field.prompt.unit),
    choices: lines(node, field.prompt.choices),
    followUp: text(node, field.prompt.followUp),
    required: isTrue(node, field.prompt.required),
    capability: capabilityFrom(parentOf(node, field.prompt.capability))
  };
}

/** The nodes whose lookup holds that id. */
function below(nodes: readonly GraphqlNode[], lookup: string, parentId: string): GraphqlNode[] {
  return nodes.filter(node => text(node, lookup) === parentId);
}

function outcomeFrom(node: GraphqlNode, prompts: readonly GraphqlNode[]): Outcome {
  return {
    id: idOf(node),
    statement: text(node, field.outcome.statement) ?? '',
    measure: text(node, field.outcome.measure),
    unit: text(node, field.outcome.unit),
    prompts: below(prompts, field.prompt.outcomeId, idOf(node)).map(promptFrom)
  };
}

/** The target titles of the offering's current version; other agreed versions of it are not in use. */
function targetTitlesFrom(
  data: unknown,
  titles: readonly Title[],
  offering: Offering | undefined
): TargetTitle[] {
  const outcomes = nodesOf(data, field.outcome.object);
  const prompts = nodesOf(data, field.prompt.object);
  const nodes = nodesOf(data, field.targetTitle.object);
  return below(nodes, field.targetTitle.versionId, offering?.version?.id ?? '').flatMap(node => {
    const title = titles.find(({ id }) => id === text(node, field.targetTitle.titleId));
    if (!title) return [];
    const roles = ['Decides', 'Funds', 'Recommends', 'Uses', 'Implements'] as const;
    return {
      id: idOf(node),
      title,
      decisionRole: oneOf(node, field.targetTitle.decisionRole, roles) ?? 'Uses',
      keyPlayer: isTrue(node, field.targetTitle.keyPlayer),
      outcomes: below(outcomes, field.outcome.targetTitleId, idOf(node)).map(child =>
        outcomeFrom(child, prompts)
      )
    };
  });
}

function offeringFrom(opportunity: GraphqlNode): Offering | undefined {
  const id = text(opportunity, field.opportunity.offeringId);
  if (!id) return undefined;
  const offering = parentOf(opportunity, field.opportunity.offering);
  const versionId = text(offering, field.offering.currentVersionId);
  const versionNumber = number(parentOf(offering, field.offering.currentVersion), field.version.number);
  return {
    id,
    name: text(offering, field.offering.name) ?? '',
    version: versionId ? { id: versionId, number: versionNumber ?? 0 } : undefined
  };
}

/** Records that came without a key (loaded by other tools) go by their id. */
function keyOf(node: GraphqlNode, name: string, fallback: string): string {
  return text(node, name) ?? fallback;
}

function conversationFrom(node: GraphqlNode, userId: string): Conversation {
  return {
    id: idOf(node),
    key: keyOf(node, field.conversation.key, idOf(node)),
    contactId: text(node, field.conversation.contactId) ?? '',
    targetTitleId: text(node, field.conversation.targetTitleId),
    offeringVersionId: text(node, field.conversation.versionId),
    levelRank: number(node, field.conversation.levelRank),
    started: text(node, field.conversation.started) ?? '',
    ended: text(node, field.conversation.ended),
    notes: text(node, field.conversation.notes),
    isOwn: text(node, field.conversation.createdById) === userId
  };
}

function buyerOutcomeFrom(node: GraphqlNode): BuyerOutcome {
  const progresses = ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed'] as const;
  return {
    id: idOf(node),
    key: text(node, field.buyerOutcome.key) ?? '',
    contactId: text(node, field.buyerOutcome.contactId) ?? '',
    outcomeId: text(node, field.buyerOutcome.outcomeId),
    unmetNeed: text(node, field.buyerOutcome.unmetNeed),
    keyPlayer: isTrue(node, field.buyerOutcome.keyPlayer),
    progress: oneOf(node, field.buyerOutcome.progress, progresses) ?? 'Shared',
    buyerWords: text(node, field.buyerOutcome.words),
    annualValue: number(node, field.buyerOutcome.annualValue),
    confirmedOn: text(node, field.buyerOutcome.confirmedOn)
  };
}

function answerFrom(node: GraphqlNode): Answer {
  const conversation = parentOf(node, field.answer.conversation);
  const conversationId = text(node, field.answer.conversationId);
  return {
    id: idOf(node),
    key: text(node, field.answer.key) ?? '',
    buyerOutcomeKey: text(parentOf(node, field.answer.buyerOutcome), field.buyerOutcome.key) ?? '',
    promptId: text(node, field.answer.promptId) ?? '',
    conversationKey: conversationId && keyOf(conversation, field.conversation.key, conversationId),
    questionAsked: text(node, field.answer.question) ?? '',
    reply: oneOf(node, field.answer.reply, ['Yes', 'No', "Doesn't know", 'Given']) ?? 'Given',
    number: number(node, field.answer.number),
    text: text(node, field.answer.text),
    capabilityHelps: oneOf(node, field.answer.helps, ['Yes', 'Partly', 'No'])
  };
}

/** The guide in an answer to `guideQuery`, for that user; nothing when the opportunity isn't in it. */
export function guideFrom(data: unknown, userId: string): Guide | undefined {
  const [opportunity] = nodesOf(data, field.opportunity.object);
  if (!opportunity) return undefined;
  const titles = nodesOf(data, field.title.object).map(titleFrom);
  const offering = offeringFrom(opportunity);
  const [primary] = nodesOf(data, field.contactRole.object);
  return {
    opportunity: {
      id: idOf(opportunity),
      name: text(opportunity, field.opportunity.name) ?? '',
      accountName: text(parentOf(opportunity, field.opportunity.account), 'Name')
    },
    offering,
    titles,
    targetTitles: targetTitlesFrom(data, titles, offering),
    contacts: nodesOf(data, field.contact.object).map(contactFrom),
    primaryContactId: primary && text(primary, field.contactRole.contactId),
    conversations: nodesOf(data, field.conversation.object).map(node => conversationFrom(node, userId)),
    buyerOutcomes: nodesOf(data, field.buyerOutcome.object).map(buyerOutcomeFrom),
    answers: nodesOf(data, field.answer.object).map(answerFrom)
  };
}

/** The offerings in an answer to `offeringsQuery`. */
export function offeringsFrom(data: unknown): { readonly id: string; readonly name: string }[] {
  return nodesOf(data, field.offering.object).map(node => ({
    id: idOf(node),
    name: text(node, field.offering.name) ?? ''
  }));
}
