import { isErrorValue } from '../grant/cell';

/** A cell's value as the port hands it over: null for an empty cell, '#N/A' … for an error. */
export type RawValue = string | number | boolean | null;

/** Visible characters that stand for themselves, and single spaces between them. */
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** Text with full-width letters and digits made half-width and outer spaces removed, for comparing. */
export function normalised(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim();
}

export function isBlank(raw: RawValue): boolean {
  return raw === null || (typeof raw === 'string' && normalised(raw) === '');
}

export const isError = (raw: RawValue): boolean => typeof raw === 'string' && isErrorValue(raw);
