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
import { dateCell, numberCell, textCell, wordCell, yenCell, type RawValue } from './values';
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

type Parse<T> = (raw: RawValue) => Cell<T>;

/** Further values of a column that has so many are read each time: they are names and amounts. */
const REMEMBERED = 2_000;

/** Columns hold few words, and many times over: what one says is read once. */
function remembering<T>(parse: Parse<T>): Parse<T> {
  const known = new Map<RawValue, Cell<T>>();
  return (raw) => {
    // A Map takes minus zero for zero; what one cell says must not be read of another.
    if (raw === 0) return parse(raw);
    let cell = known.get(raw);
    if (cell === undefined) {
      cell = parse(raw);
      if (known.size < REMEMBERED) known.set(raw, cell);
    }
    return cell;
  };
}

/** Reads the columns of a table, each by the kind of what it holds. */
function columnsOf<Field extends string>(table: Located<Field>) {
  const from = readerOf(table);
  const as = <T>(field: Field, parse: Parse<T>): ((row: number) => Cell<T>) => {
    const [cellAt, cellOf] = [from(field), remembering(parse)];
    return (row) => cellOf(cellAt(row));
  };
  return {
    from,
    as,
    text: (field: Field) => as(field, textCell),
    number: (field: Field) => as(field, numberCell),
    amount: (field: Field) => as(field, yenCell),
    word: <T>(field: Field, list: ReadonlyMap<string, T>) => as(field, (raw) => wordCell(raw, list)),
  };
}

/** 受付番号 as it is compared. */
const keyText = (raw: RawValue): string => textOf(textCell(raw));

type ApplicationReader = (row: number, position: number) => Application;

function applicationReader(
  table: Located<ApplicationField>,
  scheme: Services,
  date1904: boolean,
): ApplicationReader {
  const { from, as, text, number, amount, word } = columnsOf(table);
  const date = (field: ApplicationField) => as(field, (raw) => dateCell(raw, date1904));
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
    claimedAmount: amount('claimedAmount'),
    withdrawn: as('withdrawn', (raw) => withdrawnCell(raw, date1904)),
  };
  return (row, position) => ({
    row: position,
    receiptNumber: keyText(receiptNumber(row)),
    contradictions: [],
    programme: fields.programme(row),
    receivedOn: fields.receivedOn(row),
    corporationName: fields.corporationName(row),
    corporationNumber: fields.corporationNumber(row),
    establishmentName: fields.establishmentName(row),
    establishmentNumber: fields.establishmentNumber(row),
    services: fields.services(row),
    designator: fields.designator(row),
    municipality: fields.municipality(row),
    fullTimeEquivalent: fields.fullTimeEquivalent(row),
    headcount: fields.headcount(row),
    contract: fields.contract(row),
    linkedEstablishments: fields.linkedEstablishments(row),
    linkStartedOn: fields.linkStartedOn(row),
    committee: fields.committee(row),
    securityAction: fields.securityAction(row),
    securityActionId: fields.securityActionId(row),
    improvementPlan: fields.improvementPlan(row),
    plannedOn: fields.plannedOn(row),
    supportStartedOn: fields.supportStartedOn(row),
    supportEndedOn: fields.supportEndedOn(row),
    consultedOn: fields.consultedOn(row),
    improvementSupport: fields.improvementSupport(row),
    wageNotice: fields.wageNotice(row),
    lifeCooperation: fields.lifeCooperation(row),
    evaluationCooperation: fields.evaluationCooperation(row),
    seamless: fields.seamless(row),
    standardSpec: fields.standardSpec(row),
    lifeLink: fields.lifeLink(row),
    supportAgency: fields.supportAgency(row),
    ministryApproval: fields.ministryApproval(row),
    promotionGrant: fields.promotionGrant(row),
    onSiteVisits: fields.onSiteVisits(row),
    claimedAmount: fields.claimedAmount(row),
    withdrawn: fields.withdrawn(row),
  });
}

function lineReader(table: Located<LineField>): (row: number, position: number) => ExpenseLine {
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
