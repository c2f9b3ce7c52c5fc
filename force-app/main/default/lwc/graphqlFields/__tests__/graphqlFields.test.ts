import { values, withDisplay } from 'c/graphqlFields';

describe('the fields of a query', () => {
  it('are asked for by their values', () => {
    expect(values('Name', 'Amount')).toBe('Name { value } Amount { value }');
    expect(values()).toBe('');
  });
  it('are asked for as the platform writes them, too', () => {
    expect(withDisplay('Amount')).toBe('Amount { value displayValue }');
  });
});
