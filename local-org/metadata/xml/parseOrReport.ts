import type { ProblemReport } from '../problem.ts';
import type { XmlElement } from './element.ts';
import { parseXml, XmlError } from './parseXml.ts';

/** The root element of a file's text; nothing, and a problem, when it is not well formed. */
export function parseOrReport(file: string, xml: string, problems: ProblemReport): XmlElement | undefined {
  try {
    return parseXml(file, xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.add(error.position, error.message);
    return undefined;
  }
}
