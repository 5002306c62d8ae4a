import type { Package } from '../../ooxml/package/package';
import { stylesPart } from '../../ooxml/styles/styles-part';
import type { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import type { XmlDocument } from '../../ooxml/xml/document';
import { attributeOf, type XmlNode } from '../../ooxml/xml/tree';

/** Id of the number format for text. */
const TEXT_FORMAT = '49';

/** Text that Excel would take for a formula when a clerk edits its cell. */
const LIKE_FORMULA = /^[=+\-@]/;

/**
 * Formats of a workbook with Excel's apostrophe ("quotePrefix"): a cell keeps its look, and text of an applicant's
 * that looks like a formula stays text when a clerk edits the cell.
 */
export class QuotedFormats {
  private readonly part: string;
  private readonly document: XmlDocument;
  private readonly formats: readonly XmlNode[];
  private readonly added = new Map<string, string>();

  constructor(
    private readonly parts: Package,
    workbook: WorkbookPart,
  ) {
    this.part = stylesPart(parts, workbook);
    this.document = parts.document(this.part);
    const list = this.document.child(this.document.root, 'cellXfs');
    this.formats = list ? this.document.children(list, 'xf') : [];
  }

  /** The format for a cell of this value: its own, or one like it that is quoted. */
  styleFor(value: unknown, style: string): string {
    if (typeof value !== 'string' || !LIKE_FORMULA.test(value)) return style;
    const format = this.formats[Number(style === '' ? '0' : style)];
    if (format === undefined || attributeOf(format, 'numFmtId') === TEXT_FORMAT) return style;
    if (attributeOf(format, 'quotePrefix') === '1') return style;
    const key = style === '' ? '0' : style;
    const index = this.added.get(key) ?? String(this.formats.length + this.added.size);
    this.added.set(key, index);
    return index;
  }

  /** Writes the new formats into the package. */
  flush(): void {
    const list = this.document.child(this.document.root, 'cellXfs');
    if (list === undefined || this.added.size === 0) return;
    for (const key of this.added.keys()) {
      const xml = this.document.outer(this.formats[Number(key)]!).replace(/\squotePrefix=(["'])[^"']*\1/, '');
      this.document.append(
        list,
        xml.replace(/^<[^\s/>]+/, (name) => `${name} quotePrefix="1"`),
      );
    }
    this.document.setAttribute(list, 'count', String(this.formats.length + this.added.size));
    this.parts.setText(this.part, this.document.toString());
  }
}
