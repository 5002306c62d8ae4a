import type { ErrorText } from './work-errors';

/** A text file of which no row has been taken, and where it breaks; rows and columns count from 1. */
export type TextFault =
  | { readonly kind: 'empty' | 'zeros' }
  | {
      readonly kind: 'badByte';
      readonly encoding: string;
      readonly row: number;
      readonly column: number;
      readonly byte: number;
    }
  | { readonly kind: 'control'; readonly row: number; readonly column: number }
  | { readonly kind: 'quotes'; readonly row: number }
  | { readonly kind: 'overlong'; readonly row: number; readonly columns: number; readonly expected: number };

const NAMES: Readonly<Record<string, string>> = { CP932: 'Shift_JIS（CP932）' };

const HEXADECIMAL = 16;

/** What a clerk reads of a file that can't be read as CSV. */
export function textFault(file: string, fault: TextFault): ErrorText {
  const of = (code: string, message: string, action: string): ErrorText => ({
    code,
    message: `「${file}」${message}何も取り込んでいません。`,
    action,
  });
  switch (fault.kind) {
    case 'empty':
      return of('TextEmpty', 'には何も書かれていません。', '出力し直したファイルを選んでください。');
    case 'zeros':
      return of(
        'TextUnknown',
        'は、CSV として読める文字のファイルではありません。',
        'Excel で開き、「CSV UTF-8（コンマ区切り）」か .xlsx として保存し直してください。',
      );
    case 'badByte': {
      const byte = fault.byte.toString(HEXADECIMAL).toUpperCase().padStart(2, '0');
      const encoding = NAMES[fault.encoding] ?? fault.encoding;
      return of(
        'TextBadByte',
        `の${fault.row}行目、${fault.column}番目の列に、${encoding} の文字として読めないバイト（0x${byte}）があります。`,
        '出力元のシステムで文字コードを確認して出力し直すか、Excel で開いて「CSV UTF-8（コンマ区切り）」として保存し直してください。',
      );
    }
    case 'control':
      return of(
        'TextControl',
        `の${fault.row}行目、${fault.column}番目の列に、画面に表示できない制御文字があります。`,
        'その欄を入力し直してから、もう一度取り込んでください。',
      );
    case 'quotes':
      return of(
        'TextQuotes',
        `の${fault.row}行目で、引用符（"）が正しく閉じられていません。ここから先の列がずれるおそれがあります。`,
        'その行の引用符を直すか、出力し直してから、もう一度取り込んでください。',
      );
    case 'overlong':
      return of(
        'TextOverlong',
        `の${fault.row}行目は列が${fault.columns}個あり、見出しの${fault.expected}個より多くなっています。欄の中の区切り文字のために、列がずれています。`,
        'その行の、区切り文字を含む欄を引用符（"）で囲むか、出力し直してから、もう一度取り込んでください。',
      );
  }
}
