import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { textOf } from '../../grant/input/cell';
import type { DateText } from '../../grant/input/records';
import { type ApplicationDuties, applicationDuties } from '../../grant/joint/application-duties';
import { distinctCorporations } from '../../grant/joint/corporations';
import type { FiledAt, ReportDuty } from '../../grant/joint/report-duties';
import type { DutyReminder, OverdueReport } from '../../report/columns/duty-reminder';
import type { LetterWording } from '../../report/letter-wording';
import { placeAt } from '../../table/find/input-list';
import type { Assessed } from './assessed';
import { placeOf } from './places';

/** What every application owes on a day: that which reports are held against, unless another is given; null where it is not known. */
export function dutiesOf(
  { gathered, result, reports, dutyDay }: Assessed,
  day: DateText | null = dutyDay,
): readonly ApplicationDuties[] | null {
  const { scheme, settings } = gathered;
  return day === null ? null : applicationDuties(result, scheme, reports, settings.effectDeadline, day);
}

/** A report with the cell that it leads to: the row that reports it, else its application. */
export interface DutyLook extends ReportDuty {
  readonly place: CellPlace | null;
}

/** An application of 提出状況. */
export interface DutyApplicant {
  readonly receiptNumber: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly programme: string;
  readonly duties: readonly DutyLook[];
}

/** 提出状況 as of a day. */
export interface Duties {
  readonly day: DateText;
  readonly applicants: readonly DutyApplicant[];
  /** By corporation, those that wait the longest first. */
  readonly overdue: readonly Pick<DutyReminder, 'corporationName' | 'overdue'>[];
}

/** 提出状況 as the pane and the command line say it; null where 設定 提出状況の基準日 is out of range and no day is given. */
export function dutyLooks(assessed: Assessed, day = assessed.dutyDay): Duties | null {
  const all = dutiesOf(assessed, day);
  if (all === null || day === null) return null;
  const applicants = all.map(({ application, duties }) => ({
    receiptNumber: application.receiptNumber,
    corporationName: textOf(application.corporationName),
    establishmentName: textOf(application.establishmentName),
    programme: textOf(application.programme),
    duties: duties.map((duty) => ({
      ...duty,
      place:
        filedPlace(duty.filed, assessed.gathered) ?? applicationPlace(application.row, assessed.gathered),
    })),
  }));
  return { day, applicants, overdue: overdueOf(all) };
}

const applicationPlace = (row: number, gathered: Assessed['gathered']): CellPlace | null =>
  placeOf({ table: 'applications', row, field: 'receiptNumber' }, gathered);

function filedPlace(filed: FiledAt | null, { planTables }: Assessed['gathered']): CellPlace | null {
  if (filed === null || filed.table === 'applications') return null;
  const table = planTables[filed.table];
  const at = table === null ? null : placeAt(table, filed.row);
  const column = at?.part.columns.get('receiptNumber');
  return at === null || column === undefined ? null : cellPlace(at.part.grid.sheet, at.row, column);
}

/** Each corporation with its reports that are overdue; an application without a corporation stands for itself. */
function overdueOf(all: readonly ApplicationDuties[]): Duties['overdue'] {
  const late = all.flatMap(({ application, duties }) => {
    const own = duties.filter(({ state }) => state === 'overdue');
    return own.length === 0 ? [] : [{ ...application, own }];
  });
  const grouped = distinctCorporations(late).map(({ members }) => members);
  const known = new Set(grouped.flat());
  const nameless = late.filter((each) => !known.has(each)).map((each) => [each]);
  return [...grouped, ...nameless]
    .map((members) => ({
      corporationName:
        members.map(({ corporationName }) => textOf(corporationName)).find((name) => name !== '') ?? '',
      overdue: members.flatMap(({ own, ...application }) =>
        own.map((duty): OverdueReport => ({
          receiptNumber: application.receiptNumber,
          establishmentName: textOf(application.establishmentName),
          programme: textOf(application.programme),
          duty,
        })),
      ),
    }))
    .sort((one, other) => longest(other) - longest(one));
}

const longest = ({ overdue }: Duties['overdue'][number]): number =>
  Math.max(...overdue.map(({ duty }) => duty.daysOver));

/** The letters of 報告の督促. */
export const dutyReminders = (
  { day, overdue }: Duties,
  { prefecture, wording }: { readonly prefecture: string | null; readonly wording: LetterWording },
): DutyReminder[] =>
  overdue.map((each) => ({
    ...each,
    ...{ day, prefecture: prefecture ?? '', contact: wording.contact },
  }));
