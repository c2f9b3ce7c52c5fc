import QualificationRefusal from 'c/qualificationRefusal';
import { all, clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

it('says every message of the platform, and announces them', async () => {
  const refusal = show('c-qualification-refusal', QualificationRefusal, { messages: ['One.', 'Two.'] });
  await settled();
  expect(textOf(refusal)).toBe('The platform refused it: One. Two.');
  expect(all(refusal, '[role="alert"]')).toHaveLength(1);
  await expect(refusal).toBeAccessible();
});

it('says nothing while nothing was refused', async () => {
  const refusal = show('c-qualification-refusal', QualificationRefusal, { messages: [] });
  await settled();
  expect(textOf(refusal)).toBe('');
});
