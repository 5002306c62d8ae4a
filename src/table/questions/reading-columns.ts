import type { CellValue } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { isBlank, normalised } from '../../base/text';
import { LEAVE, questionKeys } from '../../catalogue/settings/reading-words';
import { valueOf } from '../../grant/input/cell';
import type { InDoubt, Question } from '../../grant/input/reading';
import { yenCell } from '../cells/values';
import { headerIndex, headerKey } from '../columns';
import type { Answers } from '../find/answers';
import { standsTwice } from '../find/column-match';
import { valueAt } from '../find/grid';
import { columnKey, entryOf, taxOfHeader, type TaxWord } from '../find/headings';
import { headerAt } from '../find/input-list';
import { inputColumns } from '../find/mapping';
import type { TablePart } from '../find/table-parts';
import { type Guess, guessOf, isKnownOtherwise } from '../find/unknown-columns';
import { stated } from './reading-stated';

/** Looks up the 受付番号 of a row of a part. */
export type NumberAt = (part: TablePart, at: number) => string;

/** No amount depends on these, nor whose application it is. */
const HARMLESS: ReadonlySet<string> = new Set([
  'designator',
  'municipality',
  'securityActionId',
  'establishmentName',
  'itemName',
  'judgement',
  'pricePublished',
]);

export const effectOf = (field: string): Question['effect'] =>
  field === 'claimedAmount' ? 'claim' : HARMLESS.has(field) ? 'none' : 'amounts';

/**
 * Y-02: two columns for one column of the contract, each asked; rows in which they say the same are not concerned.
 * @param taxBasis 税区分: of 税込 and 税抜 side by side, the one that it names is proposed.
 */
export function rivalColumns(
  parts: readonly TablePart[],
  numberAt: NumberAt,
  taxBasis: TaxWord | null,
): Question[] {
  return parts.flatMap((part) => {
    const { located, candidate, kind } = part;
    const { rivals } = candidate.matches[kind];
    return [...rivals].flatMap(([field, others]) => {
      const chosen = located.columns.get(field);
      if (chosen === undefined) return [];
      const all = [chosen, ...others].sort((a, b) => a - b);
      const differing = located.rows.map((row) => {
        const values = all.map((column) => said(valueAt(located.grid, row, column)));
        return values.some((value) => value !== values[0]);
      });
      const contract = inputColumns[kind].find((spec) => spec.field === field)?.header ?? '';
      const taxes = all.map((column) => taxOfHeader(candidate.line.texts.get(column) ?? ''));
      const isTold = !taxes.includes(null) && taxes.filter((tax) => tax === taxBasis).length === 1;
      return all.map((column, n) => {
        const isAlike = standsTwice(candidate.line.texts, candidate.line.texts.get(column) ?? '');
        const question = columnQuestion(
          part,
          numberAt,
          column,
          [{ table: kind, field }],
          [contract],
          isAlike ? 'alike' : 'twice',
          (at) => differing[at] === true,
        );
        return isTold ? { ...question, proposal: taxes[n] === taxBasis ? contract : LEAVE } : question;
      });
    });
  });
}

const said = (value: CellValue): string => (isBlank(value) ? '' : normalised(String(value)));

/** Y-02: needed columns that bear a name which they may have: read so, and asked. */
export const likelyColumns = (parts: readonly TablePart[], numberAt: NumberAt): Question[] =>
  parts.flatMap((part) => {
    const { candidate, kind } = part;
    return [...candidate.matches[kind].likely].map(([field, column]) => {
      const contract = inputColumns[kind].find((spec) => spec.field === field)?.header ?? '';
      const about = [{ table: kind, field }];
      return columnQuestion(part, numberAt, column, about, [contract], 'resembles', () => true);
    });
  });

/** Y-02: columns of which nobody knows the header and that may be one that is missing. */
export function unknownColumns(
  parts: readonly TablePart[],
  numberAt: NumberAt,
  answers: Answers,
): Question[] {
  const halves = groupBy(parts, ({ candidate }) => candidate);
  return [...halves.values()].flatMap((own) => unknownOf(own, numberAt, answers));
}

/** Of one table of the workbook, both halves of a flat one together. */
function unknownOf(own: readonly TablePart[], numberAt: NumberAt, answers: Answers): Question[] {
  const [first] = own;
  if (first === undefined) return [];
  const { located, candidate } = first;
  const specs = own.flatMap(({ kind }) => inputColumns[kind]);
  const missing = own.flatMap(({ kind, located: { columns } }) =>
    inputColumns[kind].filter(({ field }) => !columns.has(field)),
  );
  const possible = [...specs.map(({ header }) => header), LEAVE];
  const mapped = new Set(candidate.mappings.map(({ column }) => column));
  const index = headerIndex(specs);
  const likely = new Set(own.flatMap(({ kind }) => [...candidate.matches[kind].likely.values()]));
  return [...candidate.line.texts].flatMap(([column, text]) => {
    if (
      mapped.has(column) ||
      likely.has(column) ||
      isKnownOtherwise(text) ||
      answers.holdsPoints(text) ||
      entryOf(index, text) !== undefined
    )
      return [];
    if (answers.column(located.grid.sheet, text, possible) !== null) return [];
    const values = located.rows.map((row) => valueAt(located.grid, row, column));
    const guess = guessOf(text, missing, values) ?? furtherAmount(text, own, values);
    if (guess === null) return [];
    const fields = guess.columns.flatMap((header) =>
      own.flatMap(({ kind }) =>
        inputColumns[kind]
          .filter((spec) => spec.header === header)
          .map(({ field }) => ({ table: kind, field })),
      ),
    );
    return [columnQuestion(first, numberAt, column, fields, guess.columns, guess.variant, () => true)];
  });
}

/** Of 支出額2 or 変更後申請額 beside the column that is read: the name of that one, where amounts stand there. */
function furtherAmount(text: string, own: readonly TablePart[], values: readonly CellValue[]): Guess | null {
  if (!values.some((value) => (valueOf(yenCell(value)) ?? 0) !== 0)) return null;
  const found = own.flatMap(({ kind, located: { columns } }) =>
    inputColumns[kind].filter(({ field }) => AMOUNTS.has(field) && columns.has(field)),
  );
  const names = found
    .map(({ header }) => header)
    .filter((header) => columnKey(text).includes(headerKey(header)));
  return names.length === 0 ? null : { variant: 'further', columns: names };
}

const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'claimedAmount']);

/** The headers among unknown ones that are not asked: they are listed. */
export function unusedColumns(
  parts: readonly TablePart[],
  asked: ReadonlySet<string>,
  answers: Pick<Answers, 'holdsPoints'>,
): string[] {
  const unused = new Set<string>();
  const byCandidate = new Set(parts.map(({ candidate }) => candidate));
  for (const candidate of byCandidate) {
    const own = parts.filter((part) => part.candidate === candidate);
    const used = new Set(own.flatMap(({ located }) => [...located.columns.values()]));
    for (const [column, text] of candidate.line.texts) {
      if (used.has(column) || isKnownOtherwise(text) || answers.holdsPoints(text)) continue;
      if (asked.has(questionKeys.column(text))) continue;
      unused.add(text.replace(/\s+/gu, ' ').trim());
    }
  }
  return [...unused];
}

/** Y-02 of one column; rows that are blank in it are not concerned. */
export function columnQuestion(
  part: TablePart,
  numberAt: NumberAt,
  column: number,
  fields: readonly Pick<InDoubt, 'table' | 'field'>[],
  columns: readonly string[],
  variant: 'resembles' | 'fits' | 'twice' | 'alike' | 'further' | 'status',

  isConcerned: (at: number) => boolean,
): Question {
  const { located } = part;
  const { sheet } = located.grid;
  const header = String(headerAt(located, column) ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const concerned = new Map<string, Question['place']>();
  located.rows.forEach((row, at) => {
    if (!isConcerned(at) || isBlank(valueAt(located.grid, row, column))) return;
    const number = numberAt(part, at);
    if (!concerned.has(number)) concerned.set(number, { table: 'sheet', sheet, row, column });
  });
  return {
    key: questionKeys.column(header),
    ...stated('Y-02', { variant, facts: { header, column: columns.join('」「') } }),
    place: { table: 'sheet', sheet, row: located.headerRow, column },
    answers: variant === 'alike' || variant === 'status' ? [LEAVE] : [...columns, LEAVE],
    proposal: variant === 'resembles' ? (columns[0] ?? null) : null,
    effect: effectOf(fields[0]?.field ?? ''),
    concerned,
    about: fields.map((each) => ({ ...each, what: 'cells' })),
  };
}
