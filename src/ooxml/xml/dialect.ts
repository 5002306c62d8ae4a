import { XmlError } from './xml-text';

/** The namespaces a workbook is written in: Transitional (what Excel saves) or Strict. */
export interface Dialect {
  readonly main: string;
  /** Namespace of r:id, and beginning of every relationship type. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const RELATIONSHIP_NAMESPACES: readonly string[] = [TRANSITIONAL.relationships, STRICT.relationships];

/** @throws {@link XmlError} when the namespace is not that of a spreadsheet */
export function dialectOf(namespace: string | undefined): Dialect {
  if (namespace === TRANSITIONAL.main) return TRANSITIONAL;
  if (namespace === STRICT.main) return STRICT;
  throw new XmlError('namespace', 0);
}
