import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Title } from 'c/guide';
import { matchTitle } from 'c/titleMatch';

const titles = (JSON.parse(readFileSync('config/starter/titles.json', 'utf8')) as Title[]).map(title => ({
  ...title,
  id: title.name
}));
const fillers = new Set(['of', 'and', 'to', '&']);
const names = titles.flatMap(title => [title.name, ...title.synonyms].map(name => ({ title, name })));
const anyName = fc.constantFrom(...names.map(({ title, name }) => ({ title, words: name.split(/[ -]/) })));
const anyWords = anyName.chain(({ title, words }) => {
  const telling = words.filter(word => !fillers.has(word));
  return fc.record({
    title: fc.constant(title),
    words: fc.shuffledSubarray(telling, { minLength: telling.length })
  });
});

describe('whatever the title', () => {
  it('is matched by its words in any order and any case', () => {
    const anyCase = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string) => word.toLowerCase()
    );
    fc.assert(
      fc.property(anyWords, anyCase, ({ title, words }, inCase) => {
        expect(matchTitle(words.map(inCase).join(' '), titles)).toMatchObject({ kind: 'matched', title });
      })
    );
  });

  it.each(['Assistant to the %', 'Former %', 'Executive Assistant, %', 'Office of the %', '% (retired)'])(
    'is not held by “%s”',
    pattern => {
      // An assistant of a kind is one, whatever stands before it.
      const jobs = names.map(({ name }) => name).filter(name => !name.includes('Assistant'));
      const taken = jobs.filter(name => matchTitle(pattern.replace('%', name), titles).kind !== 'none');
      expect(taken).toEqual([]);
    }
  );

  it('is only asked about a deputy', () => {
    const taken = names.filter(({ name }) => matchTitle(`Deputy ${name}`, titles).kind !== 'asked');
    expect(taken).toEqual([]);
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(['matched', 'asked', 'none']).toContain(matchTitle(text, titles).kind);
      })
    );
  });
});
