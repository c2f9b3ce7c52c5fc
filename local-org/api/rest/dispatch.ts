import { batchResource } from '../composite/batch.ts';
import { collectionResources } from '../composite/collections.ts';
import { compositeResource } from '../composite/composite.ts';
import { treeResource } from '../composite/tree.ts';
import type { RequestContext } from '../org.ts';
import { answerFrom, type Answer, type Resource, type ResourceRequest } from '../resource.ts';
import { describeResources } from './describe/index.ts';
import { externalIdResources } from './externalIds.ts';
import { orgResources } from './orgResources.ts';
import { queryResources } from './queries.ts';
import { recordCountResource } from './recordCount.ts';
import { recordResources } from './records.ts';
import { refuseByName } from './refused.ts';

/** Everything below `/services/data/vXX.0/` that REST clients use; the first that fits answers. */
const resources: readonly Resource[] = [
  ...orgResources,
  recordCountResource,
  ...describeResources,
  ...queryResources,
  ...collectionResources,
  compositeResource(dispatch),
  batchResource(dispatch),
  treeResource,
  ...externalIdResources,
  ...recordResources
];

/** Answers a request, or a part of a composite one. @throws ApiError and QueryError for what is refused */
export async function dispatch(context: RequestContext, request: ResourceRequest): Promise<Answer> {
  refuseByName(request.path);
  return answerFrom(resources, context, request);
}
