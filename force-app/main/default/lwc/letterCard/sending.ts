import { letterHtml, letterText } from 'c/letter';
import type { Letter } from 'c/letter';
import type { LetterAction } from 'c/letterActions';
import { documentOf, fileNameOf, mailLinkOf } from 'c/letterFile';
import { copyFormatted, copyText, downloadFile, openLink } from './clipboard';
import { labels } from './labels';

/** What the letter is about, and whom it goes to. */
interface Destination {
  readonly deal: string;
  readonly name: string;
  readonly email: string;
}

/** How the letter is logged; an update lets the log that is there follow the letter. */
export const logging = { logTask: 'Task', logEmail: 'Email', logUpdate: 'Update' } as const;

/** Is the letter to be logged, and not to leave the page? */
export function isLogging(action: LetterAction): action is keyof typeof logging {
  return action in logging;
}

type Sending = Exclude<LetterAction, keyof typeof logging>;

/** Ways in which a letter leaves the page, each with what is to be told about it afterwards. */
export const sending: Readonly<Record<Sending, (letter: Letter, to: Destination) => Promise<string>>> = {
  async copy(letter) {
    return (await copyFormatted(letterHtml(letter), letterText(letter))) ? labels.copied : labels.notCopied;
  },

  async copyPlain(letter) {
    return (await copyText(letterText(letter))) ? labels.copiedPlain : labels.notCopied;
  },

  download(letter, { deal, name }) {
    downloadFile(fileNameOf(deal, name), documentOf(letter));
    return Promise.resolve(labels.downloaded);
  },

  /** A link can't carry a long letter: it goes to the clipboard, and the message opens without it. */
  async mail(letter, { email }) {
    const { link, isWhole } = mailLinkOf(letter, email);
    const isCopied = !isWhole && (await copyFormatted(letterHtml(letter), letterText(letter)));
    openLink(link);
    if (isWhole) return labels.mailed;
    return isCopied ? labels.tooLongCopied : labels.tooLong;
  }
};
