import type { Report } from '../context';
import type { Submission } from '../input/submission';

/** Tabs and line breaks part the samples of a fact. */
const inOne = (text: string): string => text.replace(/\s*[\t\r\n]+\s*/gu, ' ');

/**
 * Y-06: columns of which cells were read that say the contract's value in other words, once for each way of reading.
 * 支出額 is left out: L-03 says each of its cells.
 */
export function sayReadings({ readings = [] }: Submission, report: Report): void {
  for (const { place, label, kind, count, samples } of readings) {
    if (place.table === 'lines' && place.field === 'cost') continue;
    const facts = { label, count, samples: samples.map((each) => each.map(inOne).join('\t')).join('\n') };
    report('Y-06', place, '', { variant: kind, facts });
  }
}
