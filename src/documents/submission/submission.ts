import { MARK_PREFIX } from '../../base/marks';
import type { SheetContent } from '../../base/sheet-content';
import { submissionTexts } from '../../catalogue/sheets/submission-texts';
import { CellStore } from '../../ooxml/cells/cell-store';
import type { Codec } from '../../ooxml/package/codec';
import { DECLARATION, dialect, emptyPackage, WORKBOOK } from '../../ooxml/package/empty-package';
import { openPackage } from '../../ooxml/package/open';
import type { Package } from '../../ooxml/package/package';
import { StyleBook } from '../../ooxml/styles/style-book';
import { stylesPart } from '../../ooxml/styles/styles-part';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { writeSheet } from '../../workbook/xlsx/sheets';
import { takeSetUp } from './submission-looks';

/** A sheet of the copy for the ministry. */
export interface SubmittedSheet {
  /** As it stands in the copy. */
  readonly name: string;
  /** Values only. */
  readonly content: SheetContent;
  /** The sheet in the source whose widths and print set-up a clerk may have changed; null: as the add-in makes it. */
  readonly standing: string | null;
}

/**
 * The copy for the ministry as the bytes of an .xlsx file. It is written anew, so that nothing can come along that
 * is not written here: of the source only the font, the widths and the print set-up are taken over. It carries no
 * time and no author; the same sheets give the same bytes.
 *
 * @param source the bytes of the workbook that the sheets stand in; null where there is no file
 */
export async function submissionXlsx(
  sheets: readonly SubmittedSheet[],
  source: Uint8Array | null,
  codec?: Codec,
): Promise<Uint8Array> {
  const parts = emptyPackage(codec);
  parts.setText(
    WORKBOOK,
    `${DECLARATION}<workbook xmlns="${dialect.main}" xmlns:r="${dialect.relationships}"><workbookPr/>` +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
      '<sheets></sheets></workbook>',
  );
  const opened = source === null ? null : openPackage(source, codec);
  if (opened !== null) takeFont(parts, opened.parts, new WorkbookPart(opened.parts, opened.workbook));
  const store = new CellStore(parts, WORKBOOK);
  for (const { name, content } of sheets) {
    writeSheet(parts, WORKBOOK, { op: 'sheet', content: copied(content, name) }, store);
  }
  store.strings.flush();
  const workbook = new WorkbookPart(parts, WORKBOOK);
  workbook.removeNames(({ name }) => name.startsWith(MARK_PREFIX));
  workbook.flush();
  if (opened !== null) {
    const from = new WorkbookPart(opened.parts, opened.workbook);
    for (const { name, standing } of sheets) {
      const entry = standing === null ? undefined : from.sheet(standing);
      if (entry !== undefined) takeSetUp({ parts: opened.parts, workbook: from, entry }, parts, name);
    }
  }
  return parts.saveAside();
}

/** Without a table, which would bring filter buttons and a name of its own; with charts that carry none of ours. */
function copied({ charts, ...content }: SheetContent, name: string): SheetContent {
  const copy = { ...content, name, table: null };
  return charts === undefined
    ? copy
    : { ...copy, charts: charts.map((chart, at) => ({ ...chart, name: submissionTexts.chart(at + 1) })) };
}

/** The workbook's own font, by name and size: its theme stays behind. */
function takeFont(parts: Package, from: Package, workbook: WorkbookPart): void {
  const font = new StyleBook(from, workbook).font({ color: null, scheme: null });
  if (!font.includes('<name ')) return;
  const part = stylesPart(parts, new WorkbookPart(parts, WORKBOOK));
  parts.setText(
    part,
    parts.text(part).replace(/<font>.*?<\/font>/, () => font),
  );
}
