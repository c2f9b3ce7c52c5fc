import type { OfferingContent, TargetTitleContent, TitleContent } from '../content/offeringContent.ts';
import type { Step } from '../steps/step.ts';
import { planAgreement } from './planAgreement.ts';
import {
  offeringReference,
  outcomeReference,
  promptReference,
  targetTitleReference,
  titleReference,
  versionReference
} from './references.ts';

/** Who writes the guides. */
const EDITOR = 'product';

/** The titles of all buyers, and what is sold. */
export function planCatalogue(
  titles: readonly TitleContent[],
  offerings: readonly OfferingContent[]
): Step[] {
  return [
    {
      kind: 'create',
      as: EDITOR,
      object: 'Title__c',
      matchBy: 'Name',
      records: titles.map(title => ({
        reference: titleReference(title.name),
        fields: () => ({
          Name: title.name,
          Name_Key__c: title.name,
          Level__c: title.level,
          Function__c: title.function,
          Can_Fund__c: title.canFund,
          Synonyms__c: title.synonyms.join('\n')
        })
      }))
    },
    {
      kind: 'create',
      as: 'admin',
      object: 'Product2',
      matchBy: 'ProductCode',
      records: offerings.map(({ code, product }) => ({
        reference: `product:${code}`,
        fields: () => ({
          Name: product.name,
          ProductCode: product.productCode,
          Description: product.description,
          IsActive: true
        })
      }))
    },
    {
      kind: 'create',
      as: EDITOR,
      object: 'Offering__c',
      matchBy: 'Name',
      records: offerings.map(offering => ({
        reference: offeringReference(offering.code),
        fields: id => ({
          Name: offering.name,
          Name_Key__c: offering.name,
          Description__c: offering.description,
          Product__c: id(`product:${offering.code}`)
        })
      }))
    }
  ];
}

/** One edition of the guide to an offering, as a draft. */
export function planGuideDraft(offering: OfferingContent, titles: readonly TitleContent[]): Step[] {
  return [
    {
      kind: 'create',
      as: EDITOR,
      object: 'Offering_Version__c',
      matchBy: 'Version_Number__c',
      within: { path: 'Offering__c', reference: offeringReference(offering.code) },
      records: [
        {
          reference: versionReference(offering.code),
          fields: id => ({
            Name: `${offering.name} ${offering.versionNumber}`,
            Offering__c: id(offeringReference(offering.code)),
            Version_Number__c: offering.versionNumber,
            Key__c: `${id(offeringReference(offering.code))}:${offering.versionNumber}`,
            Status__c: 'Draft',
            What_Changed__c: offering.whatChanged
          })
        }
      ]
    },
    planTargetTitles(offering, titles),
    planCapabilities(offering),
    planOutcomes(offering),
    planPrompts(offering)
  ];
}

/** A draft's way to the day when every function has agreed to it and reps call by it. */
export function planGuideAgreement(offering: OfferingContent, today: string): Step[] {
  const version = versionReference(offering.code);
  return [
    ...planAgreement({
      object: 'Offering_Version__c',
      reference: version,
      editor: EDITOR,
      signOff: { object: 'Offering_Sign_Off__c', parent: 'Offering_Version__c' },
      signers: { 'Product Development': 'product', Marketing: 'marketing', Sales: 'sales' },
      counts: {
        Agreed_Prompts__c: offering.targetTitles.flatMap(promptsOf).length,
        Agreed_Capabilities__c: capabilitiesOf(offering).length
      },
      today
    }),
    {
      kind: 'update',
      as: EDITOR,
      object: 'Offering__c',
      from: { Current_Version__c: null },
      records: [
        { reference: offeringReference(offering.code), fields: id => ({ Current_Version__c: id(version) }) }
      ]
    },
    {
      kind: 'update',
      as: EDITOR,
      object: 'Offering_Version__c',
      from: { Status__c: 'Agreed', Current_Since__c: null },
      within: { path: 'Offering__r.Current_Version__c', reference: version },
      records: [{ reference: version, fields: () => ({ Current_Since__c: today }) }]
    }
  ];
}

function planTargetTitles(offering: OfferingContent, titles: readonly TitleContent[]): Step {
  const version = versionReference(offering.code);
  const titleOf = (name: string) => titles.find(title => title.name === name);
  return {
    kind: 'create',
    as: EDITOR,
    object: 'Target_Title__c',
    matchBy: 'Key__c',
    records: offering.targetTitles.map((target, index) => ({
      reference: targetTitleReference(offering.code, target.title),
      fields: id => ({
        Name: target.title,
        Offering_Version__c: id(version),
        Title__c: id(titleReference(target.title)),
        Decision_Role__c: target.decisionRole,
        Key_Player__c: target.keyPlayer,
        Level__c: titleOf(target.title)?.level ?? null,
        Can_Fund__c: titleOf(target.title)?.canFund ?? false,
        Order__c: index + 1,
        Key__c: `${id(version)}:${id(titleReference(target.title))}`
      })
    }))
  };
}

function planCapabilities(offering: OfferingContent): Step {
  return {
    kind: 'create',
    as: EDITOR,
    object: 'Capability__c',
    matchBy: 'Code__c',
    within: { path: 'Offering_Version__c', reference: versionReference(offering.code) },
    records: capabilitiesOf(offering).map(capability => ({
      reference: `capability:${capability.code}`,
      fields: id => ({
        Name: capability.name,
        Offering_Version__c: id(versionReference(offering.code)),
        Code__c: capability.code,
        Event__c: capability.event,
        Player__c: capability.player,
        Action__c: capability.action,
        Facts__c: capability.facts ?? null
      })
    }))
  };
}

function planOutcomes(offering: OfferingContent): Step {
  return {
    kind: 'create',
    as: EDITOR,
    object: 'Outcome__c',
    matchBy: 'Code__c',
    within: { path: 'Target_Title__r.Offering_Version__c', reference: versionReference(offering.code) },
    records: offering.targetTitles.flatMap(target =>
      target.outcomes.map((outcome, index) => ({
        reference: outcomeReference(outcome.code),
        fields: id => ({
          Name: outcome.statement,
          Target_Title__c: id(targetTitleReference(offering.code, target.title)),
          Statement__c: outcome.statement,
          In_Their_Words__c: outcome.inTheirWords,
          Measure__c: outcome.measure,
          Unit__c: outcome.unit,
          Scope__c: outcome.scope,
          Order__c: index + 1,
          Code__c: outcome.code
        })
      }))
    )
  };
}

function planPrompts(offering: OfferingContent): Step {
  return {
    kind: 'create',
    as: EDITOR,
    object: 'Prompt__c',
    matchBy: 'Code__c',
    within: {
      path: 'Outcome__r.Target_Title__r.Offering_Version__c',
      reference: versionReference(offering.code)
    },
    records: offering.targetTitles.flatMap(promptsOf).map(({ outcome, prompt, order }) => ({
      reference: promptReference(prompt.code),
      fields: id => ({
        Name: prompt.question.slice(0, 80),
        Outcome__c: id(outcomeReference(outcome)),
        Capability__c: id(`capability:${prompt.capability.code}`),
        Question__c: prompt.question,
        Answer_Type__c: prompt.answerType,
        Unit__c: prompt.answerType === 'Number' ? prompt.unit : null,
        Allows_Negative__c: prompt.answerType === 'Number' && prompt.allowsNegative === true,
        Choices__c: prompt.answerType === 'Choice' ? prompt.choices.join('\n') : null,
        Follow_Up__c: prompt.followUp,
        Letter_Sentence__c: prompt.letterSentence,
        Order__c: order,
        Required__c: prompt.required,
        Code__c: prompt.code
      })
    }))
  };
}

const promptsOf = (target: TargetTitleContent) =>
  target.outcomes.flatMap(outcome =>
    outcome.prompts.map((prompt, index) => ({ outcome: outcome.code, prompt, order: index + 1 }))
  );

const capabilitiesOf = (offering: OfferingContent) =>
  offering.targetTitles.flatMap(promptsOf).map(({ prompt }) => prompt.capability);
