import PanelSkeleton from 'c/panelSkeleton';
import { all, clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

it('holds as many lines as will stand there, and says that it reads', async () => {
  const skeleton = show('c-panel-skeleton', PanelSkeleton, { lines: 3 });
  await settled();
  expect(all(skeleton, '.bar')).toHaveLength(3);
  expect(textOf(skeleton)).toBe('Loading');
  await expect(skeleton).toBeAccessible();
});
