import { gql } from 'lightning/graphql';
import { ifSeen, values } from 'c/graphqlFields';
import { patternOf } from 'c/graphqlValue';
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
} from 'c/schemaService';

/** Field names as a selection of their values. */

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
/** As many contacts of an account as are read at once; others are searched for. */
const mostContacts = 200;

const person = `Id ${values(contact.name, contact.salutation, contact.firstName, contact.lastName, contact.email, contact.title)}
  ${values(contact.titleMatchId, contact.holdsNoTitle, contact.accountId)} ${contact.account} { ${values('Name')} }`;
const outcomeContent = values(
  outcome.code,
  outcome.statement,
  outcome.inTheirWords,
  outcome.measure,
  outcome.unit
);
const promptContent = `${values(prompt.code, prompt.question, prompt.answerType, prompt.unit, prompt.choices, prompt.followUp)}
  ${values(prompt.letterSentence, prompt.allowsNegative, prompt.required)}
  ${prompt.capability} { ${values(capability.event, capability.player, capability.action, capability.facts)} }`;

const ofDeal = `${opportunity.object}(where: { Id: { eq: $opportunityId } }, first: 1) { edges { node { Id
    ${values(opportunity.name, opportunity.accountId, opportunity.offeringId)}
    ${opportunity.account} { ${values('Name')} }
    ${opportunity.offering} { ${values(offering.name)} } } } }`;
const contacts = `${contact.object}(where: { ${contact.accountId}: { eq: $accountId } }, first: ${mostContacts}, ${ascending(contact.name)}) {
    edges { node { ${person} } } }`;
const roles = `${contactRole.object}(where: { ${ofOpportunity(contactRole.opportunityId)} }, first: ${most}) {
    edges { node { Id ${values(contactRole.contactId, contactRole.isPrimary)} ${contactRole.contact} { ${person} } } } }`;
const titles = `${title.object}(first: ${most}, ${ascending(title.name)}) {
    edges { node { Id ${values(title.name, title.level, title.canFund, title.synonyms)} } } }`;
const targetTitles = `${targetTitle.object}(where: { ${ofVersion} }, first: ${most}, ${ascending(targetTitle.order)}) {
    edges { node { Id ${values(targetTitle.titleId, targetTitle.versionId, targetTitle.decisionRole, targetTitle.keyPlayer)}
    ${values(targetTitle.level, targetTitle.canFund)} ${targetTitle.version} { ${values(version.number)} } } } }`;
const outcomes = `${outcome.object}(where: { ${ofTargetTitle} }, first: ${most}, ${ascending(outcome.order)}) {
    edges { node { Id ${values(outcome.targetTitleId)} ${outcomeContent} } } }`;
const prompts = `${prompt.object}(where: { ${ofOutcome} }, first: ${most}, ${ascending(prompt.order)}) { edges { node { Id
    ${values(prompt.outcomeId)} ${promptContent} } } }`;
const conversations = `${conversation.object}(where: { ${ofOpportunity(conversation.opportunityId)} }, first: ${most},
    orderBy: { ${conversation.started}: { order: DESC } }) { edges { node { Id
    ${values(conversation.key, conversation.contactId, conversation.targetTitleId, conversation.versionId)}
    ${values(conversation.levelRank, conversation.started, conversation.ended, conversation.createdById)}
    ${values(conversation.nextStep, conversation.nextStepOn, conversation.isExternal, conversation.revision)}
    ${values(conversation.dayKey)} ${ifSeen(conversation.privateNotes)} ${conversation.contact} { ${person} } } } }`;
const buyerOutcomes = `${buyerOutcome.object}(where: { ${ofOpportunity(buyerOutcome.opportunityId)} }, first: ${most}, orderBy: { CreatedDate: { order: ASC } }) {
    edges { node { Id ${values(buyerOutcome.key, buyerOutcome.contactId, buyerOutcome.outcomeId, buyerOutcome.unmetNeed)}
    ${values(buyerOutcome.keyPlayerKey, buyerOutcome.sharedBy, buyerOutcome.progress, buyerOutcome.words, buyerOutcome.annualValue, buyerOutcome.confirmedOn)}
    ${values(buyerOutcome.isExternal, buyerOutcome.revision, buyerOutcome.valueKey)} ${buyerOutcome.contact} { ${person} }
    ${buyerOutcome.outcome} { Id ${outcomeContent} } } } }`;
const answers = `${answer.object}(where: { ${answer.buyerOutcome}: { ${ofOpportunity(buyerOutcome.opportunityId)} } }, first: ${most},
    orderBy: { CreatedDate: { order: ASC } }) { edges { node { Id
    ${values(answer.key, answer.promptId, answer.question, answer.reply, answer.number, answer.said, answer.helps)}
    ${values(answer.whyNot, answer.conversationId, answer.revision)} ${ifSeen(answer.text)}
    ${answer.buyerOutcome} { ${values(buyerOutcome.key, buyerOutcome.outcomeId)} }
    ${answer.conversation} { ${values(conversation.key)} }
    ${answer.prompt} { Id ${values(prompt.outcomeId)} ${promptContent} ${prompt.outcome} { Id ${outcomeContent} } } } } }`;

/** What `guideQuery` is asked about: an opportunity, its account, and the edition of its offering's guide to read. */
export interface GuideVariables extends Readonly<Record<string, unknown>> {
  readonly opportunityId: string;
  readonly accountId: string;
  readonly versionId: string;
}

/** All that the guide shows about one opportunity, in one request of ten roots (the platform's most). */
export const guideQuery = gql`query ConversationGuide($opportunityId: ID, $accountId: ID, $versionId: ID) { uiapi { query { 
  ${ofDeal} ${contacts} ${roles} ${titles} ${targetTitles} ${outcomes} ${prompts} ${conversations} ${buyerOutcomes} ${answers} } } }`;

/** What another edition of the guide was, to say what changed since: its titles, outcomes and questions. */
export const editionQuery = gql`query Edition($versionId: ID) { uiapi { query {
  ${titles} ${targetTitles} ${outcomes} ${prompts} } } }`;

/** All titles, for who writes one of them. */
export const titlesQuery = gql`query Titles { uiapi { query { ${titles} } } }`;

/** Contacts of an account whose name or title holds a text; `pattern` is that of LIKE. */
export const contactsQuery = gql`query Contacts($accountId: ID, $pattern: String) { uiapi { query {
  ${contact.object}(where: { and: [{ ${contact.accountId}: { eq: $accountId } },
    { or: [{ ${contact.name}: { like: $pattern } }, { ${contact.title}: { like: $pattern } }] }] }, first: 25, ${ascending(contact.name)}) {
    edges { node { ${person} } } } } } }`;

/** What `contactsQuery` is asked about. */
export interface ContactsVariables extends Readonly<Record<string, unknown>> {
  readonly accountId: string;
  readonly pattern: string;
}

/** Asks for an account's contacts with these words; for nobody where there is no account, or no word. */
export function contactsWith(accountId: string | undefined, words: string): ContactsVariables | undefined {
  const text = words.trim();
  return accountId && text !== '' ? { accountId, pattern: patternOf(text) } : undefined;
}

/** The offerings that a guide was agreed on, for a deal that has none yet. */
export const offeringsQuery = gql`query Offerings { uiapi { query {
  ${offering.object}(where: { ${offering.currentVersionId}: { ne: null } }, first: ${most}, ${ascending(offering.name)}) {
    edges { node { Id ${values(offering.name)} } } } } } }`;
