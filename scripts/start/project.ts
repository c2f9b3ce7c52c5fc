import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { peopleFile, type People } from '../../local-org/bootstrap/people.ts';
import type { SharingModel } from '../../local-org/metadata/schema.ts';

/** What a project folder says about the org that it is for. */
export interface Project {
  readonly packageDirectories: readonly string[];
  readonly organizationWideDefaults: ReadonlyMap<string, SharingModel>;
  readonly people: People;
}

/** What is wrong with what the command was given or finds, in one line. */
export class StartError extends Error {}

const projectFile = z.object({ packageDirectories: z.array(z.object({ path: z.string() })) });
const sharingModels = {
  private: 'Private',
  read: 'Read',
  readWrite: 'ReadWrite',
  readWriteTransfer: 'ReadWrite',
  controlledByParent: 'ControlledByParent'
} as const;
const scratchDefinition = z.object({
  objectSettings: z
    .record(
      z.string(),
      z.object({
        sharingModel: z.enum(Object.keys(sharingModels) as (keyof typeof sharingModels)[]).optional()
      })
    )
    .default({})
});

/**
 * Reads `sfdx-project.json`, `config/project-scratch-def.json` and `config/personas.json` of the folder.
 * @throws StartError that names the file and what is wrong with it
 */
export function readProject(root: string): Project {
  const { packageDirectories } = read(root, 'sfdx-project.json', projectFile);
  const { objectSettings } = read(root, 'config/project-scratch-def.json', scratchDefinition);
  return {
    packageDirectories: packageDirectories.map(({ path }) => packageDirectory(resolve(root, path))),
    organizationWideDefaults: new Map(
      Object.entries(objectSettings).flatMap(([object, { sharingModel }]) =>
        sharingModel === undefined ? [] : [[object, sharingModels[sharingModel]] as const]
      )
    ),
    people: read(root, 'config/personas.json', peopleFile)
  };
}

/** The people of the project without what a package would have to bring. */
export function peopleWithoutPackage(people: People): People {
  return { ...people, personas: people.personas.map(persona => ({ ...persona, permissionSets: [] })) };
}

/** @throws StartError when there is no such folder */
export function packageDirectory(path: string): string {
  if (!existsSync(path)) throw new StartError(`There is no package directory ${path}.`);
  return path;
}

function read<Shape extends z.ZodType>(root: string, name: string, shape: Shape): z.output<Shape> {
  const file = resolve(root, name);
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = shape.safeParse(content);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new StartError(
    `${file}: ${issue?.message ?? 'has another shape'} at ${issue?.path.join('.') ?? 'its top'}`
  );
}
