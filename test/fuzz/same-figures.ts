import type { Amounts } from './book';
import type { FuzzInput } from './make-input';
import { lettersOf, type ReadFile } from './read-file';
import type { Written } from './written';

/** 受付番号 whose figures are not those worked out by hand, though nothing was done that changes one. */
export function changedFigures({ book }: FuzzInput, input: ReadFile, { applications }: Written): string[] {
  const { expected } = book;
  if (expected === null) return [];
  const found = new Map<string, Amounts>();
  for (const { sheet, rows } of applications) {
    const at = book.sheets.find(({ name }) => name === sheet)?.columns.indexOf('受付番号') ?? -1;
    if (at < 0) return [];
    for (const { row, at: own } of rows) {
      const key = input.sheets.get(sheet)?.cells.get(`${lettersOf(at + 1)}${row}`)?.value;
      const number = (header: string): number | null =>
        typeof own.get(header) === 'number' ? Number(own.get(header)) : null;
      const verdict = own.get('判定');
      if (key != null && verdict != null)
        found.set(String(key), {
          computed: number('算定額'),
          planned: number('交付予定額'),
          verdict: String(verdict),
        });
    }
  }
  const text = (amounts: Amounts | undefined): string =>
    amounts ? `${amounts.verdict} ${amounts.computed ?? '–'} ${amounts.planned ?? '–'}` : 'not found';
  return [...expected].flatMap(([key, amounts]) =>
    text(found.get(key)) === text(amounts)
      ? []
      : [`${key}: ${text(found.get(key))}, by hand ${text(amounts)}`],
  );
}
