import { childrenOf, idOf, isTrue, lines, nodesOf, number, oneOf, parentOf, text } from 'c/graphqlValue';

const node = {
  Id: 'a01',
  Name: { value: 'Ada' },
  Blank: { value: '' },
  Empty: { value: null },
  Amount: { value: 5 },
  Done: { value: true },
  Lines: { value: ' one \n\n two\r\n' },
  Level: { value: 'Executive' },
  Parent__r: { Name: { value: 'Acme' } },
  Nobody__r: null,
  Children__r: { edges: [{ node: { Id: 'a02' } }] }
};

describe('a node of a GraphQL answer', () => {
  it('gives values, and nothing where there are none', () => {
    expect([text(node, 'Name'), text(node, 'Blank'), text(node, 'Empty'), text(node, 'Gone')]).toEqual([
      'Ada',
      undefined,
      undefined,
      undefined
    ]);
    expect([number(node, 'Amount'), number(node, 'Name'), number(node, 'Empty')]).toEqual([
      5,
      undefined,
      undefined
    ]);
    expect([isTrue(node, 'Done'), isTrue(node, 'Amount'), isTrue(node, 'Gone')]).toEqual([
      true,
      false,
      false
    ]);
    expect(lines(node, 'Lines')).toEqual(['one', 'two']);
    expect(idOf(node)).toBe('a01');
  });
  it('gives its parent, an empty one where there is none', () => {
    expect(text(parentOf(node, 'Parent__r'), 'Name')).toBe('Acme');
    expect(parentOf(node, 'Nobody__r')).toEqual({});
  });
  it('gives its children, none where there are none', () => {
    expect(childrenOf(node, 'Children__r').map(idOf)).toEqual(['a02']);
    expect(childrenOf(node, 'Nobody__r')).toEqual([]);
  });
  it('gives a picklist value only when it is known', () => {
    expect(oneOf(node, 'Level', ['Executive', 'Staff'])).toBe('Executive');
    expect(oneOf(node, 'Level', ['Staff'])).toBeUndefined();
  });
});

it('finds the nodes of a root, and none in an answer that has none', () => {
  expect(nodesOf({ uiapi: { query: { Title__c: { edges: [{ node }, null] } } } }, 'Title__c')).toEqual([
    node
  ]);
  expect(nodesOf(undefined, 'Title__c')).toEqual([]);
  expect(nodesOf({ uiapi: { query: {} } }, 'Title__c')).toEqual([]);
});
