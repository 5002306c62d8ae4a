import { guideTexts } from '../../catalogue/template/template-sheet-texts';
import type { Template } from './describe-template';
import type { Reference } from './template-guide';
import type { Look } from './template-looks';
import { blankPlan, cell, heading, lead, printHeight, printLines, section, TABS } from './template-rows';
import type { SheetPlan, SheetRow } from './template-sheet';

/** 記入要領: the steps, then every column with its note, then 経費区分 by 事業. */
export function guidePage(
  { name, title, lead: text, references }: Template['guide'],
  subtitle: string,
): SheetPlan {
  const widths = [15, 22, 15, 22, 52, 84];
  const steps = guideTexts.steps.map((step, i) => ({
    height: 18,
    cells: [cell(`(${i + 1})　${step}`, 'step')],
  }));
  return {
    ...blankPlan,
    name,
    tab: TABS.reading,
    columns: widths.map((width) => ({ width, look: null })),
    rows: [
      heading(title, widths.length),
      lead(subtitle, text, 2, widths.length),
      section(guideTexts.stepsTitle, widths.length),
      ...steps,
      ...references.flatMap((reference) => [
        { height: 12, cells: [] },
        ...(reference.title === null ? [] : [section(reference.title, widths.length)]),
        ...referenceRows(reference, ['fixedStrong', 'fixedStrong'], 'fixedWrap', widths),
      ]),
    ],
    frozen: { rows: 1, columns: 0 },
    titleRows: [0, 0],
  };
}

/** コード表: services with what the notice asks of them, and prefectures beside them. */
export function codesPage(
  { name, title, lead: text, services, prefectures }: Template['codes'],
  subtitle: string,
): SheetPlan {
  const widths = [9, 44, 15, 15, 15, 15, 15, 4, 15, 18];
  const left = referenceRows(services, ['fixedCenter', 'fixedStrong'], 'fixedCenter', widths);
  const right = referenceRows(prefectures, ['fixedCenter'], 'fixedStrong', widths);
  return {
    ...blankPlan,
    name,
    tab: TABS.reading,
    columns: widths.map((width) => ({ width, look: null })),
    rows: [
      heading(title, widths.length),
      lead(subtitle, text, 2, widths.length),
      { height: 6, cells: [] },
      ...left.map((row, i) => ({
        height: i === 0 ? 40 : 18,
        cells: [...row.cells, null, ...(right[i]?.cells ?? [])],
      })),
    ],
    frozen: { rows: 4, columns: 0 },
    numbersAsText: [
      { row: 4, column: 0, rows: left.length, columns: 1 },
      { row: 4, column: 8, rows: right.length, columns: 1 },
    ],
    titleRows: [3, 3],
  };
}

/** The hidden sheet that the choices come from, and where each list stands on it. */
export function listsPage(
  name: string,
  lists: readonly { readonly heading: string; readonly words: readonly (string | number)[] }[],
): SheetPlan {
  const height = Math.max(0, ...lists.map(({ words }) => words.length));
  return {
    ...blankPlan,
    name,
    hidden: true,
    tab: TABS.reading,
    columns: lists.map(() => ({ width: 20, look: null })),
    rows: [
      { height: null, cells: lists.map(({ heading: text }) => cell(text, 'header')) },
      ...Array.from({ length: height }, (_, i) => ({
        height: null,
        cells: lists.map(({ words }) => {
          const word = words[i];
          return word === undefined ? null : cell(word, typeof word === 'number' ? 'inputNumber' : 'list');
        }),
      })),
    ],
    frozen: { rows: 1, columns: 0 },
    numbersAsText: [{ row: 1, column: 0, rows: Math.max(1, height), columns: lists.length }],
    titleRows: null,
  };
}

/** Where the words of the n-th list stand on the hidden sheet. */
export const listArea = (index: number, words: number) => ({
  row: 1,
  column: index,
  rows: Math.max(1, words),
  columns: 1,
});

function referenceRows(
  { headers, rows }: Reference,
  first: readonly Look[],
  rest: Look,
  widths: readonly number[],
): SheetRow[] {
  return [
    { height: 24, cells: headers.map((header) => cell(header, 'header')) },
    ...rows.map((texts) => ({
      height: printHeight(Math.max(...texts.map((text, i) => printLines(text, (widths[i] ?? 20) - 2)))),
      cells: texts.map((text, i) => cell(text, first[i] ?? rest)),
    })),
  ];
}
