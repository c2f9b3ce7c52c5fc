import path from 'node:path';
import { contentProblems } from '../content/contentProblems.ts';
import { readDemoContent, readStarterContent } from '../content/readContent.ts';
import type { DemoContent, StarterContent } from '../content/readContent.ts';
import { readPersonas } from '../seed/personas.ts';
import type { Personas } from '../seed/personas.ts';

/** What a project brings to load, and who is who in it. */
export interface ProjectContent {
  readonly starter: StarterContent;
  readonly demo: DemoContent;
  readonly personas: Personas;
}

/**
 * Reads `config/` of the project.
 * @throws an error that names the file and the place in it that is not fit to be loaded
 */
export function readProjectContent(root: string): ProjectContent {
  const config = path.join(root, 'config');
  const starter = readStarterContent(path.join(config, 'starter'));
  const problems = contentProblems(starter);
  if (problems.length > 0) throw new Error(`The content is not fit for a call:\n${problems.join('\n')}`);
  return {
    starter,
    demo: readDemoContent(path.join(config, 'demo')),
    personas: readPersonas(path.join(config, 'personas.json'))
  };
}
