import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide
} from 'fixtures/guides';
import { callUnderway } from '../resume';

const now = new Date('2026-11-20T10:00:00.000Z');
const remembered = {
  contactId: ada,
  conversationKey: 'another',
  started: '2026-11-20T09:30:00.000Z',
  skipped: ['value']
};

describe('the call that is underway', () => {
  it('is the one that this browser remembers', () => {
    expect(callUnderway(guide, remembered, now)).toBe(remembered);
  });
  it.each([
    [
      'was ended elsewhere',
      { ...guide, conversations: [{ ...conversation, key: 'another', ended: '2026-11-20T09:40:00.000Z' }] },
      remembered
    ],
    ['began yesterday', guide, { ...remembered, started: '2026-11-19T09:30:00.000Z' }],
    [
      'was with somebody who is no contact of the account any more',
      guide,
      { ...remembered, contactId: '003' }
    ]
  ])('is not one that %s', (_words, seen, call) => {
    expect(callUnderway(seen, call, now)).toBeUndefined();
  });
  it('is the person’s own open conversation, at the outcome that was spoken about', () => {
    const seen = {
      ...guide,
      conversations: [conversation],
      buyerOutcomes: [buyerOutcome],
      answers: [answerTo(choicePrompt, { text: 'A tool' })]
    };
    expect(callUnderway(seen, undefined, now)).toEqual({
      contactId: ada,
      conversationKey: callKey,
      started: conversation.started,
      topic: { kind: 'outcome', outcomeId: boardNumber.id },
      skipped: []
    });
  });
  it.each([
    ['is somebody else’s', { isOwn: false }],
    ['has ended', { ended: '2026-11-20T09:40:00.000Z' }],
    ['began more than half a day ago', { started: '2026-11-19T20:00:00.000Z' }]
  ])('is not one that %s', (_words, fields) => {
    expect(
      callUnderway({ ...guide, conversations: [{ ...conversation, ...fields }] }, undefined, now)
    ).toBeUndefined();
  });
  it('is none before the first', () => {
    expect(callUnderway(guide, undefined, now)).toBeUndefined();
  });
});
