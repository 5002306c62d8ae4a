import type { ExpenseLine, LineField } from '../grant/records';
import { columnsOf, keyText } from './column-cells';
import type { Located } from './locate';
import * as words from './words';

/** Reads the rows of 経費. */
export function lineReader(table: Located<LineField>): (row: number, position: number) => ExpenseLine {
  const { from, text, number, amount, word } = columnsOf(table);
  const receiptNumber = from('receiptNumber');
  const lineNumber = text('lineNumber');
  const category = text('category');
  const itemName = text('itemName');
  const productCode = text('productCode');
  const listing = word('listing', words.listing);
  const units = number('units');
  const cost = amount('cost');
  const donation = amount('donation');
  const parentLine = text('parentLine');
  const inPackage = word('inPackage', words.mark);
  const otherGrant = word('otherGrant', words.yesNo);
  const pricePublished = word('pricePublished', words.yesNo);
  const judgement = text('judgement');
  return (row, position) => ({
    row: position,
    receiptNumber: keyText(receiptNumber(row)),
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
  });
}
