import { type Dialect, dialectOf } from '../xml/dialect';
import type { Codec } from './codec';
import { Package } from './package';
import { encodePart } from './part-text';
import { pack } from './zip';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Beginning of the content types of a workbook's parts. */
export const FORMAT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Name of the workbook part. */
export const WORKBOOK = 'xl/workbook.xml';
export const dialect: Dialect = dialectOf('http://schemas.openxmlformats.org/spreadsheetml/2006/main');

/** A package of a workbook part alone, with no sheet yet and no record of who made it. */
export function emptyPackage(codec?: Codec): Package {
  const part = (name: string, xml: string) => pack(name, encodePart(DECLARATION + xml));
  const entries = [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/${WORKBOOK}" ContentType="${FORMAT}.sheet.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
        `Type="${dialect.relationships}/officeDocument" Target="${WORKBOOK}"/></Relationships>`,
    ),
    part(WORKBOOK, `<workbook xmlns="${dialect.main}"/>`),
  ];
  return Package.of(new Uint8Array(), entries, codec);
}
