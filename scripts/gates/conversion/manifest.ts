import { childrenOf, parseXml, textOf } from './xml.ts';

/** The members of a `package.xml` as `Type:Full.Name`. A folder of reports ends with a slash there. */
export function manifestMembers(text: string): Set<string> {
  const types = childrenOf(parseXml(text)).filter(({ name }) => name === 'types');
  return new Set(
    types.flatMap(type =>
      childrenOf(type)
        .filter(({ name }) => name === 'members')
        .map(({ content }) => `${textOf(type, 'name')}:${String(content).replace(/\/$/, '')}`)
    )
  );
}
