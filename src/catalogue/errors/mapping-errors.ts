import type { ErrorText } from './work-errors';

/** Why a table of the workbook cannot be taken for the one that was named. */
export type MappingFault =
  | { readonly kind: 'noSheet'; readonly sheet: string }
  | { readonly kind: 'noColumn'; readonly column: string }
  | { readonly kind: 'lacking'; readonly columns: readonly string[] }
  | { readonly kind: 'twice'; readonly column: string }
  | { readonly kind: 'unreadable'; readonly row: number };

const named = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** What a clerk reads of it. */
export function mappingProblem(problem: MappingFault, sheet: string): ErrorText {
  switch (problem.kind) {
    case 'noSheet':
      return {
        code: 'MappingSheet',
        message: `シート「${problem.sheet}」がありません。`,
        action: 'シートの名前を確かめて、もう一度選んでください。',
      };
    case 'noColumn':
      return {
        code: 'MappingColumn',
        message: `シート「${sheet}」の表に、列「${problem.column}」がありません。`,
        action: '見出し行と列を確かめて、もう一度選んでください。',
      };
    case 'lacking':
      return {
        code: 'MappingLacks',
        message: `必要な列${named(problem.columns)}が選ばれていません。`,
        action: '列がなければ表に列を加え、それから選んでください。',
      };
    case 'twice':
      return {
        code: 'MappingTwice',
        message: `列「${problem.column}」が、二つの項目に選ばれています。`,
        action: '一つの列は、一つの項目にだけ選んでください。',
      };
    case 'unreadable':
      return {
        code: 'MappingUnreadable',
        message: `シート「${sheet}」の${problem.row}行目を見出しとして、選ばれたとおりに読むことができません。何も書き込んでいません。`,
        action:
          'Excel の「テーブル」の途中の行や、ほかの表の見出しに重なる行でないか確かめてください。見出しを一行にした表を別のシートに写すと、確実に読めます。',
      };
  }
}
