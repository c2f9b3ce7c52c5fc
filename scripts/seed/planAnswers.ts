import { diagnoses } from '../../force-app/main/default/lwc/guide/answers.ts';
import type { Answer } from '../../force-app/main/default/lwc/guide/types.ts';
import { answerKey, freeAnswerKey } from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';
import type {
  AnswerContent,
  BuyerOutcomeContent,
  ConversationContent,
  DealContent,
  FreeAnswerContent
} from '../content/demoContent.ts';
import type { Fields, PlannedRecord } from '../steps/step.ts';
import type { ContentGuide } from './guideOfContent.ts';
import { contactReference, dealReference, promptReference } from './references.ts';

/** One conversation of one deal, with its place among them. */
export interface Call {
  readonly deal: DealContent;
  readonly conversation: ConversationContent;
  readonly reference: string;
  readonly suffix: string;
}

/** What a buyer wants, as the plan names its record. */
export const heardReference = (call: Call, heard: BuyerOutcomeContent): string =>
  `${call.reference}:${'outcome' in heard ? heard.outcome : 'unmet'}`;

/** What a buyer answered: to prompts of the guide, or to free questions about an unmet need. */
export function planAnswers(call: Call, heard: BuyerOutcomeContent, guide: ContentGuide): PlannedRecord[] {
  const below = heardReference(call, heard);
  if ('unmetNeed' in heard) {
    return heard.answers.map((answer, index) =>
      planFreeAnswer(call, below, answer, `${call.suffix}-${index + 1}`)
    );
  }
  return heard.answers.map(answer => ({
    reference: `answer:${call.reference}:${answer.prompt}`,
    fields: id => {
      const prompt = id(promptReference(answer.prompt));
      const contact = id(contactReference(call.conversation.contact));
      return {
        Buyer_Outcome__c: id(below),
        Prompt__c: prompt,
        Conversation__c: id(call.reference),
        Question_Asked__c: guide.prompt(answer.prompt).question,
        Diagnoses__c: diagnoses(guide.prompt(answer.prompt), replied(answer.said)),
        Capability_Helps__c: answer.helps ?? null,
        Why_Not__c: answer.whyNot ?? null,
        Key__c: answerKey(id(dealReference(call.deal.key)), contact, prompt),
        ...reply(answer)
      };
    }
  }));
}

function planFreeAnswer(call: Call, below: string, answer: FreeAnswerContent, suffix: string): PlannedRecord {
  return {
    reference: `answer:${below}:${suffix}`,
    fields: id => ({
      Buyer_Outcome__c: id(below),
      Prompt__c: null,
      Conversation__c: id(call.reference),
      Question_Asked__c: answer.question,
      Key__c: freeAnswerKey(
        id(dealReference(call.deal.key)),
        id(contactReference(call.conversation.contact)),
        suffix
      ),
      ...reply(answer)
    })
  };
}

function reply({ said, words }: AnswerContent | FreeAnswerContent): Fields {
  const { reply: kind, number, text } = replied(said);
  return {
    Reply__c: kind,
    ...(number === undefined ? {} : { Number__c: number }),
    ...(text === undefined ? {} : { Text__c: text }),
    Said__c: words ?? null
  };
}

function replied(said: AnswerContent['said']): Pick<Answer, 'reply' | 'number' | 'text'> {
  if (typeof said === 'boolean') return { reply: said ? 'Yes' : 'No' };
  if (typeof said === 'number') return { reply: 'Given', number: said };
  return said === "Doesn't know" ? { reply: said } : { reply: 'Given', text: said };
}
