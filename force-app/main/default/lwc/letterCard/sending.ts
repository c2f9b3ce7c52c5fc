import { letterHtml, letterText } from 'c/letter';
import type { Letter } from 'c/letter';
import { documentOf, fileNameOf, mailLinkOf } from 'c/letterFile';
import { copyFormatted, copyText, downloadFile, openLink } from './clipboard';
import { labels } from './labels';

/** Ways in which a letter leaves the page, each with what is to be told about it afterwards. */
export const sending = {
  async copy(letter: Letter): Promise<string> {
    return (await copyFormatted(letterHtml(letter), letterText(letter))) ? labels.copied : labels.notCopied;
  },

  async copyPlain(letter: Letter): Promise<string> {
    return (await copyText(letterText(letter))) ? labels.copiedPlain : labels.notCopied;
  },

  download(letter: Letter, ...name: readonly string[]): string {
    downloadFile(fileNameOf(...name), documentOf(letter));
    return labels.downloaded;
  },

  /** A link can't carry a long letter: it goes to the clipboard, and the message opens without it. */
  async mail(letter: Letter, address: string): Promise<string> {
    const { link, isWhole } = mailLinkOf(letter, address);
    const isCopied = !isWhole && (await copyFormatted(letterHtml(letter), letterText(letter)));
    openLink(link);
    if (isWhole) return labels.mailed;
    return isCopied ? labels.tooLongCopied : labels.tooLong;
  }
};
