import { groupBy } from '../base/group-by';
import { atOnce, type Pieces } from '../base/pieces';
import { TOTAL } from '../catalogue/sheets/headers';
import { overviewTexts } from '../catalogue/sheets/overview-texts';
import { reportTexts } from '../catalogue/sheets/report-texts';
import type { Verdict } from '../grant/finding';
import { ADJUSTMENT } from '../grant/lines/donations';
import type { Books } from '../scheme';
import type { OverviewAnswers } from './figures/answers';
import { type Counted, largest, sumOf, sumsOf } from './figures/largest';
import type { Block, ReportInput } from './input';
import { categoryBlock } from './sheets/categories';
import { deviceBlock } from './sheets/devices';
import { serviceBlock } from './sheets/services';
import { summaryBlock } from './sheets/summary';

/** A bar of 概況: how many applications, or rows of 算定, and their amount in yen. */
export interface OverviewRow extends Counted {
  readonly name: string;
}

/** How many of them are at the cap. */
export interface OverviewCap {
  readonly name: string;
  readonly capped: number;
  readonly uncapped: number;
}

/** A サービス種類, or with `code` null those that are not among the largest. */
export interface OverviewService extends OverviewRow {
  readonly code: string | null;
}

/** A 経費区分, or with `known` false those that are not among the largest or in no rule book. */
export interface OverviewDevice extends OverviewRow {
  readonly known: boolean;
  /** 台. */
  readonly units: number;
}

/** The figures of 概況. */
export type Overview = OverviewTotals & OverviewAnswers;

/** Those of 総括表, 区分別集計, サービス別集計, 機器別集計 and 判定. */
export interface OverviewTotals {
  /** 交付予定額 by 事業, in the order of the rule book; one that nobody applied for has no row. */
  readonly programmes: readonly OverviewRow[];
  /** 補助額 of 定着支援 by 補助区分. */
  readonly categories: readonly OverviewRow[];
  /** The applications of all 事業, then 定着支援 by 補助区分. */
  readonly caps: readonly OverviewCap[];
  readonly verdicts: readonly { readonly name: Verdict; readonly count: number }[];
  /** 交付予定額 by first サービス種類, the largest first. */
  readonly services: readonly OverviewService[];
  /** 対象経費 by 経費区分, the largest first. */
  readonly devices: readonly OverviewDevice[];
}

/** Bars that can be read beside each other; there are over thirty kinds of each. */
const SERVICES = 8;
const DEVICES = 6;

const VERDICTS: readonly Verdict[] = ['適', '要確認', '不備'];

/** What 概況 shows of the tables. */
export const overview = (input: ReportInput, books: Books): OverviewTotals =>
  atOnce(overviewPieces(input, books));

/** The same, to be put down between two pieces. */
export function* overviewPieces(input: ReportInput, books: Books): Pieces<OverviewTotals> {
  const devices = devicesOf(yield* deviceBlock(input, books), books);
  const summary = rowsOf(summaryBlock(input, books));
  const categories = rowsOf(categoryBlock(input, books));
  const all = summary.at(-1);
  // what is taken back for 寄付金等 knows no cap
  const limited = categories.filter((row) => !isTotal(row) && row.first !== ADJUSTMENT);
  return {
    programmes: summary
      .filter((row) => !isTotal(row))
      .map((row) => ({
        name: row.text('事業'),
        count: row.number('件数'),
        amount: row.number('交付予定額'),
      }))
      .filter(({ count }) => count > 0),
    categories: categories
      .filter((row) => !isTotal(row))
      .map((row) => ({
        name: row.text('補助区分'),
        count: row.number('件数'),
        amount: row.number('補助額'),
      })),
    caps: [
      ...(all === undefined ? [] : [capOf(overviewTexts.allApplications, all)]),
      ...limited.map((row) => capOf(row.text('補助区分'), row)),
    ],
    verdicts: VERDICTS.map((name) => ({
      name,
      count: input.applications.filter(({ verdict }) => verdict === name).length,
    })),
    services: largestServices(servicesOf(serviceBlock(input, books))),
    devices: largestDevices(devices),
  };
}

interface Row {
  readonly first: string;
  text(header: string): string;
  number(header: string): number;
}

/** Body and total of a block, by header. */
function rowsOf([headers = [], ...rows]: Block): Row[] {
  return rows.map((row) => {
    const cell = (header: string): string | number => {
      const at = headers.indexOf(header);
      if (at < 0) throw new Error(`no column ${header}`);
      return row[at] ?? '';
    };
    return {
      first: String(row[0]),
      text: (header) => String(cell(header)),
      number: (header) => Number(cell(header)),
    };
  });
}

const isTotal = ({ first }: Row): boolean => first === TOTAL;

function capOf(name: string, row: Row): OverviewCap {
  const capped = row.number('上限適用件数');
  return { name, capped, uncapped: row.number('件数') - capped };
}

function servicesOf(block: Block): OverviewService[] {
  return rowsOf(block)
    .filter((row) => !isTotal(row))
    .map((row) => {
      const code = row.text('サービス種類');
      return {
        code,
        name: code === reportTexts.noService ? code : overviewTexts.service(code, row.text('名称')),
        count: row.number('件数'),
        amount: row.number('交付予定額'),
      };
    });
}

function devicesOf(block: Block, { all }: Books): OverviewDevice[] {
  const names = new Set(
    all.flatMap(({ programmes }) =>
      programmes.flatMap(({ categories }) => (categories ?? []).map(({ name }) => name)),
    ),
  );
  const rows = rowsOf(block).filter((row) => !isTotal(row));
  return [...groupBy(rows, (row) => row.text('経費区分'))].map(([name, own]) => ({
    name,
    known: names.has(name),
    count: sumOf(own, (row) => row.number('件数')),
    units: sumOf(own, (row) => row.number('台数')),
    amount: sumOf(own, (row) => row.number('対象経費')),
  }));
}

function largestServices(services: readonly OverviewService[]): OverviewService[] {
  const { first, rest } = largest(services, SERVICES, () => true);
  if (rest.length === 0) return first;
  return [...first, { code: null, name: overviewTexts.otherServices(rest.length), ...sumsOf(rest) }];
}

function largestDevices(devices: readonly OverviewDevice[]): OverviewDevice[] {
  const { first, rest } = largest(devices, DEVICES, ({ known }) => known);
  if (rest.length === 0) return first;
  const units = sumOf(rest, (device) => device.units);
  return [...first, { known: false, name: overviewTexts.otherServices(rest.length), units, ...sumsOf(rest) }];
}
