import { INDICATORS } from '../../catalogue/sheets/headers';
import { type Look, look } from '../columns/column';
import type { ReportColumn } from '../columns/report';

/**
 * Narrow, so that a page holds many of them at a size that can be read; a header has two places a character and breaks between
 * words.
 */
const looks: Readonly<Record<(typeof INDICATORS)[number], Look>> = {
  総業務時間: look('count', 10),
  超過勤務時間: look('count', 9),
  直接介護時間: look('count', 9),
  間接業務時間: look('count', 9),
  記録時間: look('count', 8),
  年休取得日数: look('count', 8),
  職員数: look('count', 6),
  離職者数: look('count', 8),
  利用者満足度: look('count', 7),
  収支: look('yen', 11),
};

/** A column for each indicator of 計画 or 効果報告, as it is entered there. */
export const indicatorColumns = <Row>(
  indicatorsOf: (row: Row) => readonly (string | number)[] | undefined,
): Readonly<Record<string, ReportColumn<Row>>> =>
  Object.fromEntries(
    INDICATORS.map((header, at) => [
      header,
      { header, look: looks[header], cell: (row: Row) => indicatorsOf(row)?.[at] ?? '' },
    ]),
  );
