import { z } from 'zod';
import { readContentFile } from '../content/readContent.ts';

const personasFile = z.object({
  password: z.string(),
  personas: z.array(
    z.object({ name: z.string(), username: z.string(), permissionSets: z.array(z.string()).default([]) })
  )
});

export interface Personas {
  /** @throws when no persona has that name. */
  credentials: (name: string) => { username: string; password: string };
  nameOf: (username: string) => string | undefined;
  /** @throws when no persona has that name. */
  permissionSets: (name: string) => readonly string[];
}

/** Who the personas are and how they sign in. */
export function readPersonas(path: string): Personas {
  const { password, personas } = readContentFile(path, personasFile);
  const named = (name: string) => {
    const persona = personas.find(each => each.name === name);
    if (persona === undefined) throw new Error(`${path} has no persona ${name}.`);
    return persona;
  };
  return {
    credentials: name => ({ username: named(name).username, password }),
    permissionSets: name => named(name).permissionSets,
    nameOf: username => personas.find(persona => persona.username === username)?.name
  };
}
