import { leftTableLine, type LeftTableText } from '../import-lines';
import {
  type DamageName,
  damageNames,
  key,
  type ListName,
  listNames,
  some,
  type Tax,
  taxNames,
} from '../import-names';
import type { ErrorText } from './work-errors';

const of = (code: string, file: string, message: string, action: string): ErrorText => ({
  code,
  message: `「${file}」${message}何も取り込んでいません。`,
  action,
});

const ASKED = '「列の対応を確かめる」で選ぶと、次からは同じ見出しのファイルを同じように読みます';

/** Why nothing of a file has been taken. */
export const importErrors = {
  noMapping: (file: string): ErrorText => ({
    code: 'ImportMapping',
    message: `「${file}」は、列の対応づけのファイルとして読めません。何も取り込んでいません。`,
    action:
      '[{"sheet": "見積明細", "headerRow": 1, "kind": "経費", "columns": {"支出額": "見積金額"}, "units": {"支出額": "千円"}}] の形の JSON を指定してください。',
  }),
  noList: (file: string): ErrorText =>
    of(
      'ImportNoList',
      file,
      'に、申請・経費・構成員・計画・効果報告・実績報告の表が見つかりません。',
      '見出しの名前が違うときは、どの列が何かを選ぶと読めます（作業ウィンドウの「列の対応を確かめる」、コマンドの --mapping）。',
    ),
  rivals: (file: string, sheets: readonly string[]): ErrorText =>
    of(
      'ImportRivals',
      file,
      `の${sheets.map((sheet) => `シート「${sheet}」`).join('・')}に、同じ受付番号があります。`,
      'どのシートが正しいかを確かめ、その表だけの写しを作って、取り込んでください。',
    ),
  allLeft: (file: string, left: LeftTableText): ErrorText =>
    of(
      'ImportTables',
      file,
      `の${leftTableLine(left)}`,
      '使う表だけの写しを作り、それを取り込んでください。',
    ),
  doubt: (
    file: string,
    {
      kind,
      wanted,
      header,
      unit,
    }: { readonly kind: 'unit' | 'column' } & Record<'wanted' | 'header' | 'unit', string>,
  ): ErrorText =>
    kind === 'unit'
      ? of(
          'ImportUnit',
          file,
          `の「${wanted}」（列「${header}」）が何円単位かが、はっきりしません（${unit === '' ? 'ほかの金額と約千倍違います' : `${unit}とあります`}）。`,
          `${ASKED}（コマンドの --mapping では "units": {"${wanted}": "千円"}）。`,
        )
      : of(
          'ImportColumn',
          file,
          `の列「${header}」が「${wanted}」かどうかが、はっきりしません。`,
          `${ASKED}（コマンドでは --mapping）。`,
        ),
  formUnknown: (file: string, year: number, programme: string): ErrorText =>
    of(
      'ImportFormUnknown',
      file,
      `は令和${year}年度「${programme}」の申請者用の様式ですが、その年度・事業の規則集がありません。`,
      '規則集のある年度・事業の様式で、出し直してもらってください。',
    ),
  formTable: (file: string, list: string): ErrorText =>
    of(
      'ImportFormTable',
      file,
      `に、様式の「${list}」の一覧が見つかりません。シートの削除・名前の変更・列の挿入があったようです。`,
      '様式を元の形に戻すか、新しい様式に記入し直してもらってください。',
    ),
  formSeveral: (file: string, list: string, rows: readonly number[]): ErrorText =>
    of(
      'ImportFormSeveral',
      file,
      `の「${list}」に、2件以上の記入（${some(rows.map((row) => `${row}行目`))}）があります。`,
      'この様式は1件ずつのものです。1件ごとに別のファイルにしてもらってください。',
    ),
  formYear: (file: string, year: number, own: number): ErrorText =>
    of(
      'ImportFormYear',
      file,
      `は令和${year}年度の申請者用の様式ですが、取込み先のブックは令和${own}年度です。`,
      'その年度のブックに取り込むか、正しい年度の様式で出し直してもらってください。',
    ),
  unnumbered: (file: string, list: ListName, rows: readonly number[]): ErrorText =>
    of(
      'ImportUnnumbered',
      file,
      `の「${listNames[list]}」に、受付番号が空欄か「〃」などの行（${some(rows.map((row) => `${row}行目`))}）があります。`,
      '受付番号を入力してから、もう一度取り込んでください。',
    ),
  unidentified: (
    file: string,
    list: ListName,
    rows: readonly { readonly row: number; readonly candidates: readonly string[] }[],
  ): ErrorText =>
    of(
      'ImportUnidentified',
      file,
      `の「${listNames[list]}」に、受付番号がなく、事業所番号・法人番号・事業所名・法人名からも申請を1件に決められない行（${some(
        rows.map(
          ({ row, candidates }) =>
            `${row}行目: ${candidates.length === 0 ? '当てはまる申請なし' : `${some(candidates)} のいずれか`}`,
        ),
      )}）があります。`,
      'どの申請の報告かを確かめ、受付番号を入力してから、もう一度取り込んでください。',
    ),
  yearless: (file: string, rows: readonly number[]): ErrorText =>
    of(
      'ImportYearless',
      file,
      `の「${listNames.effects}」に、年度が空欄か、年度と読めない行（${some(rows.map((row) => `${row}行目`))}）があります。`,
      'どの年度の報告かを確かめ、「年度」に、令和の年数（前に「R」を付けても、「令和…年度」でも構いません）か西暦を入力してから、もう一度取り込んでください。',
    ),
  twice: (file: string, list: ListName, keys: readonly string[]): ErrorText =>
    of(
      'ImportTwice',
      file,
      `の「${listNames[list]}」に、同じ番号の行が2つ以上あります（${some(keys.map(key))}）。`,
      'どちらが正しいかを確かめ、1行にしてから、もう一度取り込んでください。',
    ),
  lostZero: (file: string, number: string, other: string): ErrorText =>
    of(
      'ImportLostZero',
      file,
      `の受付番号 ${number} は、${other} と先頭の0だけが違います。同じ申請の番号から0が失われたおそれがあります。`,
      '同じ申請のときは番号をそろえ、別の申請のときは0のほかでも見分けられる番号にしてから、もう一度取り込んでください。',
    ),
  notAlike: (number: string): ErrorText => ({
    code: 'ImportNotAlike',
    message: `--count の ${number} には、取り込むファイルの中で、同じ事業所・同じ事業のほかの申請が見つかりません。何も取り込んでいません。`,
    action: '受付番号を確かめてください。番号を指定しなければ、どの申請もそのまま取り込みます。',
  }),
  unreadable: (file: string, message: string): string => `「${file}」: ${message}何も取り込んでいません。`,
  inBoth: (first: string, second: string, row: string): ErrorText => ({
    code: 'ImportInBoth',
    message: `「${first}」と「${second}」の両方に ${key(row)} があります。何も取り込んでいません。`,
    action: '新しいほうのファイルだけを指定して、もう一度取り込んでください。',
  }),
  damage: (file: string, kind: DamageName, places: readonly string[]): ErrorText =>
    of(
      'ImportDamaged',
      file,
      `で、${damageNames[kind]}（${some(places)}）。`,
      '出力元から出力し直すか、その欄を直してください。このまま取り込むときは、作業ウィンドウではその欄に印を、コマンドでは --with-damage を付けてください（値は書かれたまま取り込み、点検で指摘します）。',
    ),
  noTarget: (file: string, list: ListName): ErrorText =>
    of(
      'ImportNoTarget',
      file,
      `には「${listNames[list]}」の行がありますが、取込み先のブックに「${listNames[list]}」の表がありません。`,
      'ひな形から作ったブックを --into に指定してください。',
    ),
  tax: (file: string, text: string, says: Tax, setting: Tax): ErrorText =>
    of(
      'ImportTax',
      file,
      `の金額は${taxNames[says]}とあります（「${text}」）が、取込み先の「設定」の税区分は${taxNames[setting]}です。金額は換算しません。`,
      `${taxNames[setting]}の金額で出し直してもらってください。金額が${taxNames[setting]}であることを確かめたときは、そのまま取り込めます（作業ウィンドウではその欄の印、コマンドでは --tax-as-set）。`,
    ),
  targetUnit: (file: string, list: ListName, header: string): ErrorText =>
    of(
      'ImportTargetUnit',
      file,
      `の金額は円に直して取り込みますが、取込み先の「${listNames[list]}」の列「${header}」は円でないか、単位がはっきりしません。`,
      '取込み先の金額を円に直し、「設定」の「読み方:単位」の行を消してから、もう一度取り込んでください。',
    ),
  formula: (file: string, address: string): ErrorText =>
    of(
      'ImportFormula',
      file,
      `の値を入れる ${address} に、数式があります。`,
      '数式を値に変えるか、取込み先を変えてから、もう一度取り込んでください。',
    ),
  noRoom: (file: string, list: ListName, address: string): ErrorText =>
    of(
      'ImportNoRoom',
      file,
      `の行を「${listNames[list]}」の下に加える場所（${address}）に、別の内容があります。`,
      '表の下を空けてから、もう一度取り込んでください。',
    ),
} as const;
