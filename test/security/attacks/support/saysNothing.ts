/** Texts that a careful reader takes for nothing. The package tells them by patterns; here they stand one by one. */
const empty = new Set(
  [
    ...['na', 'nda', 'tbd', 'tbc', 'todo', 'ok', 'okay', 'yes', 'no', 'none', 'nothing', 'unknown', 'test'],
    ...['testing', 'asdf', 'asdfgh', 'qwerty', 'pending', 'later', 'done', 'notapplicable', 'notavailable'],
    ...[
      'notknown',
      'tobedetermined',
      'tobeconfirmed',
      'tobedone',
      'xx',
      'нет',
      'да',
      'なし',
      '没有',
      '없음',
      '無'
    ]
  ].map(text => text.normalize('NFKC'))
);

/** Whether the text, without what is no letter and no digit, is empty, one character over and over, or a word for nothing. */
export function saysNothing(text: string | null): boolean {
  const bare = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[\u3164\u115f\u1160\uffa0]/gu, '');
  return bare === '' || /^(.)\1*$/u.test(bare) || empty.has(bare);
}
