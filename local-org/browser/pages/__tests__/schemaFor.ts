import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSchema } from '../../../metadata/loadSchema.ts';
import type { PageAccess } from '../access.ts';

const xml = (type: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${type}>`;

/** What a user with every right sees of a package made of these files: path → metadata type and content. */
export function accessTo(
  files: Readonly<Record<string, readonly [type: string, content: string]>>
): PageAccess {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  try {
    for (const [name, [type, content]] of Object.entries(files)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, xml(type, content));
    }
    const { schema, problems } = loadSchema({ packageDirectories: [folder] });
    if (problems.length > 0)
      throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    return {
      schema,
      userId: '005000000000001AAA',
      fieldEditable: () => true,
      mayCreate: () => true,
      tabVisibility: () => 'Visible'
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
