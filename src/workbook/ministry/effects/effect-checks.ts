import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { SHEETS } from '../../../catalogue/sheets/headers';
import { exact, numberOf } from '../../../grant/effects/exact';
import { indicators } from '../../../grant/effects/indicators';
import { valueOf } from '../../../grant/input/cell';
import type { Block } from '../../../report/input';
import { isReport, reportReader } from '../../../report/read/plans';
import type { Matrix } from '../../../report/read/tables';
import type { EffectForm } from '../../../report/stages/effect-forms';
import { Receipts } from '../../../table/cells/receipts';
import { indicatorCell } from '../../../table/cells/values';
import type { ReportTables } from '../report-tables';
import type { EffectCheck } from './effect-totals-sheet';

/** 検算: rows, and what 効果報告 says of each indicator, whether it could be compared or not. */
export function effectChecks(
  tables: ReportTables,
  matrix: Matrix,
  blocks: readonly { readonly form: EffectForm; readonly block: Block }[],
): EffectCheck[] {
  const blockOf = (kind: EffectForm['kind']): Block =>
    blocks.find(({ form }) => form.kind === kind)?.block ?? [];
  const [totals, gaps] = [blockOf('totals'), blockOf('gaps')];
  const outside = effectTexts.besides([]);
  const summed = (
    indicator: string,
    total: string,
    gap: string,
    isGap: (row: Block[number]) => boolean,
  ): number =>
    numberOf(
      sumOf(totals, total, (row) => row[1] === effectTexts.scopes.all && row[3] === indicator) +
        sumOf(gaps, gap, (row) => row[1] === indicator && isGap(row)),
    );
  const [first] = indicators;
  const rows: EffectCheck = {
    of: { kind: 'rows', indicator: first.name },
    ...{ header: '報告数', against: SHEETS.effects, unit: 'count' },
    note: effectTexts.againstRows,
    formula: tables.rowCount('effects'),
    expected: tables.rows('effects'),
    total: summed(first.name, '報告数', '件数', (row) => String(row[2]).startsWith(outside)),
  };
  const receipts = tables.effectCells('receiptNumber');
  const reader = reportReader('effects', matrix, new Receipts());
  const columns = indicators.flatMap(({ name }): EffectCheck[] => {
    if (!reader.has(name)) return [];
    const cells = tables.effectCells(name);
    const { expected, written, hasUnnumbered } = columnOf(matrix, name);
    return [
      {
        of: { kind: 'column', indicator: name },
        ...{ header: name, against: SHEETS.effects, unit: 'figure' },
        note: effectTexts.againstColumn(name),
        // what stands there as a text is read as a number here, and by no formula
        formula:
          cells === null || receipts === null || hasUnnumbered
            ? String(expected)
            : `(SUMIFS(${cells},${receipts},"<>",${cells},">=-1E+300")${written === 0 ? '' : `+${String(written)}`})`,
        expected,
        total: summed(name, '実績', effectTexts.headers.besides, () => true),
      },
    ];
  });
  return [rows, ...columns];
}

/** Σ of a column of a block over some of its rows; blank cells add nothing. */
function sumOf(block: Block, header: string, isMeant: (row: Block[number]) => boolean): bigint {
  const column = block[0]?.indexOf(header) ?? -1;
  return block.reduce((sum, row) => {
    const cell = row[column];
    return typeof cell === 'number' && isMeant(row) ? sum + exact(cell) : sum;
  }, 0n);
}

interface ColumnSum {
  readonly expected: number;
  /** Of it what is written as text. */
  readonly written: number;
  /** A number beside a 受付番号 that is none: no criterion of SUMIFS tells an empty cell from one that only looks it. */
  readonly hasUnnumbered: boolean;
}

/** Σ of a column of 効果報告 over the rows with a 受付番号. */
function columnOf(matrix: Matrix, header: string): ColumnSum {
  const reader = reportReader('effects', matrix, new Receipts());
  let [expected, written] = [0n, 0n];
  let hasUnnumbered = false;
  for (const row of matrix.slice(1)) {
    const raw = reader.raw(row, header);
    if (!isReport(matrix, reader, row)) {
      hasUnnumbered ||= typeof raw === 'number';
      continue;
    }
    const value = valueOf(indicatorCell(raw));
    if (value === null) continue;
    expected += exact(value);
    if (typeof raw === 'string') written += exact(value);
  }
  return { expected: numberOf(expected), written: numberOf(written), hasUnnumbered };
}
