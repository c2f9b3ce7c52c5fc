/** Puts a text on the clipboard, formatted for programs that read it so. False when the browser refuses. */
export async function copyFormatted(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' })
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Puts a plain text on the clipboard. False when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function follow(link: HTMLAnchorElement): void {
  link.click();
}

/** Hands a file to the person. The platform lets this type pass; programs go by the name's ending. */
export function downloadFile(name: string, content: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  link.download = name;
  follow(link);
  URL.revokeObjectURL(link.href);
}

/** Opens what a link leads to in the program that takes such links. */
export function openLink(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  follow(link);
}
