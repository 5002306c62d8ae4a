import { MARK_PREFIX } from './port';

/** Defined names over the header cells of our columns. */
export const MARKS = {
  applications: `${MARK_PREFIX}APPLICATIONS`,
  lines: `${MARK_PREFIX}LINES`,
} as const;

/** Beginning of the names over A1 of our own sheets. */
export const MARK_SHEET_PREFIX = `${MARK_PREFIX}SHEET_`;

export const SHEET_MARKS = {
  amounts: `${MARK_SHEET_PREFIX}AMOUNTS`,
  findings: `${MARK_SHEET_PREFIX}FINDINGS`,
  summary: `${MARK_SHEET_PREFIX}SUMMARY`,
  categories: `${MARK_SHEET_PREFIX}CATEGORIES`,
  log: `${MARK_SHEET_PREFIX}LOG`,
} as const;
