import { areaAddress, columnName } from '../../base/a1';
import { groupBy } from '../../base/group-by';
import type { SheetContent } from '../../base/sheet-content';
import { AUDIT_SHEETS, auditTexts } from '../../catalogue/sheets/audit-texts';
import type { Assessment } from '../../grant/assessment';
import type { Counted } from '../../grant/explain/expression';
import type { Member } from '../../grant/input/records';
import { codesOf, corporationsOf, countedCorporations } from '../../grant/joint/members';
import { positionsOf, rowOf } from '../../report/columns/column';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import { memberColumns } from './columns';
import { type AuditCell, BODY_ROW, listSheet } from './list-sheet';

const SHEET = AUDIT_SHEETS.members;
const SEPARATOR = '・';
const COLUMN = positionsOf(memberColumns);
const [KEY, SERVICES, VISITS, FIRST] = [COLUMN.key, COLUMN.services, COLUMN.visits, COLUMN.first].map(
  columnName,
);

/** The audit sheet of 構成員: corporations counted by formulas. */
export class AuditMembers {
  private readonly rows: AuditCell[][] = [];
  private readonly blocks = new Map<string, { readonly row: number; readonly rows: number }>();
  private readonly membersOf: ReadonlyMap<string, readonly Member[]>;

  constructor(private readonly assessed: Assessed) {
    this.membersOf = groupBy(assessed.gathered.submission.members, ({ receiptNumber }) => receiptNumber);
  }

  /** Puts the members of a group down; those of an application once. */
  add({ application, scheme }: Assessment): void {
    const { receiptNumber } = application;
    const own = this.membersOf.get(receiptNumber) ?? [];
    if (own.length === 0 || this.blocks.has(receiptNumber)) return;
    const countNonCare = this.assessed.gathered.settings.countNonCare !== false;
    const counted = countedCorporations(own, scheme, countNonCare).flatMap(({ members }) => members);
    const keys = keysOf(own);
    const block = { row: BODY_ROW + this.rows.length, rows: own.length };
    this.blocks.set(receiptNumber, block);
    const [homeVisit = ''] = scheme.services.homeVisit;
    // counted members first, so that the formulas look at them alone
    this.rows.push(
      ...counted.map((member, n) => countedCells(member, { counted, keys }, block.row, n, homeVisit)),
      ...own.filter((member) => !counted.includes(member)).map((member) => uncountedCells(member, keys)),
    );
  }

  /** Corporations of an application, or those of them with 訪問介護. */
  formula(counted: Exclude<Counted, { kind: 'units' }>): string {
    const block = this.blocks.get(counted.receiptNumber);
    if (block === undefined) return '0';
    const column = counted.kind === 'corporations' ? COLUMN.first : COLUMN.homeVisit;
    return `SUM(${areaAddress(SHEET, { ...block, column, columns: 1 })})`;
  }

  /** null where no application has members. */
  sheet(): SheetContent | null {
    if (this.rows.length === 0) return null;
    return listSheet({
      name: SHEET,
      mark: SHEET_MARKS.auditMembers,
      note: auditTexts.note.members,
      columns: memberColumns,
      rows: this.rows,
    });
  }
}

/** The corporation that each member was found to belong to. */
type Keys = ReadonlyMap<Member, string>;

const keysOf = (own: readonly Member[]): Keys =>
  new Map(corporationsOf(own).flatMap(({ key, members }) => members.map((member) => [member, key] as const)));

const textsOf = (member: Member, keys: Keys) => ({
  receiptNumber: member.receiptNumber,
  key: keys.get(member) ?? '',
  services: codesOf(member).join(SEPARATOR),
});

const uncountedCells = (member: Member, keys: Keys): AuditCell[] =>
  rowOf<typeof memberColumns, AuditCell>(memberColumns, {
    ...textsOf(member, keys),
    visits: null,
    first: 0,
    homeVisit: 0,
    remark: auditTexts.counted,
  });

/** A member with its flags: 訪問介護, first of its corporation, and first of one with 訪問介護. */
function countedCells(
  member: Member,
  { counted, keys }: { readonly counted: readonly Member[]; readonly keys: Keys },
  start: number,
  n: number,
  homeVisit: string,
): AuditCell[] {
  const key = keys.get(member);
  const same = counted.filter((other) => keys.get(other) === key);
  const first = same[0] === member;
  const visits = (own: Member): boolean => codesOf(own).includes(homeVisit);
  const [from, row, to] = [start + 1, start + n + 1, start + counted.length];
  const search = `SEARCH("${SEPARATOR}${homeVisit}${SEPARATOR}","${SEPARATOR}"&${SERVICES}${row}&"${SEPARATOR}")`;
  const flag = (formula: string, value: boolean): AuditCell => ({
    formula: `=IF(${formula},1,0)`,
    value: value ? 1 : 0,
  });
  const keyAt = `${KEY}${row}`;
  return rowOf<typeof memberColumns, AuditCell>(memberColumns, {
    ...textsOf(member, keys),
    visits: flag(`ISNUMBER(${search})`, visits(member)),
    first: flag(`SUMPRODUCT(--EXACT(${KEY}$${from}:${keyAt},${keyAt}))=1`, first),
    homeVisit: flag(
      `AND(${FIRST}${row}=1,SUMPRODUCT(EXACT(${KEY}$${from}:${KEY}$${to},${keyAt})*${VISITS}$${from}:${VISITS}$${to})>0)`,
      first && same.some(visits),
    ),
    remark: null,
  });
}
