import type { ExpenseLine, LineField } from '../grant/records';
import { columnsOf } from './column-cells';
import type { ColumnNotes } from './column-notes';
import type { Located } from './locate';
import { categoryCell } from './names';
import type { Receipts } from './receipts';
import { countCell, donationCell } from './values';
import * as words from './words';

/** Reads the rows of 経費. */
export function lineReader(
  table: Located<LineField>,
  notes: ColumnNotes,
  receipts: Receipts,
): (row: number, position: number) => ExpenseLine {
  const { from, as, text, name, amount, word } = columnsOf(table, notes);
  const receiptNumber = from('receiptNumber');
  const lineNumber = text('lineNumber');
  const category = as('category', categoryCell);
  const itemName = name('itemName');
  const productCode = text('productCode');
  const listing = word('listing', words.listing);
  const units = as('units', countCell);
  const cost = amount('cost');
  const donation = as('donation', donationCell);
  const parentLine = text('parentLine');
  const inPackage = word('inPackage', words.mark);
  const otherGrant = word('otherGrant', words.yesNo);
  const pricePublished = word('pricePublished', words.yesNo);
  const judgement = name('judgement');
  return (row, position) => {
    notes.row = position;
    return {
      row: position,
      receiptNumber: receipts.of(receiptNumber(row)),
      lineNumber: lineNumber(row),
      category: category(row),
      itemName: itemName(row),
      productCode: productCode(row),
      listing: listing(row),
      units: units(row),
      cost: cost(row),
      donation: donation(row),
      parentLine: parentLine(row),
      inPackage: inPackage(row),
      otherGrant: otherGrant(row),
      pricePublished: pricePublished(row),
      judgement: judgement(row),
    };
  };
}
