import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Written from '../../../src/documents/submission/submission';
import { submissionCopy } from '../../../src/documents/submission/submission-copy';
import type * as Ministry from '../../../src/workbook/run/ministry-sheets';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { codeOf } from './files';

/** What the rest of the work does wrong in a test. */
const faults = vi.hoisted(() => ({ differs: false, empty: false, wrongCell: false }));

vi.mock('../../../src/workbook/run/ministry-sheets', async (load) => {
  const real = await load<typeof Ministry>();
  return {
    ...real,
    ministrySheets: async (...args: Parameters<typeof real.ministrySheets>) => {
      const made = await real.ministrySheets(...args);
      const checks = made.checks.map((sheet) => ({ ...sheet, agrees: !faults.differs }));
      return { ...made, checks, sheets: faults.empty ? [] : made.sheets };
    },
  };
});

vi.mock('../../../src/documents/submission/submission', async (load) => {
  const real = await load<typeof Written>();
  return {
    submissionXlsx: (sheets: Parameters<typeof real.submissionXlsx>[0], source: Uint8Array | null) =>
      real.submissionXlsx(
        sheets.map((sheet) =>
          faults.wrongCell
            ? {
                ...sheet,
                content: { ...sheet.content, cells: [['別の題'], ...sheet.content.cells.slice(1)] },
              }
            : sheet,
        ),
        source,
      ),
  };
});

const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const copy = () => submissionCopy(openXlsx(sample), { now: new Date('2026-06-30T05:00:00Z') }, sample);

afterEach(() => Object.assign(faults, { differs: false, empty: false, wrongCell: false }));

describe('no copy is handed over', () => {
  it.each([
    ['when 検算 does not agree', 'differs', 'SubmissionDiffers'],
    ['when there is no sheet', 'empty', 'SubmissionEmpty'],
    ['when the file read back holds another value', 'wrongCell', 'SubmissionViolated'],
  ] as const)('%s', async (_, fault, code) => {
    faults[fault] = true;
    expect(await codeOf(copy)).toBe(code);
  });

  it('but is where nothing is the matter', async () => {
    expect(await codeOf(copy)).toBe('none');
  });
});
