import type { CellPlace } from '../../../base/cells';
import type { OptionalTable } from '../../../catalogue/template/template-texts';
import type { ColumnChoice } from '../../../workbook/prepare/column-choice';
import type { Answer } from '../../../workbook/prepare/given-answer';
import type { Preparation } from '../../../workbook/prepare/preparation';
import type { ProposedRun } from '../../../workbook/prepare/proposals';
import type { Destination } from '../../parts/destination';
import type { PickStart } from '../../parts/pick/draft';

/** What a clerk can do in 準備. */
export interface PrepareActions {
  /** Something is running: nothing that changes the workbook can be started. */
  readonly busy: boolean;
  /** Looks at the workbook again. */
  readonly onReread: () => void;
  readonly onGo: (place: CellPlace) => void;
  /** Columns are read as these from now on, all in one change. */
  readonly onMap: (choices: readonly ColumnChoice[]) => void;
  readonly onUnmap: (choice: Pick<ColumnChoice, 'table' | 'field'>) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onReplace: (runs: readonly ProposedRun[]) => void;
  /** Opens 「この表ですか？」. */
  readonly onPick: (start: PickStart) => void;
  /** Opens 取込み. */
  readonly onIntake: () => void;
  /** With the sheets that are there when they are asked for. */
  readonly onTemplate: (to: Destination, optional: readonly OptionalTable[]) => void;
  /** null where there is no sample to open: everywhere but in the workbench. */
  readonly onSample: ((to: Destination) => void) | null;
}

export interface PrepareViewProps extends PrepareActions {
  /** null while the workbook is being read. */
  readonly preparation: Preparation | null;
}
