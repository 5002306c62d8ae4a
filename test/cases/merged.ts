import type { CellValue } from '../../src/base/cells';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
} from '../../src/grant/input/identifiers';
import { type Row, type WorkedCase, workedCases } from './cases';

/** Columns by which two cases in one workbook would be taken for one establishment, corporation or person. */
const NAMES = ['法人名', '事業所名'];
/** Between a case and its own 受付番号. */
const OF_CASE = '-';

/** Whether a 受付番号 of the common workbook belongs to a case. */
export const ofCase = (id: string, receiptNumber: string): boolean =>
  receiptNumber.startsWith(`${id}${OF_CASE}`);

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

/** Identifiers of one case that no other has; what is no faultless identifier stays as it is. */
class Identities {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly id: string,
    private readonly next: () => number,
  ) {}

  of(row: Row): Row {
    return Object.fromEntries(
      Object.entries(row).map(([header, value]) => [header, this.cell(header, value)]),
    );
  }

  private cell(header: string, value: CellValue): CellValue {
    if (value === null || value === '') return value;
    const text = String(value);
    if (header === '受付番号') return `${this.id}${OF_CASE}${text}`;
    if (NAMES.includes(header)) return `${text} ${this.id}`;
    if (header === '法人番号' && corporationCheckDigitAgrees(text))
      return this.again(text, corporationNumber);
    if (header === '事業所番号' && establishmentCheckDigitAgrees(text))
      return this.again(text, (serial) => establishmentNumber(text.slice(0, 3), serial));
    return value;
  }

  private again(text: string, made: (serial: number) => string): string {
    const own = this.known.get(text) ?? made(this.next());
    this.known.set(text, own);
    return own;
  }
}

function withCheckDigit(candidates: readonly string[], agrees: (text: string) => boolean): string {
  const found = candidates.find(agrees);
  if (found === undefined) throw new Error(`no check digit for ${candidates[0] ?? ''}`);
  return found;
}

const corporationNumber = (serial: number): string =>
  withCheckDigit(
    DIGITS.map((digit) => `${digit}${String(100_000_000_000 + serial)}`),
    corporationCheckDigitAgrees,
  );

const establishmentNumber = (kind: string, serial: number): string =>
  withCheckDigit(
    DIGITS.map((digit) => `${kind}${String(100_000 + serial)}${digit}`),
    establishmentCheckDigitAgrees,
  );

/** Several cases as the tables of one workbook, each with identities of its own; the figures stand one after another. */
function merged(cases: readonly WorkedCase[], settings: Row): WorkedCase {
  let serial = 0;
  const own = cases.map((entry) => {
    const identities = new Identities(entry.id, () => (serial += 1));
    const rows = (table: readonly Row[]): Row[] => table.map((row) => identities.of(row));
    return { ...entry, 申請: rows(entry.申請), 経費: rows(entry.経費), 構成員: rows(entry.構成員) };
  });
  return {
    id: 'merged',
    note: '',
    設定: settings,
    申請: own.flatMap((entry) => entry.申請),
    経費: own.flatMap((entry) => entry.経費),
    構成員: own.flatMap((entry) => entry.構成員),
    expect: {
      算定額: own.flatMap((entry) => entry.expect.算定額),
      交付予定額: own.flatMap((entry) => entry.expect.交付予定額),
      判定: own.flatMap((entry) => entry.expect.判定),
      rules: [],
    },
  };
}

/** Under these settings most cases come out as under their own. */
const SETTINGS: Row = { パッケージ上限額: 4_000_000 };

/**
 * Cases whose figures need a workbook of their own: they are about a limit over all applications of a workbook, about
 * a package without 上限額, or about columns that the table lacks as a whole.
 */
const APART: ReadonlySet<string> = new Set(
  'P05c M02 M02b M04 N36 N37 N38 N39 N43 N44 N45 V12 V14'.split(' '),
);

const hasCommonSettings = ({ 設定: own }: WorkedCase): boolean =>
  Object.entries(own).every(([item, value]) => SETTINGS[item] === value);

/** Whether a case is one of those that stand in {@link mostCases}. */
export const isMerged = (entry: WorkedCase): boolean => hasCommonSettings(entry) && !APART.has(entry.id);

/** Every case that can share a workbook with others, of all 事業. */
export const mostCases = (): WorkedCase => merged(workedCases.filter(isMerged), SETTINGS);
