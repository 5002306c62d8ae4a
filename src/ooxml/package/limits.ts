import { damaged, type FileErrorText } from '../../catalogue/errors/file-errors';
import { limitTexts } from '../../catalogue/errors/limit-texts';
import { XmlError } from '../xml/xml-text';

/**
 * How much of a workbook is read. A file of a hundred kilobytes can unpack to anything: what is beyond is refused
 * with a sentence before it fills the memory. The largest workbook of a prefecture (30,000 applications, written
 * and with its audit copy) stays below a third of each.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 300_000_000,
  entries: 20_000,
  /** Bytes that a part unpacks to. */
  part: 250_000_000,
  /** Bytes that all parts claim to unpack to, pictures included. */
  unpacked: 2_000_000_000,
  /** Bytes of all parts that are read. */
  read: 800_000_000,
  /** Bytes of sheets that are kept for writing; what is beyond is unpacked again. */
  held: 400_000_000,
  /** Elements one within another. */
  depth: 256,
  /** Elements and attributes of a part that is read as a tree: sheets without their cells, styles, names. */
  nodes: 1_000_000,
  attributes: 1_000,
  sheets: 2_000,
  /** Defined names; workbooks that were copied for years have some ten thousand of others' making. */
  names: 100_000,
  /** Shared strings of a workbook. */
  strings: 2_000_000,
  /** Characters of one text; Excel's own cells hold 32,767. */
  text: 1_000_000,
  /** Cells of all sheets, the empty ones left of the last of a row included. */
  cells: 40_000_000,
} as const;

/** What there was too much of. */
export type Limit = keyof typeof limitTexts;

/** The part is well-formed for all we know, but goes beyond a limit, or its cells are not in their order. */
export class LimitError extends XmlError {
  constructor(
    readonly limit: Limit,
    offset = 0,
  ) {
    super(limit, offset);
    this.name = 'LimitError';
  }
}

/** What a clerk reads of a part that could not be read. */
export const xmlFault = (part: string, error: XmlError): FileErrorText =>
  error instanceof LimitError ? limitTexts[error.limit](part) : damaged(part);
