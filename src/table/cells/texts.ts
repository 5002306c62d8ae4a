import type { CellValue } from '../../base/cells';
import { isBlank, isError, normalised } from '../../base/text';
import { BLANK, type Cell, read, unreadable } from '../../grant/input/cell';

/** Excel shows and compares 15 significant digits. */
const SIGNIFICANT_DIGITS = 15;

/** Text as written, normalised; a number as Excel would show it unformatted. An error value is unreadable. */
export function textCell(raw: CellValue): Cell<string> {
  if (raw === null || isBlank(raw)) return BLANK;
  if (isError(raw)) return unreadable(String(raw));
  if (typeof raw === 'number') return read(numberText(raw));
  if (typeof raw === 'boolean') return read(raw ? 'TRUE' : 'FALSE');
  return read(normalised(raw));
}

/** A code whose digits must all be there: 法人番号 and the like. A number beyond 15 digits has lost some. */
function numberText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/**
 * A name: shown with every character as it was entered (㈱, 髙, ①), and normalised as its value, by which it is
 * compared.
 */
export function nameCell(raw: CellValue): Cell<string> {
  const cell = textCell(raw);
  if (cell.kind !== 'value' || typeof raw !== 'string') return cell;
  const text = raw.trim();
  return text === cell.value ? cell : { ...cell, text };
}

const PARTING = /[\s\-‐‑‒–—―−ー─・.]/gu;

/**
 * A number of so many digits or letters, also with T before it and with hyphens or spaces between: those are left
 * out, where it is such a number without them. Otherwise the text stays as it is.
 */
const codeCell =
  (form: RegExp) =>
  (raw: CellValue): Cell<string> => {
    const cell = textCell(raw);
    if (cell.kind !== 'value' || typeof raw !== 'string' || form.test(cell.value)) return cell;
    const bare = cell.value.replace(PARTING, '');
    const value = form.test(bare) ? bare : bare.replace(/^T/i, '');
    return form.test(value) ? { kind: 'value', value, readFrom: raw.trim(), reading: 'code' } : cell;
  };

/** 法人番号; also with a digit too few or too many, so that the message shows what is wrong with it. */
export const corporationNumberCell = codeCell(/^\d{12,14}$/);

/** 事業所番号; 9 digits have lost the 0 before them. */
export const establishmentNumberCell = codeCell(/^(?:\d{9}|\d{2}[0-9A-Z]\d{7})$/);
