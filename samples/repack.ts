import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip entries carry local time; a date made of local parts reads the same in every time zone. */
const PACKED_AT = new Date(2026, 5, 26, 17, 15, 0);

/**
 * The same package with a fixed time on every part, so that equal content gives equal bytes; and without the claim
 * of exceljs that each table once showed a totals row.
 */
export function repack(file: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(file))) {
    if (name.endsWith('/')) continue;
    const part = name.startsWith('xl/tables/')
      ? strToU8(strFromU8(content).replace('totalsRowShown="1"', 'totalsRowShown="0"'))
      : content;
    parts[name] = [part, { mtime: PACKED_AT, level: 9 }];
  }
  return zipSync(parts);
}
