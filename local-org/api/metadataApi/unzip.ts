import { unzipSync } from 'fflate';

/** The Metadata API's limits on a package. */
export const largestZip = 39_000_000;
const largestContent = 400_000_000;
const mostFiles = 10_000;

export type Unzipped =
  { readonly texts: ReadonlyMap<string, string> } | { readonly problem: string; readonly file: string };

/** The files of a zip as texts by their paths, or why they are not taken. Nothing is written anywhere. */
export function unzip(zip: Uint8Array): Unzipped {
  let size = 0;
  let count = 0;
  let refused: { problem: string; file: string } | undefined;
  const refuse = (problem: string, file: string): false => {
    refused ??= { problem, file };
    return false;
  };
  try {
    const entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (refused) return false;
        if (!isSafePath(name))
          return refuse(`The zip holds the path ${name}, which leads out of the package.`, name);
        if (name.endsWith('/')) return false;
        size += originalSize;
        count += 1;
        if (count > mostFiles)
          return refuse(`LIMIT_EXCEEDED: Maximum number of files exceeded ${mostFiles}.`, '');
        if (size > largestContent) {
          return refuse(
            `LIMIT_EXCEEDED: Maximum size of uncompressed files exceeded ${largestContent} bytes.`,
            ''
          );
        }
        return true;
      }
    });
    if (refused) return refused;
    return texts(entries);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `No package.xml found: what was sent is not a zip file (${reason}).`, file: '' };
  }
}

/** Relative, without steps upwards, with `/` between its names. */
function isSafePath(path: string): boolean {
  return !/^\/|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}

function texts(entries: Readonly<Record<string, Uint8Array>>): Unzipped {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found = new Map<string, string>();
  for (const [path, bytes] of Object.entries(entries)) {
    const text = decode(decoder, bytes);
    if (text === undefined || text.includes('\u0000')) {
      return { problem: `${path} is not a text in UTF-8.`, file: path };
    }
    found.set(path, text);
  }
  return { texts: found };
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
