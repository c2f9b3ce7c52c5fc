import { capabilityQuestion } from 'c/stepText';

it('asks a capability as event, player and action', () => {
  const capability = { event: 'a deal moves', player: 'your managers', action: 'see what it lacks.' };
  expect(capabilityQuestion('Would it help if, when {0}, {1} could {2}?', capability)).toBe(
    'Would it help if, when a deal moves, your managers could see what it lacks?'
  );
});
