import type { Fields, Operation } from 'c/mutation';
import { codeFor, criteriaAt, mostOf } from 'c/policy';
import type { CriterionContent, Edition, Placement, PolicyCriterion } from 'c/policy';
import { criterionCodeKey } from 'c/recordKeys';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { criterion } from 'c/schemaService';

/** What a criterion says, as the platform keeps it. */
export function contentFields(content: CriterionContent): Fields {
  return {
    [criterion.name]: content.statement.slice(0, mostOf.name),
    [criterion.statement]: content.statement,
    [criterion.howToCheck]: content.howToCheck ?? null,
    [criterion.gate]: content.gate,
    [criterion.effect]: content.warns ? 'Warns' : 'Blocks',
    [criterion.measure]: content.measure,
    [criterion.threshold]: content.threshold ?? null,
    [criterion.buyerEvidenceRequired]: content.buyerEvidenceRequired,
    [criterion.verifiedBy]: content.verifiedBy,
    [criterion.validDays]: content.validDays ?? null
  };
}

/** The code by which editions know a criterion, and the key that keeps it its own in the policy of that number. */
export function codeFields(policyNumber: number, code: string): Fields {
  return { [criterion.code]: code, [criterion.codeKey]: criterionCodeKey(policyNumber, code) };
}

const update = (alias: string, id: string, fields: Fields): Operation => ({
  kind: 'update',
  alias,
  object: criterion.object,
  id,
  fields
});

/** Adds a criterion to a draft, as the last of its gate, under a code of its own. */
export async function addCriterion(edition: Edition, content: CriterionContent): Promise<SaveResult> {
  const order =
    Math.max(0, ...criteriaAt(edition.criteria, content.gate).map(({ order: at }) => at ?? 0)) + 1;
  const fields = {
    ...contentFields(content),
    ...codeFields(edition.number, codeFor(content.statement, edition.criteria)),
    [criterion.policyId]: edition.id,
    [criterion.order]: order
  };
  return saveTogether([{ kind: 'create', alias: 'criterion', object: criterion.object, fields }]);
}

/** Words a criterion of a draft anew. Its code is kept under its key; one that has no code yet is given one. */
export async function changeCriterion(
  edition: Edition,
  { id, code }: PolicyCriterion,
  content: CriterionContent
): Promise<SaveResult> {
  const known = codeFields(edition.number, code ?? codeFor(content.statement, edition.criteria));
  return saveTogether([update('criterion', id, { ...contentFields(content), ...known })]);
}

/** Puts criteria of a draft where they are to stand. */
export async function placeCriteria(placements: readonly Placement[]): Promise<SaveResult> {
  return saveTogether(
    placements.map(({ id, gate, order }, index) =>
      update(`criterion${index}`, id, { [criterion.gate]: gate, [criterion.order]: order })
    )
  );
}

/** Takes a criterion out of a draft. */
export async function removeCriterion(id: string): Promise<SaveResult> {
  return saveTogether([{ kind: 'delete', alias: 'criterion', object: criterion.object, id }]);
}
