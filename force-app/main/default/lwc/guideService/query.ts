import { gql } from 'lightning/graphql';
import {
  answer,
  buyerOutcome,
  capability,
  contact,
  contactRole,
  conversation,
  offering,
  opportunity,
  outcome,
  prompt,
  targetTitle,
  title,
  version
} from './fields';

/** Field names as a selection of their values. */
function values(...fields: readonly string[]): string {
  return fields.map(field => `${field} { value }`).join(' ');
}

function ascending(field: string): string {
  return `orderBy: { ${field}: { order: ASC, nulls: LAST } }`;
}

function ofOpportunity(field: string): string {
  return `${field}: { eq: $opportunityId }`;
}

const ofVersion = `${targetTitle.versionId}: { eq: $versionId }`;
const ofTargetTitle = `${outcome.targetTitle}: { ${ofVersion} }`;
const ofOutcome = `${prompt.outcome}: { ${ofTargetTitle} }`;

const most = 2000;

const roots = [
  `${opportunity.object}(where: { Id: { eq: $opportunityId } }, first: 1) { edges { node { Id
    ${values(opportunity.name, opportunity.accountId, opportunity.offeringId)}
    ${opportunity.account} { ${values('Name')} }
    ${opportunity.offering} { ${values(offering.name, offering.currentVersionId)}
      ${offering.currentVersion} { ${values(version.number)} } } } } }`,
  `${contact.object}(where: { ${contact.accountId}: { eq: $accountId } }, first: 200, ${ascending(contact.name)}) {
    edges { node { Id ${values(contact.name, contact.title, contact.titleMatchId)} } } }`,
  `${contactRole.object}(where: { ${ofOpportunity(contactRole.opportunityId)}, ${contactRole.isPrimary}: { eq: true } }, first: 1) {
    edges { node { Id ${values(contactRole.contactId)} } } }`,
  `${title.object}(first: ${most}, ${ascending(title.name)}) {
    edges { node { Id ${values(title.name, title.level, title.canFund, title.synonyms)} } } }`,
  `${targetTitle.object}(where: { ${ofVersion} }, first: ${most}, ${ascending(targetTitle.order)}) {
    edges { node { Id ${values(targetTitle.titleId, targetTitle.versionId, targetTitle.decisionRole, targetTitle.keyPlayer)} } } }`,
  `${outcome.object}(where: { ${ofTargetTitle} }, first: ${most}, ${ascending(outcome.order)}) {
    edges { node { Id ${values(outcome.targetTitleId, outcome.statement, outcome.measure, outcome.unit)} } } }`,
  `${prompt.object}(where: { ${ofOutcome} }, first: ${most}, ${ascending(prompt.order)}) { edges { node { Id
    ${values(prompt.outcomeId, prompt.question, prompt.answerType, prompt.unit, prompt.choices, prompt.followUp, prompt.required)}
    ${prompt.capability} { ${values(capability.event, capability.player, capability.action, capability.facts)} } } } }`,
  `${conversation.object}(where: { ${ofOpportunity(conversation.opportunityId)} }, first: ${most},
    orderBy: { ${conversation.started}: { order: DESC } }) { edges { node { Id
    ${values(conversation.key, conversation.contactId, conversation.targetTitleId, conversation.versionId)}
    ${values(conversation.levelRank, conversation.started, conversation.ended, conversation.notes, conversation.createdById)} } } }`,
  `${buyerOutcome.object}(where: { ${ofOpportunity(buyerOutcome.opportunityId)} }, first: ${most}, orderBy: { CreatedDate: { order: ASC } }) {
    edges { node { Id ${values(buyerOutcome.key, buyerOutcome.contactId, buyerOutcome.outcomeId, buyerOutcome.unmetNeed)}
    ${values(buyerOutcome.keyPlayer, buyerOutcome.progress, buyerOutcome.words, buyerOutcome.annualValue, buyerOutcome.confirmedOn)} } } }`,
  `${answer.object}(where: { ${answer.buyerOutcome}: { ${ofOpportunity(buyerOutcome.opportunityId)} } }, first: ${most}) { edges { node { Id
    ${values(answer.key, answer.promptId, answer.question, answer.reply, answer.number, answer.text, answer.helps, answer.conversationId)}
    ${answer.buyerOutcome} { ${values(buyerOutcome.key)} }
    ${answer.conversation} { ${values(conversation.key)} } } } }`
];

/** What `guideQuery` is asked about: an opportunity, its account, and the version of its offering's guide in use. */
export interface GuideVariables extends Readonly<Record<string, unknown>> {
  readonly opportunityId: string;
  readonly accountId: string;
  readonly versionId: string;
}

/** All that the guide shows about one opportunity, in one request of ten roots (the platform's most). */
export const guideQuery = gql`query ConversationGuide($opportunityId: ID, $accountId: ID, $versionId: ID) { uiapi { query { ${roots.join('\n')} } } }`;

/** The offerings that a guide was agreed on, for a deal that has none yet. */
export const offeringsQuery = gql`query Offerings { uiapi { query {
  ${offering.object}(where: { ${offering.currentVersionId}: { ne: null } }, first: ${most}, ${ascending(offering.name)}) {
    edges { node { Id ${values(offering.name)} } } } } } }`;
