import { transformSync } from '@lwc/compiler';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import blankTypes from 'ts-blank-space';

/** The version that the package's sources are written for. */
const apiVersion = 67;

/** One source file of a bundle: a script, a template or a stylesheet. */
export interface BundleSource {
  readonly file: string;
  readonly namespace: string;
  readonly name: string;
  readonly text: string;
  /** The stylesheet is `x.scoped.css`. */
  readonly scoped: boolean;
}

/**
 * Puts blanks where types were, so that every line and column stays where it was; decorators are left to the LWC compiler.
 * @throws Error for TypeScript that is more than types: enums, namespaces, parameter properties
 */
function withoutTypes(text: string): string {
  return blankTypes(text, node => {
    throw new Error(`TypeScript that is more than types: ${node.getText().slice(0, 60)}`);
  });
}

/** A source does not compile: one line that says what and where, without the code that the LWC compiler puts around it. */
export class CompileError extends Error {
  readonly reason: string;
  readonly line: number;
  readonly column: number;

  constructor({ file, namespace, name }: BundleSource, cause: unknown) {
    const [message = ''] = String(cause).split('\n');
    const reason = message
      .replace(/^(\w*Error: )+/, '')
      .replace(/(^| )\/\S+: /, '$1')
      .replace(/ \(\d+:\d+\)$/, '');
    const location =
      typeof cause === 'object' && cause !== null && 'location' in cause ? Object(cause.location) : undefined;
    const place = location ? `${file}:${location.line}:${location.column}` : file;
    super(`${namespace}/${name} does not compile: ${reason} (${place})`, { cause });
    this.name = 'CompileError';
    this.reason = reason;
    this.line = Number(location?.line ?? 1);
    this.column = Number(location?.column ?? 0) + 1;
  }
}

/** One source file as a browser's module, its types taken out and then compiled as LWC. @throws CompileError */
export function compileSource(source: BundleSource): string {
  const { file, namespace, name, text, scoped } = source;
  const typed = file.endsWith('.ts');
  try {
    return transformSync(typed ? withoutTypes(text) : text, typed ? `${file.slice(0, -3)}.js` : file, {
      namespace,
      name,
      scopedStyles: scoped,
      enableDynamicComponents: true,
      enableSyntheticElementInternals: true,
      apiVersion
    }).code;
  } catch (cause) {
    throw new CompileError(source, cause);
  }
}

/** A compiler that keeps what it has compiled in a folder, under a hash of the source and of the compiler's version. */
export function createCompiler(folder: string, compilerVersion: string): (source: BundleSource) => string {
  mkdirSync(folder, { recursive: true });
  return source => {
    const { file, namespace, name, text } = source;
    const key = [compilerVersion, namespace, name, path.basename(file), text].join('\0');
    const cached = path.join(folder, `${createHash('sha256').update(key).digest('hex')}.js`);
    if (existsSync(cached)) return readFileSync(cached, 'utf8');
    const code = compileSource(source);
    // Another process that compiles the same reads all of it or nothing.
    const unfinished = `${cached}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, cached);
    return code;
  };
}
