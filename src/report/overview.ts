import { TOTAL } from '../catalogue/sheets/headers';
import { overviewTexts } from '../catalogue/sheets/overview-texts';
import { reportTexts } from '../catalogue/sheets/report-texts';
import type { Verdict } from '../grant/finding';
import { ADJUSTMENT } from '../grant/lines/donations';
import type { Books } from '../scheme';
import type { Block, ReportInput } from './input';
import { categoryBlock } from './sheets/categories';
import { serviceBlock } from './sheets/services';
import { summaryBlock } from './sheets/summary';

/** A bar of 概況: how many applications, or rows of 算定, and their amount in yen. */
export interface OverviewRow {
  readonly name: string;
  readonly count: number;
  readonly amount: number;
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

/** The figures of 概況; they are those of 総括表, 区分別集計, サービス別集計 and 判定. */
export interface Overview {
  /** 交付予定額 by 事業, in the order of the rule book; one that nobody applied for has no row. */
  readonly programmes: readonly OverviewRow[];
  /** 補助額 of 定着支援 by 補助区分. */
  readonly categories: readonly OverviewRow[];
  /** The applications of all 事業, then 定着支援 by 補助区分. */
  readonly caps: readonly OverviewCap[];
  readonly verdicts: readonly { readonly name: Verdict; readonly count: number }[];
  /** 交付予定額 by first サービス種類, the largest first. */
  readonly services: readonly OverviewService[];
}

/** Bars of サービス種類 that can be read beside each other; there are over thirty kinds. */
const SERVICES = 8;

const VERDICTS: readonly Verdict[] = ['適', '要確認', '不備'];

/** What 概況 shows of the tables. */
export function overview(input: ReportInput, books: Books): Overview {
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
    services: largest(servicesOf(serviceBlock(input, books))),
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

/** The largest by amount; what does not find room is one row at the end. */
function largest(services: readonly OverviewService[]): OverviewService[] {
  const sorted = [...services].sort((a, b) => b.amount - a.amount || b.count - a.count);
  if (sorted.length <= SERVICES) return sorted;
  const rest = sorted.slice(SERVICES - 1);
  const sum = (figure: (service: OverviewService) => number): number =>
    rest.reduce((total, service) => total + figure(service), 0);
  return [
    ...sorted.slice(0, SERVICES - 1),
    {
      code: null,
      name: overviewTexts.otherServices(rest.length),
      count: sum((service) => service.count),
      amount: sum((service) => service.amount),
    },
  ];
}
