import { WorkbookError } from '../../src/base/user-error';
import { notWorkbook } from '../../src/catalogue/errors/file-errors';

/** A file as it was chosen. */
export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the add-in had stored beside it; given where work is gone on with. */
  readonly settings?: string | null;
}

const UNFORESEEN = {
  message: 'このブックは、この画面では表示できません。',
  action: 'Excel で開き、「Excel ブック (.xlsx)」として保存し直してからお試しください。',
};

const PDF = {
  message: 'このファイルは PDF です。',
  action:
    'もとの Excel ブック (.xlsx) を入手するか、表を新しいブックに写して保存したファイルをお使いください。',
};

const TEXT = {
  message: 'このファイルは、CSV など文字だけのファイルです。',
  action:
    '申請の表があるブック（なければひな形）を開いて、「準備」の「ファイルを取り込む」で行を取り込んでください。表として開くには、Excel で開き、「名前を付けて保存」で「Excel ブック (.xlsx)」として保存し直します。',
};

/** What can be said of a file that is no workbook at all. */
function kindOf(bytes: Uint8Array): typeof TEXT | null {
  const start = bytes.subarray(0, 1_000);
  if (String.fromCharCode(...start.subarray(0, 4)) === '%PDF') return PDF;
  return start.length > 0 && !start.includes(0) ? TEXT : null;
}

/** What a clerk reads of a file that can't be opened: what it is, what to do, and what the grid still shows. */
export function refusedFile({ name, bytes }: BookFile, error: unknown, shown: string | null): string[] {
  const told = error instanceof WorkbookError ? error : null;
  const { message, action } = (told?.code === notWorkbook.code ? kindOf(bytes) : null) ?? told ?? UNFORESEEN;
  return [
    `「${name}」を開けませんでした。${message}`,
    action,
    ...(shown === null ? [] : [`表には「${shown}」を、開いたときから続けて表示しています。`]),
  ];
}
