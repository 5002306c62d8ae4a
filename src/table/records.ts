import { textOf, type Cell } from '../grant/cell';
import { atOnce, mapPieces, type Pieces } from '../grant/pieces';
import type {
  Application,
  ApplicationField,
  ExpenseLine,
  LineField,
  Member,
  MemberField,
  Submission,
} from '../grant/records';
import { errorCells } from './error-cells';
import { gatherApplications, isLine } from './flat';
import type { InputTables, Located } from './locate';
import { columnReader } from './rows';
import { servicesCell, type ServiceNames } from './services';
import { dateCell, numberCell, textCell, wordCell, type RawValue } from './values';
import { withdrawnCell } from './withdrawn';
import * as words from './words';

/** What is needed of a rule book to read the tables. */
interface Services {
  readonly services: ServiceNames;
}

/** The records of the input tables; `row` is the position in `Located.rows`. */
export const readSubmission = (tables: InputTables, scheme: Services, date1904: boolean): Submission =>
  atOnce(submissionPieces(tables, scheme, date1904));

/** As {@link readSubmission}, with pauses. */
export function* submissionPieces(
  tables: InputTables,
  scheme: Services,
  date1904: boolean,
): Pieces<Submission> {
  const reader = applicationReader(tables.applications, scheme, date1904);
  const rows = yield* mapPieces(tables.applications.rows, reader);
  const lines = yield* mapPieces(tables.lines.rows, lineReader(tables.lines));
  const members = tables.members === null ? [] : readMembers(tables.members, scheme);
  const errors = yield* errorCells(tables, {
    applications: (row) => ({ receiptNumber: rows[row]?.receiptNumber ?? '' }),
    lines: (row) => lineNumbers(lines[row]),
    members: (row) => ({ receiptNumber: members[row]?.receiptNumber ?? '' }),
  });
  return {
    applications: tables.shape === 'flat' ? gatherApplications(tables.applications, rows) : rows,
    lines: tables.shape === 'flat' ? lines.filter(isLine) : lines,
    members,
    errors,
  };
}

const lineNumbers = (line: ExpenseLine | undefined) => ({
  receiptNumber: line?.receiptNumber ?? '',
  lineNumber: line === undefined ? '' : textOf(line.lineNumber),
});

/** Amounts and counts are never repeated into the other rows of a merged cell. */
const NOT_MERGED: ReadonlySet<string> = new Set([
  'cost',
  'donation',
  'units',
  'lineNumber',
  'claimedAmount',
  'fullTimeEquivalent',
  'headcount',
  'linkedEstablishments',
  'onSiteVisits',
]);

function readerOf<Field extends string>(table: Located<Field>): (field: Field) => (row: number) => RawValue {
  return (field) => columnReader(table.grid, table.columns.get(field), !NOT_MERGED.has(field));
}

/** 受付番号 as it is compared. */
const keyText = (raw: RawValue): string => textOf(textCell(raw));

type ApplicationReader = (row: number, position: number) => Application;

function applicationReader(
  table: Located<ApplicationField>,
  scheme: Services,
  date1904: boolean,
): ApplicationReader {
  const from = readerOf(table);
  const as = <T>(field: ApplicationField, parse: (raw: RawValue) => Cell<T>): ((row: number) => Cell<T>) => {
    const cellAt = from(field);
    return (row) => parse(cellAt(row));
  };
  const text = (field: ApplicationField) => as(field, textCell);
  const number = (field: ApplicationField) => as(field, numberCell);
  const date = (field: ApplicationField) => as(field, (raw) => dateCell(raw, date1904));
  const word = <T>(field: ApplicationField, list: ReadonlyMap<string, T>) =>
    as(field, (raw) => wordCell(raw, list));
  const receiptNumber = from('receiptNumber');
  const fields = {
    programme: text('programme'),
    receivedOn: date('receivedOn'),
    corporationName: text('corporationName'),
    corporationNumber: text('corporationNumber'),
    establishmentName: text('establishmentName'),
    establishmentNumber: text('establishmentNumber'),
    services: as('services', (raw) => servicesCell(raw, scheme.services)),
    designator: text('designator'),
    municipality: text('municipality'),
    fullTimeEquivalent: number('fullTimeEquivalent'),
    headcount: number('headcount'),
    contract: word('contract', words.contract),
    linkedEstablishments: number('linkedEstablishments'),
    linkStartedOn: date('linkStartedOn'),
    committee: word('committee', words.yesNo),
    securityAction: word('securityAction', words.securityAction),
    securityActionId: text('securityActionId'),
    improvementPlan: word('improvementPlan', words.improvementPlan),
    plannedOn: date('plannedOn'),
    supportStartedOn: date('supportStartedOn'),
    supportEndedOn: date('supportEndedOn'),
    consultedOn: date('consultedOn'),
    improvementSupport: word('improvementSupport', words.improvementSupport),
    wageNotice: word('wageNotice', words.yesNo),
    lifeCooperation: word('lifeCooperation', words.yesNo),
    evaluationCooperation: word('evaluationCooperation', words.yesNo),
    seamless: word('seamless', words.yesNo),
    standardSpec: word('standardSpec', words.compliance),
    lifeLink: word('lifeLink', words.compliance),
    supportAgency: text('supportAgency'),
    ministryApproval: word('ministryApproval', words.yesNo),
    promotionGrant: word('promotionGrant', words.yesNo),
    onSiteVisits: number('onSiteVisits'),
    claimedAmount: number('claimedAmount'),
    withdrawn: as('withdrawn', (raw) => withdrawnCell(raw, date1904)),
  };
  return (row, position) => {
    const record: Record<string, unknown> = {
      row: position,
      receiptNumber: keyText(receiptNumber(row)),
      contradictions: [],
    };
    for (const [field, cell] of Object.entries(fields)) record[field] = cell(row);
    return record as unknown as Application;
  };
}

function lineReader(table: Located<LineField>): (row: number, position: number) => ExpenseLine {
  const from = readerOf(table);
  const receiptNumber = from('receiptNumber');
  const lineNumber = from('lineNumber');
  const category = from('category');
  const itemName = from('itemName');
  const productCode = from('productCode');
  const listing = from('listing');
  const units = from('units');
  const cost = from('cost');
  const donation = from('donation');
  const parentLine = from('parentLine');
  const inPackage = from('inPackage');
  const otherGrant = from('otherGrant');
  const pricePublished = from('pricePublished');
  const judgement = from('judgement');
  return (row, position) => ({
    row: position,
    receiptNumber: keyText(receiptNumber(row)),
    lineNumber: textCell(lineNumber(row)),
    category: textCell(category(row)),
    itemName: textCell(itemName(row)),
    productCode: textCell(productCode(row)),
    listing: wordCell(listing(row), words.listing),
    units: numberCell(units(row)),
    cost: numberCell(cost(row)),
    donation: numberCell(donation(row)),
    parentLine: textCell(parentLine(row)),
    inPackage: wordCell(inPackage(row), words.mark),
    otherGrant: wordCell(otherGrant(row), words.yesNo),
    pricePublished: wordCell(pricePublished(row), words.yesNo),
    judgement: textCell(judgement(row)),
  });
}

function readMembers(table: Located<MemberField>, scheme: Services): Member[] {
  const from = readerOf(table);
  const text = (field: MemberField) => {
    const cellAt = from(field);
    return (row: number) => textCell(cellAt(row));
  };
  const [corporationName, corporationNumber] = [text('corporationName'), text('corporationNumber')];
  const [establishmentName, establishmentNumber] = [text('establishmentName'), text('establishmentNumber')];
  const [receiptNumber, services] = [from('receiptNumber'), from('services')];
  const [smallScale, representative] = [from('smallScale'), from('representative')];
  const designatorPrefecture = text('designatorPrefecture');
  return table.rows.map((row, position) => ({
    row: position,
    receiptNumber: keyText(receiptNumber(row)),
    corporationName: corporationName(row),
    corporationNumber: corporationNumber(row),
    establishmentName: establishmentName(row),
    establishmentNumber: establishmentNumber(row),
    services: servicesCell(services(row), scheme.services),
    smallScale: wordCell(smallScale(row), words.mark),
    representative: wordCell(representative(row), words.mark),
    designatorPrefecture: designatorPrefecture(row),
  }));
}
