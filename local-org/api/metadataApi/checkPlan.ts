import { checkSchema } from '../../formula/index.ts';
import {
  componentAt,
  isBundle,
  type Component,
  type Components,
  type XmlComponent
} from '../../metadata/component.ts';
import { schemaOf } from '../../metadata/loadSchema.ts';
import type { MetadataProblem } from '../../metadata/problem.ts';
import type { OrgSchema } from '../../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { DeployPlan, PlannedChange } from './planDeploy.ts';

export type Refusal = Extract<PlannedChange, { kind: 'refused' }>;

/** The schema that a plan makes, and what is wrong with it: with the parts by themselves, and with how they fit together. */
export async function checkPlan(
  org: Org,
  { components, changes }: DeployPlan
): Promise<{ readonly schema: OrgSchema; readonly refusals: readonly Refusal[] }> {
  const xml = [...components.values()].filter((component): component is XmlComponent => !isBundle(component));
  const { schema, problems } = schemaOf(xml, org.foundation.setUp);
  const wrong = problems.length > 0 ? problems : checkSchema(schema);
  const refusals = wrong.map(problem => refusalOf(problem, componentAt(xml, problem)));
  return { schema, refusals: [...refusals, ...(await checkBundles(org, components, changes))] };
}

/** The bundles that the plan brings, each by itself. */
async function checkBundles(
  org: Org,
  components: Components,
  changes: readonly PlannedChange[]
): Promise<readonly Refusal[]> {
  const brought = new Set(
    changes.flatMap(({ kind, type, fullName }) =>
      type === 'LightningComponentBundle' && (kind === 'created' || kind === 'changed') ? [fullName] : []
    )
  );
  const refusals: Refusal[] = [];
  for (const component of components.values()) {
    if (!isBundle(component) || !brought.has(component.fullName)) continue;
    const problems = await org.foundation.checkBundle(component);
    refusals.push(...problems.map(problem => withPlaceInWords(refusalOf(problem, component))));
  }
  return refusals;
}

/** Of bundles the platform says line and column in the message, and clients read them there. */
function withPlaceInWords(refusal: Refusal): Refusal {
  return { ...refusal, problem: `[Line: ${refusal.line}, Col: ${refusal.column}] ${refusal.problem}` };
}

function refusalOf({ file, line, column, message }: MetadataProblem, component?: Component): Refusal {
  const { type, fullName } = component ?? { type: '', fullName: file };
  return { kind: 'refused', type, fullName, file, problem: message, line, column };
}
