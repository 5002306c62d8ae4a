import { headerKey } from '../../base/text';
import { ENTRY_SHEETS, INDICATORS, PLAN_TEXTS } from '../../catalogue/sheets/headers';
import { type ColumnSpec, headerIndex } from '../columns';
import { effectColumns, IDENTITY, identityColumns, planColumns, resultColumns } from './columns';
import { planField } from './headers';

/** The tables of 業務改善計画, of the effects reported on it, and of 実績報告. */
export type ReportKind = 'plans' | 'effects' | 'results';

const RECEIPT = 'receiptNumber';

/** The contract's columns of each. */
export const reportSpecs: Readonly<Record<ReportKind, readonly ColumnSpec<string>[]>> = {
  plans: planColumns,
  effects: effectColumns,
  results: resultColumns,
};

/** What a clerk calls them; a longer name may contain it (効果報告R9). */
const names: Readonly<Record<ReportKind, readonly string[]>> = {
  plans: ['計画', '業務改善計画', ENTRY_SHEETS.plans],
  effects: ['効果報告', ENTRY_SHEETS.effects],
  results: ['実績報告', ENTRY_SHEETS.results],
};

export const bearsName = (kind: ReportKind, called: readonly string[]): boolean =>
  called.some((name) => names[kind].some((own) => headerKey(own) === headerKey(name)));

/** Whether one of the names says so, alone or among others. */
export const isCalled = (kind: ReportKind, called: readonly string[]): boolean =>
  called.some((name) => names[kind].some((own) => headerKey(name).includes(headerKey(own))));

/** What a row of headers makes, by column. */
export interface Found {
  readonly kind: ReportKind;
  readonly columns: ReadonlyMap<string, number>;
}

/** How the headers of a sheet are read. */
export interface HeaderReading {
  /** By which of 受付番号 and, in a file that comes back, 事業所番号, 法人名 … a header says whose a row is. */
  anchorOf(text: string): string | undefined;
  /** Which table the headers between two columns are; null: none of them. */
  kindOf(texts: ReadonlyMap<number, string>, called: readonly string[]): Found | null;
}

/** @param isReturned in a file that comes back 事業所番号 or 法人名 may say whose a row is, instead of 受付番号. */
export function headerReading(isReturned: boolean): HeaderReading {
  const indexes = {
    plans: indexOf('plans', isReturned),
    effects: indexOf('effects', isReturned),
    results: indexOf('results', isReturned),
  } as const;
  const anchors = isReturned ? [RECEIPT, ...IDENTITY] : [RECEIPT];
  const columnsAs = (kind: ReportKind, texts: ReadonlyMap<number, string>): Map<string, number> => {
    const columns = new Map<string, number>();
    for (const [column, text] of texts) {
      const field = planField(kind, indexes[kind], text);
      if (field !== undefined && !columns.has(field)) columns.set(field, column);
    }
    return columns;
  };
  return {
    anchorOf: (text) => {
      const field = planField('results', indexes.results, text);
      return field !== undefined && anchors.includes(field) ? field : undefined;
    },
    kindOf: (texts, called) => {
      const found = (['results', 'effects', 'plans'] as const)
        .map((kind): Found => ({ kind, columns: columnsAs(kind, texts) }))
        .filter(
          ({ kind, columns }) =>
            anchors.some((field) => columns.has(field)) && isOf(kind, columns, isCalled(kind, called)),
        );
      return found.length > 1 ? likeliest(found, called) : (found[0] ?? null);
    },
  };
}

/** Of a table that could be several: 事後評価 under its name tells, then 賃金還元 of a year, then the name. */
function likeliest(found: readonly Found[], called: readonly string[]): Found | null {
  const named = found.filter(({ kind }) => isCalled(kind, called));
  const byWord = named.find(({ columns }) => columns.has('事後評価')) ?? found.find(isWageReport);
  const [first] = found;
  // a plan may bear the day on which it came in
  const isPlan = first?.kind === 'effects' && !first.columns.has('賃金還元') && !first.columns.has('年度');
  return byWord ?? named.at(-1) ?? (isPlan ? found.at(-1) : first) ?? null;
}

const isWageReport = ({ kind, columns }: Found): boolean =>
  kind === 'effects' && columns.has('賃金還元') && columns.has('年度');

const indexOf = (kind: ReportKind, isReturned: boolean): ReadonlyMap<string, string> =>
  headerIndex(isReturned ? [...reportSpecs[kind], ...identityColumns] : reportSpecs[kind]);

/** Whether these are the columns of a kind; 請求書 has 年度 and 提出日 as well, and is none of them. */
function isOf(kind: ReportKind, columns: ReadonlyMap<string, number>, isNamed: boolean): boolean {
  const has = (field: string): boolean => columns.has(field);
  if (kind === 'plans') return PLAN_TEXTS.some(has);
  if (kind === 'results') return has('事後評価') || (isNamed && has('提出日'));
  if (has('賃金還元')) return true;
  return INDICATORS.some(has) ? has('提出日') || has('年度') : isNamed && has('年度') && has('提出日');
}
