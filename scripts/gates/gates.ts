import { inspectWithCodeAnalyzer } from './codeAnalyzerGate.ts';
import { inspectConversion } from './conversion/conversionGate.ts';
import type { Gate } from './gate.ts';
import { inspectCopies } from './licences/copiesGate.ts';
import { inspectLicences } from './licences/licencesGate.ts';
import { inspectLightningDesign } from './lightningDesignGate.ts';
import { inspectUnused } from './unusedGate.ts';

/** What a change passes beside `npm run lint` and `npm run build`, the quick ones first. */
export const gates: readonly Gate[] = [
  { name: 'Licences', inspect: inspectLicences },
  { name: 'Copies', inspect: inspectCopies },
  { name: 'Conversion', inspect: inspectConversion },
  { name: 'SLDS linter', inspect: inspectLightningDesign },
  { name: 'Unused', inspect: inspectUnused },
  { name: 'Code Analyzer', inspect: inspectWithCodeAnalyzer }
];
