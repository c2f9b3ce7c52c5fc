import { transformSync } from '@lwc/compiler';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

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

/** Takes the types out and leaves everything else, decorators included, to the LWC compiler. */
export function stripTypes(text: string, file: string): string {
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      experimentalDecorators: false,
      useDefineForClassFields: true
    }
  }).outputText;
}

/** Says where: the LWC compiler's errors come without the file. */
function compileError({ file, namespace, name }: BundleSource, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  const location =
    typeof cause === 'object' && cause !== null && 'location' in cause ? Object(cause.location) : undefined;
  const place = location ? `${file}:${location.line}:${location.column}` : file;
  return new Error(`${namespace}/${name} does not compile: ${message.replace(`${file}: `, '')} (${place})`, {
    cause
  });
}

/** One source file as a browser's module, its types taken out and then compiled as LWC. */
export function compileSource(source: BundleSource): string {
  const { file, namespace, name, text, scoped } = source;
  const typed = file.endsWith('.ts');
  try {
    return transformSync(typed ? stripTypes(text, file) : text, typed ? `${file.slice(0, -3)}.js` : file, {
      namespace,
      name,
      scopedStyles: scoped,
      enableDynamicComponents: true,
      enableSyntheticElementInternals: true,
      apiVersion
    }).code;
  } catch (cause) {
    throw compileError(source, cause);
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
    writeFileSync(cached, code);
    return code;
  };
}
