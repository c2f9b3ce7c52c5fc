import ts from 'typescript';

/** TypeScript as the JavaScript that the platform takes: types gone, decorators and class fields as they were written. */
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
