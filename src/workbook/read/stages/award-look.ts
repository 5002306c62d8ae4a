import { cellPlace } from '../../../base/a1';
import { type CellPlace, shown } from '../../../base/cells';
import { isBlank } from '../../../base/text';
import { SHEETS } from '../../../catalogue/sheets/headers';
import { textOf } from '../../../grant/input/cell';
import { type Award, award, type AwardEntry } from '../../../grant/stages/award';
import { type AwardOutcome, NO_RECORDS } from '../../../grant/stages/award-records';
import { awardColumns, type AwardRow } from '../../../report/columns/award';
import { positionOf } from '../../../report/columns/column';
import { cutOf } from '../../../report/stages/award-list';
import type { Assessed } from '../assessed';
import { placeOf } from '../places';
import { type ByHand, withByHand } from './by-hand';

/** A row of 採択 as the pane shows it; amounts in yen, null: not determined. */
export interface AwardLook {
  readonly rank: number;
  readonly receiptNumber: string;
  readonly corporationName: string;
  readonly establishmentName: string;
  readonly priority: boolean;
  readonly points: number | null;
  readonly planned: number;
  readonly outcome: AwardOutcome | null;
  readonly amount: number | null;
  readonly running: number | null;
  readonly reason: string;
  /** 手修正 decides it, or was meant to. */
  readonly byHand: boolean;
  readonly condition: string;
  /** The how many-th of those who wait, from 1; null: it does not wait. */
  readonly waiting: number | null;
  /** Its row of 申請, and its 手修正 in 採択; null where there is none. */
  readonly place: CellPlace | null;
  readonly handPlace: CellPlace | null;
  /** Its 手修正 once 採択 is written as it comes out now. */
  readonly writtenPlace: CellPlace;
}

/** 採択 of one 事業 as the pane shows it. */
export interface ProgrammeLook {
  readonly programme: string;
  readonly budget: number;
  /** Σ 採択額, and what is left then; null: not determined. */
  readonly awarded: number | null;
  readonly left: number | null;
  /** Of `awarded`, what is decided by hand. */
  readonly byHand: number;
  /** By 順位. */
  readonly rows: readonly AwardLook[];
  /** Before which row 予算額 is used up; null: it suffices for all. */
  readonly cut: number | null;
}

const HAND = positionOf(awardColumns, 'handOutcome');

/** 採択 by 事業, in the order of 設定. */
export function awardLooks({ gathered, awarded }: Pick<Assessed, 'gathered' | 'awarded'>): ProgrammeLook[] {
  if (awarded === null) return [];
  const sheet = awarded.sheet ?? SHEETS.awards;
  const ranked = new Map(
    awarded.rows.flatMap((row, at) =>
      row.kind === 'ranked' ? [[row.entry, { row, place: cellPlace(sheet, at + 1, HAND) }] as const] : [],
    ),
  );
  return awarded.award.programmes.map(({ programme, budget, entries, awarded: sum, left }) => {
    let waiting = 0;
    const rows = entries.map((entry): AwardLook => {
      if (entry.outcome === '補欠') waiting += 1;
      const { row, place = cellPlace(sheet, 0, HAND) } = ranked.get(entry) ?? {};
      const own = lookOf(entry, row, gathered, entry.outcome === '補欠' ? waiting : null);
      return { ...own, writtenPlace: place };
    });
    const hand = rows.reduce((total, { byHand, amount }) => total + (byHand ? (amount ?? 0) : 0), 0);
    return { programme, budget, awarded: sum, left, byHand: hand, rows, cut: cutOf(rows) };
  });
}

function lookOf(
  { rank, assessment, points, planned, outcome, amount, running, decision }: AwardEntry,
  row: AwardRow | undefined,
  gathered: Assessed['gathered'],
  waiting: number | null,
): Omit<AwardLook, 'writtenPlace'> {
  const { application, priority } = assessment;
  const { receiptNumber, establishmentName, corporationName } = application;
  const condition = shown(row?.hand.condition);
  return {
    ...{ rank, receiptNumber, priority, points, planned, outcome, amount, running, waiting },
    corporationName: textOf(corporationName),
    establishmentName: textOf(establishmentName),
    reason: row?.reason ?? '',
    byHand: decision !== null,
    condition: isBlank(condition) ? '' : String(condition),
    place: placeOf({ table: 'applications', row: application.row, field: 'receiptNumber' }, gathered),
    handPlace: handPlaceOf(receiptNumber, gathered),
  };
}

function handPlaceOf(receiptNumber: string, { awards }: Assessed['gathered']): CellPlace | null {
  const { standing = null, rows } = awards ?? {};
  const [row, column] = [rows?.get(receiptNumber), standing?.head?.hand.outcome];
  return standing === null || row === undefined || column == null
    ? null
    : cellPlace(standing.sheet, row, column);
}

/** 採択 as it would come out once this is entered beside these applications. */
export function awardWith(
  { gathered: { awards, settings }, result }: Pick<Assessed, 'gathered' | 'result'>,
  receiptNumbers: readonly string[],
  said: ByHand,
): Award {
  const records = awards?.records ?? NO_RECORDS;
  return award(result, settings, {
    ...records,
    decisions: withByHand(records.decisions, receiptNumbers, said),
  });
}
