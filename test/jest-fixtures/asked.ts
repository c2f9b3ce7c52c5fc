/** What reviews of a deal decided and asked for, as the platform answers a query with it. */
type Node = Readonly<Record<string, unknown>>;

const connection = (nodes: readonly Node[]) => ({ edges: nodes.map(node => ({ node })) });

function node(id: string, fields: Node, parents: Node = {}): Node {
  const values = Object.entries(fields).map(([name, value]) => [name, { value: value ?? null }]);
  return { Id: id, ...Object.fromEntries(values), ...parents };
}

const named = (name: string): Node => ({ Name: { value: name } });

export const repId = '005000000000001AAA';
export const reviewId = 'a1J000000000001AAA';

export interface AskedOptions {
  readonly decision?: string;
  readonly words?: string;
  readonly reviewer?: string | null;
  readonly action?: string;
  readonly dueOn?: string;
  readonly doneOn?: string | null;
  readonly owner?: string;
  readonly ownerId?: string;
  /** An action of an earlier review, which is late. */
  readonly earlier?: string;
  /** The statuses of tasks that say the action. */
  readonly tasks?: readonly string[];
}

/** A deal that was reviewed, and in which something was asked for. */
export function askedData({
  decision = 'Ask for evidence',
  words = 'The letter went out three weeks ago.',
  reviewer = 'Marta Lindqvist',
  action = 'Bring the buyer’s answer to the letter',
  dueOn = '2026-12-04',
  doneOn = null,
  owner = 'Robin Hale',
  ownerId = repId,
  earlier,
  tasks = []
}: AskedOptions = {}): unknown {
  const asked = (id: string, fields: Node): Node =>
    node(id, { Action_Owner__c: ownerId, ...fields }, { Action_Owner__r: named(owner) });
  const own = asked(reviewId, { Action__c: action, Due_On__c: dueOn, Done_On__c: doneOn });
  const before = { Action__c: earlier, Due_On__c: '2026-11-25', Done_On__c: null };
  return {
    uiapi: {
      query: {
        last: connection([
          node(
            reviewId,
            { Reviewed_On__c: '2026-11-27', Decision__c: decision, Words__c: words },
            reviewer === null ? {} : { Reviewed_By__r: named(reviewer) }
          )
        ]),
        asked: connection([
          ...(action ? [own] : []),
          ...(earlier ? [asked('a1J000000000000AAA', before)] : [])
        ]),
        Task: connection([
          node('00T000000000009AAA', {
            ...{ Subject: 'Write the letter', OwnerId: ownerId },
            ...{ ActivityDate: dueOn, Status: 'Not Started' }
          }),
          ...tasks.map((status, index) =>
            node(`00T00000000000${index}AAA`, {
              ...{ Subject: action, OwnerId: ownerId, ActivityDate: dueOn, Status: status }
            })
          )
        ])
      }
    }
  };
}

/** A deal that nobody reviewed. */
export const neverReviewed: unknown = {
  uiapi: { query: { last: connection([]), asked: connection([]), Task: connection([]) } }
};
