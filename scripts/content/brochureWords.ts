/**
 * Words of a brochure. A question or a capability that needs one of them talks about the seller's product
 * instead of the buyer's work.
 */
const BROCHURE_WORDS = [
  'ai',
  'ai-driven',
  'automated',
  'best-in-class',
  'cutting-edge',
  'dashboard',
  'dashboards',
  'empower',
  'end-to-end',
  'engine',
  'feature',
  'features',
  'functionality',
  'holistic',
  'innovative',
  'insight',
  'insights',
  'intelligent',
  'leverage',
  'module',
  'next-generation',
  'optimize',
  'platform',
  'powerful',
  'real-time',
  'robust',
  'scalable',
  'seamless',
  'smart',
  'solution',
  'solutions',
  'state-of-the-art',
  'streamline',
  'synergy',
  'turnkey',
  'visibility',
  'world-class'
];

/** The words of a text, in small letters. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;:.?!"()]+/)
    .filter(word => word !== '');

/** The words of a brochure that stand in the text. */
export function brochureProblems(place: string, text: string): string[] {
  return words(text)
    .filter(word => BROCHURE_WORDS.includes(word))
    .map(word => `${place}: "${word}" is a word of a brochure`);
}
