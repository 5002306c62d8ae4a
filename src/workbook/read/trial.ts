import type { Pieces } from '../../base/pieces';
import { inSlices } from '../../base/slices';
import { textOf } from '../../grant/input/cell';
import {
  budgetsLeft,
  type TrialChange,
  type TrialFigures,
  trialFigures,
  trialPieces,
  type TrialSettings,
} from '../../grant/trial';
import { settingCell } from '../../table/settings/setting-entry';
import { readSettings, readSettingsFor } from '../../table/settings/settings';
import { variedRows } from '../../table/settings/varied-settings';
import type { RunContext } from '../run-context';
import type { AmountChange } from './amount-change';
import type { Assessed } from './assessed';
import { placeOf } from './places';
import { type TrialSetting, trialSettings, trialValue } from './trial-settings';

/** What the applications come to with one value of the setting. */
export interface TrialRow extends Omit<TrialFigures, 'byProgramme'> {
  /** The value in words; '' where it has none. */
  readonly value: string;
  /** What is left of 予算額, by 事業 that has one. */
  readonly left: readonly { readonly programme: string; readonly amount: number }[];
}

/** A value that was tried, against the present one. */
export interface TriedRow extends TrialRow {
  readonly difference: number;
  readonly raised: number;
  readonly lowered: number;
  readonly largest: readonly AmountChange[];
}

/** 試算 of one setting. */
export interface TrialResult {
  readonly label: string;
  readonly present: TrialRow;
  readonly tried: readonly TriedRow[];
}

/** 試算 over the rows as they were read: nothing is read again, and nothing is written. */
export interface Trials {
  readonly settings: readonly TrialSetting[];
  /** Whether 設定 would take the value, as its reader judges. */
  accepts(setting: TrialSetting, value: string): boolean;
  /** @throws RangeError for a value that {@link accepts} refuses. */
  run(setting: TrialSetting, values: readonly string[], context: RunContext): Promise<TrialResult>;
}

/** Applications that one piece of the assessment is about, see `base/pieces`. */
const PIECE = 32;

/** What can be tried with an assessed workbook. */
export function trialsOf({ gathered, result }: Assessed): Trials {
  const { submission, settings, scheme } = gathered;
  const rowOf = (figures: TrialFigures, value: string): TrialRow => ({
    value,
    granted: figures.granted,
    capped: figures.capped,
    deficient: figures.deficient,
    undetermined: figures.undetermined,
    planned: figures.planned,
    left: [...budgetsLeft(figures, settings)].map(([programme, amount]) => ({ programme, amount })),
  });
  const changeOf = ({ application, before, after }: TrialChange): AmountChange[] => {
    const place = placeOf({ table: 'applications', row: application.row, field: 'receiptNumber' }, gathered);
    const applicant = textOf(application.establishmentName) || textOf(application.corporationName);
    return place === null
      ? []
      : [{ receiptNumber: application.receiptNumber, applicant, before, after, place }];
  };
  const accepts: Trials['accepts'] = ({ label, entry }, value) =>
    value !== '' && settingCell(label, value, entry) !== null;
  return {
    settings: trialSettings(settings, scheme),
    accepts,
    run: async (setting, values, { pause, progress }) => {
      const { key, label } = setting;
      const refused = values.find((value) => !accepts(setting, value));
      if (refused !== undefined) throw new RangeError(`${label} is out of range: ${refused}`);
      const each = submission.applications.length;
      const pieces = Math.ceil((submission.lines.length + each + each) / PIECE);
      const present = trialFigures(result.assessments);
      const tried: TriedRow[] = [];
      for (const [at, value] of values.entries()) {
        const varied = settingsWith(gathered, label, value);
        const work = counted(trialPieces(submission, result, varied), (done) => {
          progress?.report(each * at + Math.floor(Math.min(1, done / pieces) * each), each * values.length);
        });
        const trial = await inSlices(work, pause, progress);
        tried.push({
          ...rowOf(trial, trialValue(key, varied.settings)),
          difference: trial.planned - present.planned,
          raised: trial.raised,
          lowered: trial.lowered,
          largest: trial.largest.flatMap(changeOf),
        });
      }
      return { label, present: rowOf(present, trialValue(key, settings)), tried };
    },
  };
}

/** The settings as every rule book of the run would read them with another value of one. */
function settingsWith(
  { settingsTable, scheme, books, others }: Assessed['gathered'],
  item: string,
  value: string,
) {
  const rows = variedRows(settingsTable?.rows ?? [], item, value);
  return {
    scheme,
    settings: readSettings(
      rows,
      [...books.all].sort((a, b) => a.fiscalYear - b.fiscalYear),
    ),
    others: others.map((book) => ({ scheme: book.scheme, settings: readSettingsFor(rows, book.scheme) })),
  } satisfies TrialSettings;
}

/** The same work, telling how many pieces of it are done. */
function* counted<T>(work: Pieces<T>, tell: (done: number) => void): Pieces<T> {
  for (let done = 0; ; done += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    tell(done);
    yield;
  }
}
