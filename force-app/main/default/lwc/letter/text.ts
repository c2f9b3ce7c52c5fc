import type { Letter, Paragraph } from './types';

/** A paragraph as it leaves: lines of a signature, or one line of prose. */
function linesOf({ sentences, isLines }: Paragraph): string[] {
  const texts = sentences.filter(({ isLeftOut }) => !isLeftOut).map(({ text }) => text);
  return (isLines ? texts : [texts.join(' ')]).flatMap(text => text.split('\n')).filter(text => text !== '');
}

/** The letter as it leaves: the lines of each paragraph, without what was left out. */
export function letterLines({ paragraphs }: Letter): string[][] {
  return paragraphs.map(linesOf).filter(lines => lines.length > 0);
}

/** The letter as plain text, a blank line between paragraphs. */
export function letterText(letter: Letter): string {
  return letterLines(letter)
    .map(lines => lines.join('\n'))
    .join('\n\n');
}

/** A text where markup is read. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, mark => names[mark] ?? mark);
}

/** The letter as formatted text, for a mail program or a word processor to paste. */
export function letterHtml(letter: Letter): string {
  return letterLines(letter)
    .map(lines => `<p>${lines.map(escaped).join('<br>')}</p>`)
    .join('\n');
}
