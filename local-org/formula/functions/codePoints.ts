/** Sets of characters, as the ranges of their code points: in order, apart, without surrogates. */
export type CodePoints = readonly (readonly [first: number, last: number])[];

const lastCodePoint = 0x10ffff;
const surrogates = [0xd800, 0xdfff] as const;

/** The set of these ranges, which may overlap and come in any order. */
export function codePoints(ranges: CodePoints): CodePoints {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([one], [other]) => one - other)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** All characters that are not in the set. */
export function otherThan(set: CodePoints): CodePoints {
  const taken = codePoints([...set, surrogates]);
  const starts = [0, ...taken.map(([, last]) => last + 1)];
  const ends = [...taken.map(([first]) => first - 1), lastCodePoint];
  return starts.flatMap((first, at) => {
    const last = ends[at] ?? lastCodePoint;
    return first <= last ? [[first, last] as const] : [];
  });
}

const categories = /^(?:L[ulmot]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|C[cfno]?)$/;
const found = new Map<string, CodePoints>();

/** The characters of one of Unicode's general categories, such as `L` or `Nd`; nothing for another name. */
export function ofCategory(name: string): CodePoints | undefined {
  if (!categories.test(name)) return undefined;
  const known = found.get(name) ?? search(new RegExp(`\\p{${name}}`, 'u'));
  found.set(name, known);
  return known;
}

function search(pattern: RegExp): CodePoints {
  const ranges: [number, number][] = [];
  for (let point = 0; point <= lastCodePoint; point++) {
    if (point >= surrogates[0] && point <= surrogates[1]) continue;
    if (!pattern.test(String.fromCodePoint(point))) continue;
    const before = ranges.at(-1);
    if (before?.[1] === point - 1) before[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
