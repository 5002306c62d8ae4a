import type { Host } from '../host/host';
import { cellAddress } from '../host/model/address';
import { isErrorText } from '../host/model/coerce';

const READY = '準備ができました。セルを選ぶと、関数が断った理由をここに表示します。';

/** A call of the add-in's that the grid does not understand although it knows the function. */
const UNKNOWN_WORD =
  '式に、関数の名前でもセル番地でもない言葉があります。文字は半角の " で囲んでください。例: =GRANT_AMOUNT("見守り",375000)';
const OWN_CALL = /^=.*GRANT_[A-Z_]+\(/iu;

type Kind = 'information' | 'refusal' | 'failure';

/** The line below the grid: why a custom function refused, for the selected cell; and what went wrong. */
export class Status {
  constructor(private readonly element: HTMLElement) {}

  ready(): void {
    this.show(READY, 'information');
  }

  information(text: string): void {
    this.show(text, 'information');
  }

  /** What happened and what to do. */
  failure(text: string): void {
    this.show(text, 'failure');
  }

  /** Keeps to the selected cell of a workbook. */
  follow(host: Host): void {
    const update = (): void => {
      const { sheetId, cell } = host.selection();
      const sheet = host.book.core.getSheetBySheetId(sheetId);
      if (!sheet) return;
      const [[value] = []] = host.cells.values(sheet, cell);
      const formula = sheet.getCellRaw(cell.row, cell.column)?.f ?? '';
      const message =
        host.functions.messageAt(sheetId, cell.row, cell.column) ??
        (value === '#NAME?' && OWN_CALL.test(formula) ? UNKNOWN_WORD : null);
      if (isErrorText(value) && message !== null) {
        this.show(`${sheet.getName()}!${cellAddress(cell)}　${value}　${message}`, 'refusal');
      } else if (this.element.dataset['kind'] === 'refusal') {
        this.ready();
      }
    };
    host.onSelection(update);
    host.calculation.onFinished(update);
  }

  private show(text: string, kind: Kind): void {
    this.element.textContent = text;
    this.element.dataset['kind'] = kind;
  }
}
