import { WRITTEN_UNITS } from '../../scheme/limits';

const IN_UNITS = /^(\d[\d,]*(?:\.\d+)?)(千|万|百万|億)円?$/u;
const WITH_POINTS = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * The amount (円) that a text may mean which is no number: 「30万円」 300,000, 「300.000」 300,000. It is proposed to
 * the clerk and never computed with; null where none suggests itself.
 */
export function proposedYen(text: string): number | null {
  const written = text.normalize('NFKC').replace(/[\s¥]/gu, '');
  const [, digits = '', unit = ''] = IN_UNITS.exec(written) ?? [];
  const factor = WRITTEN_UNITS[unit];
  if (factor !== undefined) {
    // 「1.15万」 is 11,500, which a product of binary fractions misses
    const yen = Math.round(Number(digits.replaceAll(',', '')) * factor);
    return Number.isSafeInteger(yen) ? yen : null;
  }
  const bare = written.replace(/円$/u, '');
  return WITH_POINTS.test(bare) ? Number(bare.replaceAll('.', '')) : null;
}
