import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const projectFile = z.object({
  packageDirectories: z.array(z.object({ path: z.string(), definitionFile: z.string().optional() }))
});

/** What `sfdx-project.json` says of what ships. */
export function readProjectFile(project: string): z.infer<typeof projectFile> {
  const settings: unknown = JSON.parse(readFileSync(path.join(project, 'sfdx-project.json'), 'utf8'));
  return projectFile.parse(settings);
}

/** The folders of the project whose contents ship. */
export const packageDirectoriesOf = (project: string): string[] =>
  readProjectFile(project).packageDirectories.map(directory => directory.path);
