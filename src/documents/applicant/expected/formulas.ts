import type { Band, Counted, Expression } from '../../../grant/explain/expression';
import { type FormulaReferences, nativeFormula } from '../../../report/native-formula';

/** A text in a formula. */
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whether a cell holds one of some words. */
export function isOneOf(cell: string, words: readonly string[]): string {
  if (words.length === 0) return 'FALSE';
  if (words.length === 1) return `${cell}=${quote(words[0] ?? '')}`;
  return `ISNUMBER(MATCH(${cell},{${words.map(quote).join(',')}},0))`;
}

/** Whether a cell holds a whole number within limits; a text is none. */
export const isWhole = (cell: string, least: number, most: number): string =>
  `IF(ISNUMBER(${cell}),AND(${cell}>=${least},${cell}<=${most},${cell}=INT(${cell})),FALSE)`;

/** Separators of services, which are made one. */
const SEPARATORS = [',', '、', ';', '/', '+', ' ', '　'];

/** A cell of サービス種類 with every code and name between two marks. */
export const servicesText = (cell: string): string =>
  `"・"&SUBSTITUTE(${SEPARATORS.reduce((text, mark) => `SUBSTITUTE(${text},${quote(mark)},"・")`, cell)},CHAR(10),"・")&"・"`;

/**
 * Whether everything in a text of {@link servicesText} is a code or a name as the list of the form has it: what is read
 * in another way is for the prefecture, and nothing is shown that depends on it.
 */
export function areKnown(text: string, names: Readonly<Record<string, string>>): string {
  const parts = new RegExp(`[・${SEPARATORS.join('')}]`, 'u');
  const words = new Set([
    ...Object.keys(names),
    ...Object.values(names).flatMap((name) => name.split(parts)),
  ]);
  const each = `SUBSTITUTE(${text},"・","・・")`;
  const all = [...words].map((word) => quote(`・${word}・`)).join(',');
  // the marks at either end are left
  return `LEN(${each})-SUMPRODUCT(LEN(${each})-LEN(SUBSTITUTE(${each},{${all}},"")))=2`;
}

/** Whether a cell holds so many digits and nothing else; full-width ones are none. */
export const isDigits = (cell: string, digits: number): string =>
  `IF(LEN(${cell})=${digits},SUMPRODUCT(--ISNUMBER(FIND(MID(${cell},{${Array.from({ length: digits }, (_, n) => n + 1).join(',')}},1),"0123456789")))=${digits},FALSE)`;

/** Whether one of some codes, or of their names, is in a text of {@link servicesText}. */
export const isAmong = (text: string, codes: readonly string[]): string =>
  codes.length === 0
    ? 'FALSE'
    : `SUMPRODUCT(--ISNUMBER(FIND({${codes.map((code) => quote(`・${code}・`)).join(',')}},${text})))>0`;

/** Where the figures of an amount stand in a form; the constants of the notice are written out. */
export interface FormFigures {
  readonly placed?: ReadonlyMap<Expression, string>;
  readonly counted?: (counted: Counted) => string;
  readonly staff?: string;
}

/**
 * An amount of the rule book as a formula over the cells of a form. It is written by the same writer as the audit copy,
 * out of the same expression that the calculation evaluates.
 */
export function formulaOf(
  expression: Expression,
  { placed = new Map(), counted, staff }: FormFigures,
): string {
  const nowhere = (): never => {
    throw new Error('no such figure in a form');
  };
  const references: FormulaReferences = {
    placed: (part) => placed.get(part) ?? null,
    range: () => null,
    figure: ({ value }) => String(value),
    rate: ({ numerator, denominator }) => ({
      numerator: String(numerator),
      denominator: String(denominator),
    }),
    perUnit: ({ amount }) => String(amount),
    bands,
    roundingUnit: String,
    entered: nowhere,
    counted: (what) => counted?.(what) ?? nowhere(),
    staff: () => staff ?? nowhere(),
    grant: nowhere,
  };
  const formula = nativeFormula(expression, references);
  return formula ?? '""';
}

function bands({ bands: all, column }: Band): { from: string; amounts: string } {
  const list = (values: readonly number[]): string => `{${values.join(',')}}`;
  return { from: list(all.map(({ from }) => from)), amounts: list(all.map((band) => band[column])) };
}
