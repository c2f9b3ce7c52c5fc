import { notSupported } from '../../apiError.ts';
import type { Resource } from '../../resource.ts';
import { visibleObject } from '../objects.ts';
import { describeInShort, describeObject } from './describeObject.ts';

/** What objects and fields there are. */
export const describeResources: readonly Resource[] = [
  {
    method: 'GET',
    path: 'sobjects',
    answer: async context => ({
      status: 200,
      body: {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: [...context.visible.objects.values()].map(object => describeInShort(context, object))
      }
    })
  },
  {
    method: 'GET',
    path: 'sobjects/:object',
    answer: async (context, _request, { object }) => ({
      status: 200,
      body: { objectDescribe: describeInShort(context, visibleObject(context, object)), recentItems: [] }
    })
  },
  {
    method: 'GET',
    path: 'sobjects/:object/describe',
    answer: async (context, _request, { object }) => ({
      status: 200,
      body: describeObject(context, visibleObject(context, object))
    })
  },
  ...['deleted', 'updated', 'listviews', 'describe/layouts', 'describe/compactLayouts'].map(
    (what): Resource => ({
      method: 'GET',
      path: `sobjects/:object/${what}`,
      answer: async () => {
        throw notSupported(`The resource sobjects/…/${what}`);
      }
    })
  )
];
