import path from 'node:path';
import type { KnipConfig } from 'knip';

/**
 * The imports that a component's template amounts to: its own class, and the components whose tags stand in it,
 * `<c-call-choices>` as `../callChoices/callChoices.html`. Base components are none of ours.
 */
function importsOfTemplate(template: string, file: string): string {
  const [folder, name] = [path.dirname(file), path.basename(file, '.html')];
  if (path.basename(folder) !== name) return '';
  const tags = [...template.matchAll(/<(?:c|local)-([a-z0-9-]+)/g)].map(([, tag = '']) => tag);
  const children = tags.map(tag => tag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
  return [
    `import ${name} from './${name}.ts';`,
    ...[...new Set(children)].map(child => `import '../${child}/${child}.html';`)
  ].join('\n');
}

export default {
  workspaces: {
    '.': {
      entry: [
        // What pages place: the exposed panels, the shell, and the modules that answer for the platform's.
        'force-app/main/default/lwc/{conversationGuide,policyAgreement,policyCriteria,policyTest,policyTryOut,qualificationCard,qualificationPanel,reviewAsked,reviewPipeline,studioSynonyms}/*.html',
        // What they load only when it is opened.
        'force-app/main/default/lwc/*Modal/*.html',
        'local-org/browser/client/main.ts',
        'local-org/browser/client/modules/local/{app,personaPicker}/*.html',
        'local-org/browser/client/modules/lightning/*/*.ts',
        // Run as programs of their own, or in a page.
        'test/support/keptOrg.ts',
        'test/postgres/support/holder.ts',
        'test/road/support/saveLogin.ts',
        'test/security/fuzz/fuzzedOrg.ts',
        'test/bench/browser/probe.ts'
      ],
      project: ['**/*.{ts,js}', '{force-app,local-org/browser/client/modules}/**/*.html'],
      jest: { config: 'jest.config.js', entry: ['force-app/**/__tests__/**/*.test.ts'] },
      // Modules of the platform, and of the shell that stands in for it: no packages answer for them.
      ignoreDependencies: [
        '@salesforce/customPermission',
        '@salesforce/i18n',
        '@salesforce/label',
        '@salesforce/messageChannel',
        '@salesforce/schema',
        '@salesforce/user',
        '@salesforce/userPermission',
        'lightning',
        'lightningBase',
        'local',
        // The package's own bundles and their fixtures, which Jest finds for the fixtures.
        'c',
        'fixtures'
      ]
    },
    tools: { entry: ['codeAnalyzer.js'], project: ['*.js'] }
  },
  compilers: { html: importsOfTemplate }
} satisfies KnipConfig;
