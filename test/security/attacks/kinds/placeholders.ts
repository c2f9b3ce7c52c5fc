/** Evidence that is none, as people type it. */
export const placeholders: readonly string[] = [
  ...['.', '-', '–', '…', '...', '???', '👍', '✅ ✅', '•\n•', '(…)'],
  ...['x', 'xxx', 'x x x', 'X-X-X', 'aaaaaaaaaa', '=====', '0000000', 'жжжжжж', '確確確'],
  ...['N/A', 'n.a.', 'n / a', 'tbd', 'T.B.D.', 'TBC', 'None.', 'OK!', 'o.k.', 'Yes, yes.', 'TEST test'],
  ...['Asdf asdf', 'testing…', 'not applicable', 'To be confirmed', 'pending', 'unknown', 'done'],
  ...[
    'нет',
    'да',
    'なし',
    '没有',
    '없음',
    '無',
    '\u200b\u200f\u2060',
    '\ufeff',
    '\u3164\u3164',
    '\u2800',
    '\u200bn\u200b/\u200ba\u200b'
  ]
];
