import type { ExplainedLine } from './explained';

const NO_LINE: Omit<ExplainedLine, 'row'> = { place: null, itemName: '', lineNumber: '' };

/** 経費!H47 見守りセンサー 明細1: a line of 経費 wherever the pane names one; 経費 alone for a figure of no row. */
export function lineName(line: ExplainedLine | undefined): string {
  const { place, itemName, lineNumber } = line ?? NO_LINE;
  const parts = [place?.address ?? '経費', itemName, lineNumber === '' ? '' : `明細${lineNumber}`];
  return parts.filter((part) => part !== '').join(' ');
}
