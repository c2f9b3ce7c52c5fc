import { forgetText, keepText, textsOf } from 'c/draftService';

const deal = '006000000000001AAA';
const textsIn = (beginning: string, userId = '005', opportunityId = deal): Record<string, string> =>
  Object.fromEntries(textsOf(userId, opportunityId, beginning).map(({ field, text }) => [field, text]));

beforeEach(() => {
  localStorage.clear();
  keepText('005', deal, 'evidence/a08/evidence', 'Said on');
  keepText('005', deal, 'evidence/a08/source', 'Our view');
  keepText('005', deal, 'waiver/a08/evidence', 'A renewal');
});
afterEach(() => jest.restoreAllMocks());

describe('half-typed text', () => {
  it('is there after a reload, by the fields that it stood in', () => {
    expect(textsIn('evidence/a08/')).toEqual({
      'evidence/a08/evidence': 'Said on',
      'evidence/a08/source': 'Our view'
    });
  });
  it('says when it was typed', () => {
    jest.useFakeTimers({ now: new Date('2026-11-22T09:00:00Z') });
    keepText('005', deal, 'evidence/a08/evidence', 'Said on Monday');
    jest.useRealTimers();
    expect(textsOf('005', deal, 'evidence/a08/evidence')).toEqual([
      { field: 'evidence/a08/evidence', text: 'Said on Monday', typedOn: '2026-11-22T09:00:00.000Z' }
    ]);
  });
  it('is forgotten with its form, and no other', () => {
    forgetText('005', deal, 'evidence/a08/');
    expect(textsIn('evidence/a08/')).toEqual({});
    expect(textsIn('waiver/')).toEqual({ 'waiver/a08/evidence': 'A renewal' });
  });
  it('belongs to its user and its deal', () => {
    expect(textsIn('evidence/', '006')).toEqual({});
    expect(textsIn('evidence/', '005', 'another deal')).toEqual({});
  });
  it('is never mixed up with what others left there', () => {
    localStorage.setItem(`same-page/005/${deal}/text/evidence/a08/broken`, '{');
    localStorage.setItem(`same-page/005/${deal}/text/evidence/a08/foreign`, '{"text":7}');
    expect(Object.keys(textsIn('evidence/a08/'))).toHaveLength(2);
  });
  it('says when the browser can’t keep it', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(keepText('005', deal, 'evidence/a08/evidence', 'Lost')).toBe(false);
  });
});
