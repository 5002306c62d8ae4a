import { ASK_ORIGINAL, type FileErrorText } from './file-errors';

const FEWER =
  'Excel で開き、使っていないシート・行・列・書式を削除して保存し直すか、年度や事業ごとにブックを分けてください。';

const beyond =
  (code: string, what: string, action = FEWER) =>
  (part: string): FileErrorText => ({
    code: `file/${code}`,
    message: `ファイルの中の${what}、開くのをやめました（${part}）。`,
    action,
  });

/** What is said where a part goes beyond what is read of it, or has its cells in another order than a sheet has. */
export const limitTexts = {
  place: beyond(
    'beyond-sheet',
    'セルの番地が Excel の上限（1,048,576行・XFD列）を超えているため',
    ASK_ORIGINAL,
  ),
  order: beyond('row-order', '行またはセルの並びが正しくないため', ASK_ORIGINAL),
  depth: beyond('too-deep', '要素の入れ子が深すぎるため', ASK_ORIGINAL),
  nodes: beyond('too-many-elements', '要素（書式・名前・結合セルなど）が多すぎるため'),
  attributes: beyond('too-many-attributes', '要素に付いた項目が多すぎるため', ASK_ORIGINAL),
  sheets: beyond('too-many-sheets', 'シートが多すぎるため'),
  names: beyond(
    'too-many-names',
    '名前の定義が多すぎるため',
    'Excel で開き、［数式］タブの［名前の管理］で使っていない名前を削除して保存し直してください。',
  ),
  strings: beyond('too-many-strings', '文字列が多すぎるため'),
  text: beyond('text-beyond', '1つの文字列が長すぎるため', ASK_ORIGINAL),
  cells: beyond('too-many-cells', 'セルが多すぎるため'),
} as const;
