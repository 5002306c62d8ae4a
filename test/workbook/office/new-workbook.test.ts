import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNewWorkbook } from '../../../src/workbook/office/new-workbook';

const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);

function excel(supported: boolean, createWorkbook: (file: string) => Promise<void>) {
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: () => supported } } });
  vi.stubGlobal('Excel', { createWorkbook });
}

afterEach(() => vi.unstubAllGlobals());

describe('a file as a new workbook', () => {
  it('is handed to Excel whole', async () => {
    const given: string[] = [];
    excel(true, async (file) => void given.push(file));
    expect(await openNewWorkbook(bytes)).toBe(true);
    expect(Buffer.from(given.join(''), 'base64').equals(bytes)).toBe(true);
  });

  it('is not, where Excel is too old or refuses', async () => {
    const create = vi.fn(() => Promise.reject(new Error('ApiNotFound')));
    excel(false, create);
    expect(await openNewWorkbook(bytes)).toBe(false);
    expect(create).not.toHaveBeenCalled();
    excel(true, create);
    expect(await openNewWorkbook(bytes)).toBe(false);
  });
});
