import { levelRank } from '../../force-app/main/default/lwc/guide/guide.ts';
import {
  buyerOutcomeKey,
  conversationDayKey,
  conversationKey,
  keyPlayerKey,
  unmetNeedKey,
  valueKey
} from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import type { BuyerOutcomeContent, ConversationContent, DealContent } from '../content/demoContent.ts';
import type { Fields, Ids, PlannedRecord, Step } from '../steps/step.ts';
import { daysBefore, minutesAfter } from './days.ts';
import type { ContentGuide } from './guideOfContent.ts';
import { heardReference, planAnswers, type Call } from './planAnswers.ts';
import {
  contactReference,
  dealReference,
  outcomeReference,
  targetTitleReference,
  versionReference
} from './references.ts';

export interface ConversationPlanOptions {
  readonly guide: ContentGuide;
  /** ISO moment of loading. */
  readonly now: string;
}

/** What was said in the deals of one owner: conversations, then what buyers want, then their answers. */
export function planConversations(
  owner: string,
  deals: readonly DealContent[],
  options: ConversationPlanOptions
): Step[] {
  const calls = deals.flatMap(callsOf);
  const create = (object: string, records: PlannedRecord[]): Step => ({
    kind: 'create',
    as: owner,
    object,
    matchBy: 'Key__c',
    records
  });
  return [
    create(
      'Conversation__c',
      calls.map(call => planConversation(call, options))
    ),
    create(
      'Buyer_Outcome__c',
      calls.flatMap(call => call.conversation.outcomes.map(heard => planBuyerOutcome(call, heard, options)))
    ),
    create(
      'Answer__c',
      calls.flatMap(call =>
        call.conversation.outcomes.flatMap(heard => planAnswers(call, heard, options.guide))
      )
    )
  ];
}

/** Confirmations that buyers took back once their deals had been judged. */
export function planTakingBack(owner: string, deals: readonly DealContent[]): Step {
  return {
    kind: 'update',
    as: owner,
    object: 'Buyer_Outcome__c',
    from: { Progress__c: 'Confirmed' },
    records: deals.flatMap(callsOf).flatMap(call =>
      call.conversation.outcomes
        .filter(({ takenBack }) => takenBack)
        .map(heard => ({
          reference: heardReference(call, heard),
          fields: () => ({ Progress__c: 'Envisioned', Confirmed_On__c: null, Value_Key__c: null })
        }))
    )
  };
}

const callsOf = (deal: DealContent): Call[] =>
  deal.conversations.map((conversation, index) => {
    const suffix = `demo-${index + 1}`;
    return { deal, conversation, suffix, reference: `conversation:${deal.key}:${suffix}` };
  });

function planConversation(
  { deal, conversation, reference, suffix }: Call,
  options: ConversationPlanOptions
): PlannedRecord {
  const target = options.guide.targetTitle(conversation.contact, deal.offering);
  const title = options.guide.title(conversation.contact);
  const { started, ended } = times(conversation, options.now);
  const countsDay = firstOfDay(deal, conversation, options.now) === conversation;
  const keys = (opportunity: string, contact: string): Fields => ({
    Opportunity__c: opportunity,
    Contact__c: contact,
    Key__c: conversationKey(opportunity, suffix, contact),
    ...(countsDay ? { Day_Key__c: conversationDayKey(opportunity, contact, started) } : {})
  });
  return {
    reference,
    fields: id => ({
      ...keys(id(dealReference(deal.key)), id(contactReference(conversation.contact))),
      Offering_Version__c: id(versionReference(deal.offering)),
      Target_Title__c: target ? id(targetTitleReference(deal.offering, target.title)) : null,
      Level_Rank__c: target && title ? levelRank(title.level) : null,
      Channel__c: conversation.channel,
      Motion__c: conversation.motion,
      Next_Step__c: conversation.nextStep ?? null,
      Next_Step_On__c:
        conversation.nextStepInDays === undefined
          ? null
          : daysBefore(options.now.slice(0, 10), -conversation.nextStepInDays),
      Notes__c: conversation.privateNotes ?? null,
      Started__c: started,
      Ended__c: ended
    })
  };
}

/** A finished call took place that day before noon; one that goes on began ten minutes ago. */
function times(
  { daysAgo, minutes }: ConversationContent,
  now: string
): { readonly started: string; readonly ended: string | null } {
  if (minutes === undefined) return { started: minutesAfter(now, -10), ended: null };
  const started =
    daysAgo === 0 ? minutesAfter(now, -minutes) : `${daysBefore(now.slice(0, 10), daysAgo)}T09:30:00.000Z`;
  return { started, ended: minutesAfter(started, minutes) };
}

/** The conversation by which a deal counts the day of one with its buyer. */
function firstOfDay(
  { conversations }: DealContent,
  conversation: ConversationContent,
  now: string
): ConversationContent | undefined {
  const dayOf = (one: ConversationContent): string => times(one, now).started.slice(0, 10);
  return conversations.find(
    other => other.contact === conversation.contact && dayOf(other) === dayOf(conversation)
  );
}

function planBuyerOutcome(
  call: Call,
  heard: BuyerOutcomeContent,
  options: ConversationPlanOptions
): PlannedRecord {
  return {
    reference: heardReference(call, heard),
    fields: id => {
      const opportunity = id(dealReference(call.deal.key));
      const contact = id(contactReference(call.conversation.contact));
      return {
        Opportunity__c: opportunity,
        Contact__c: contact,
        Progress__c: heard.progress,
        Shared_By__c: heard.sharedBy,
        Buyer_Words__c: heard.buyerWords,
        Annual_Value__c: heard.annualValue ?? null,
        Confirmed_On__c:
          heard.confirmedDaysAgo === undefined
            ? null
            : daysBefore(options.now.slice(0, 10), heard.confirmedDaysAgo),
        ...wanted(call, heard, { opportunity, contact }, id, options.guide)
      };
    }
  };
}

function wanted(
  call: Call,
  heard: BuyerOutcomeContent,
  { opportunity, contact }: { opportunity: string; contact: string },
  id: Ids,
  guide: ContentGuide
): Fields {
  if ('unmetNeed' in heard) {
    return { Unmet_Need__c: heard.unmetNeed, Key__c: unmetNeedKey(opportunity, contact, call.suffix) };
  }
  const outcome = id(outcomeReference(heard.outcome));
  return {
    Outcome__c: outcome,
    ...counted(call, heard, { opportunity, contact }, guide),
    ...(firstConfirmed(call.deal, heard.outcome) === heard
      ? { Value_Key__c: valueKey(opportunity, { id: outcome, code: heard.outcome }) }
      : {}),
    Key__c: buyerOutcomeKey(opportunity, contact, outcome)
  };
}

/** A key player, and the key by which the deal counts one: on the first outcome that this person shared directly. */
function counted(
  { deal, conversation }: Call,
  heard: BuyerOutcomeContent,
  { opportunity, contact }: { opportunity: string; contact: string },
  guide: ContentGuide
): Fields {
  const [first] = sharedAsKeyPlayer(deal, conversation.contact, guide);
  const isPlayer = 'outcome' in heard && guide.isKeyPlayer(conversation.contact, heard.outcome);
  return {
    Key_Player__c: isPlayer,
    ...(first !== undefined && first === heard
      ? { Key_Player_Key__c: keyPlayerKey(opportunity, contact) }
      : {})
  };
}

/** What a buyer confirmed of an outcome by which the deal counts its value. */
function firstConfirmed({ conversations }: DealContent, outcome: string): BuyerOutcomeContent | undefined {
  return conversations
    .flatMap(({ outcomes }) => outcomes)
    .find(
      heard =>
        'outcome' in heard &&
        heard.outcome === outcome &&
        heard.progress === 'Confirmed' &&
        heard.sharedBy === 'Directly' &&
        heard.annualValue !== undefined
    );
}

/** What a contact shared directly in a deal as its key player. */
export function sharedAsKeyPlayer(
  { conversations }: DealContent,
  contact: string,
  guide: ContentGuide
): BuyerOutcomeContent[] {
  return conversations
    .filter(conversation => conversation.contact === contact)
    .flatMap(({ outcomes }) => outcomes)
    .filter(
      heard =>
        'outcome' in heard && heard.sharedBy === 'Directly' && guide.isKeyPlayer(contact, heard.outcome)
    );
}
