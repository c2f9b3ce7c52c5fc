/** What was agreed, as the platform answers it: titles, target titles, outcomes, prompts, capabilities. */
import { idOf, isTrue, lines, nodesOf, oneOf, parentOf, text } from 'c/graphqlValue';
import type { GraphqlNode } from 'c/graphqlValue';
import { levels } from 'c/guide';
import type { Capability, Outcome, Prompt, TargetTitle, Title } from 'c/guide';
import * as field from 'c/schemaService';

export function titleFrom(node: GraphqlNode): Title {
  return {
    id: idOf(node),
    name: text(node, field.title.name) ?? '',
    level: oneOf(node, field.title.level, levels) ?? 'Staff',
    canFund: isTrue(node, field.title.canFund),
    synonyms: lines(node, field.title.synonyms)
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
    code: text(node, field.prompt.code),
    question: text(node, field.prompt.question) ?? '',
    answerType: oneOf(node, field.prompt.answerType, ['Yes/No', 'Number', 'Choice', 'Text']) ?? 'Text',
    unit: text(node, field.prompt.unit),
    choices: lines(node, field.prompt.choices),
    followUp: text(node, field.prompt.followUp),
    letterSentence: text(node, field.prompt.letterSentence),
    allowsNegative: isTrue(node, field.prompt.allowsNegative),
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
    code: text(node, field.outcome.code),
    statement: text(node, field.outcome.statement) ?? '',
    inTheirWords: text(node, field.outcome.inTheirWords),
    measure: text(node, field.outcome.measure),
    unit: text(node, field.outcome.unit),
    prompts: below(prompts, field.prompt.outcomeId, idOf(node)).map(promptFrom)
  };
}

/** What this edition says of the title; nothing where it was agreed before it said so. */
function signedOf(node: GraphqlNode): Partial<Title> {
  const level = oneOf(node, field.targetTitle.level, levels);
  return level ? { level, canFund: isTrue(node, field.targetTitle.canFund) } : {};
}

/** The target titles of the edition that was read. */
export function targetTitlesFrom(data: unknown, titles: readonly Title[]): TargetTitle[] {
  const outcomes = nodesOf(data, field.outcome.object);
  const prompts = nodesOf(data, field.prompt.object);
  return nodesOf(data, field.targetTitle.object).flatMap(node => {
    const title = titles.find(({ id }) => id === text(node, field.targetTitle.titleId));
    if (!title) return [];
    const roles = ['Decides', 'Funds', 'Recommends', 'Uses', 'Implements'] as const;
    return {
      id: idOf(node),
      title: { ...title, ...signedOf(node) },
      decisionRole: oneOf(node, field.targetTitle.decisionRole, roles) ?? 'Uses',
      keyPlayer: isTrue(node, field.targetTitle.keyPlayer),
      outcomes: below(outcomes, field.outcome.targetTitleId, idOf(node)).map(child =>
        outcomeFrom(child, prompts)
      )
    };
  });
}

function onceEach(nodes: readonly GraphqlNode[]): GraphqlNode[] {
  return [...new Map(nodes.map(node => [idOf(node), node])).values()].filter(node => idOf(node) !== '');
}

/**
 * Outcomes that were shared or asked about in the deal under another edition than the one read, with the prompts that were
 * answered: they come along with what buyers said.
 */
export function formerOutcomesFrom(data: unknown): Outcome[] {
  const read = new Set(nodesOf(data, field.outcome.object).map(idOf));
  const asked = onceEach(nodesOf(data, field.answer.object).map(node => parentOf(node, field.answer.prompt)));
  const shared = nodesOf(data, field.buyerOutcome.object).map(node =>
    parentOf(node, field.buyerOutcome.outcome)
  );
  return onceEach([...shared, ...asked.map(node => parentOf(node, field.prompt.outcome))])
    .filter(node => !read.has(idOf(node)))
    .map(node => outcomeFrom(node, asked));
}
