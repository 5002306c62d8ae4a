import { yenText } from './amounts/figures';
import type { ErrorText } from './errors/work-errors';

/** Names of the lists that rows are taken into. */
export const listNames = {
  applications: '申請',
  lines: '経費',
  members: '構成員',
  plans: '計画',
  effects: '効果報告',
} as const;

type ListName = keyof typeof listNames;

const damageNames = {
  exponent: '桁数の多い番号が指数（4.01E+12 など）になっています',
  zero: '先頭の0が失われています',
  date: '番号が日付に変わっています',
  mojibake: '文字化けしています',
  gaiji: '外字（出力元のコンピューターだけにある字）があり、ほかでは表示されません',
  error: 'エラーの値（#N/A など）があります',
  invisible: '番号に、目に見えない文字が入っています',
  uncalculated: '数式が計算されないまま保存されています（Excel で開いて保存し直すと、値になります）',
} as const;

export type DamageName = keyof typeof damageNames;

export const taxNames = { included: '税込', excluded: '税抜' } as const;

type Tax = keyof typeof taxNames;

/** How many places of a kind are named one by one. */
const NAMED = 5;

const some = (places: readonly string[]): string =>
  places.length <= NAMED
    ? places.join('、')
    : `${places.slice(0, NAMED).join('、')} など${places.length}か所`;

const cell = (value: unknown): string => (value === null || value === '' ? '空欄' : `「${String(value)}」`);

const key = (text: string): string => text.replaceAll('\n', ' ').trim();

const leftReasons = {
  sum: '合計の行',
  example: '記入例の行',
  note: '備考などの行',
  header: '見出しの繰り返し',
  unnumbered: '番号のない行',
  bare: '番号だけの行',
} as const;

/** As much of a row as is repeated. */
const LEFT_TEXT = 20;

/** Rows of a file that are none of its lists'. */
export const leftLine = (
  rows: readonly {
    readonly table: ListName;
    readonly row: number;
    readonly reason: keyof typeof leftReasons;
    readonly text: string;
  }[],
): string =>
  `取り込まなかった行（${rows.length}行）: ${some(
    rows.map(
      ({ table, row, reason, text }) =>
        `${listNames[table]} ${row + 1}行目「${key(text).slice(0, LEFT_TEXT)}」（${leftReasons[reason]}）`,
    ),
  )}`;

const tableDoubts = {
  name: 'シートの名前が、古い表・写し・別の年度のものを表しています',
  hidden: '非表示のシートにあります',
  columns: '同じ種類の、列の違う表がほかにあります',
  common: '同じ受付番号が、ほかの表にもあります',
} as const;

export interface LeftTableText {
  readonly table: ListName;
  readonly sheet: string;
  readonly rows: number;
  readonly doubt: keyof typeof tableDoubts;
}

/** A table of a file that is left, and why. */
export const leftTableLine = ({ table, sheet, rows, doubt }: LeftTableText): string =>
  `シート「${sheet}」の表（${listNames[table]}${rows === 0 ? '' : ` ${rows}行`}）は取り込みません。${tableDoubts[doubt]}。取り込むときは、その表だけの写しを作り、別のファイルとして取り込んでください。`;

/** Of a list in several parts: their sheets. */
export const sheetsLine = (list: ListName, sheets: readonly string[]): string =>
  `「${listNames[list]}」として、${sheets.map((sheet) => `シート「${sheet}」`).join('・')} の表を合わせて読みました。`;

/** Sheets of which nothing is taken. */
export const unreadLine = (sheets: readonly string[]): string =>
  `取り込まないシート: ${some(sheets.map((sheet) => `「${sheet}」`))}（申請・経費・構成員・計画・効果報告の表がありません）`;

/** A file with the same bytes as one of 受付記録. */
export const beforeLine = ({ time, file }: { readonly time: string; readonly file: string }): string =>
  `このファイルは、${time} に「${file}」として取り込んだものと同じ内容です。その後に直した欄は、取り込むと元に戻ります。`;

/** What a form shows as 交付見込額 beside what its entries come to. */
export const expectedLine = (shown: number, ours: number | null): string =>
  `様式に示されている交付見込額（${yenText(shown)}）は、記入内容から計算した額（${
    ours === null ? '決まりません' : yenText(ours)
  }）と違います。様式の額と数式は取り込みません。様式の書き換えか、様式を作った後の設定の変更がないかを確かめてください。`;

/** What is said of an import. */
export const importTexts = {
  text: (encoding: string): string => `CSV（${encoding}）`,
  excel: 'Excel',
  form: (year: number, programme: string): string => `申請者用の様式（令和${year}年度・${programme}）`,
  file: (name: string): string => `「${name}」`,
  counts: (
    list: ListName,
    { added, changed, identical, missing }: Record<'added' | 'changed' | 'identical' | 'missing', number>,
  ): string =>
    `  ${listNames[list]}: 新規 ${added}件、変更 ${changed}件、同じ ${identical}件、このファイルにない ${missing}件`,
  change: (list: ListName, row: string, header: string, before: unknown, after: unknown): string =>
    `  ${listNames[list]} ${key(row)}「${header}」: ${cell(before)} → ${cell(after)}`,
  missing: (list: ListName, rows: readonly string[]): string =>
    `  ${listNames[list]}にあって、このファイルにないもの: ${some(rows.map(key))}（取下げか、出力の漏れかを確かめてください。行はそのまま残しています）`,
  resubmitted: (newest: string, earlier: readonly string[]): string =>
    `  ${key(newest)} は、${some(earlier.map(key))} と同じ事業所・同じ事業です。再提出のときは、--count で数える申請を指定するか、古いほうの「取下げ」に日付を入力してください。違うところ:`,
  beside: (line: string): string => `    ${line}`,
  moreBeside: (count: number): string => `    ほか${count}か所`,
  superseded: (number: string): string =>
    `    ${key(number)} は、数えないと指定されたため取り込んでいません（経費などの行も含みます）。`,
  reply: (line: string): string => `  ${line}。`,
  unused: (headers: readonly string[]): string =>
    `  取り込まなかった列: ${headers.map((header) => `「${header}」`).join('')}`,
  place: (row: number, header: string, text: string): string => `${row}行目「${header}」${text}`,
  made: (path: string): string => `取り込んだブックを「${path}」に保存しました。`,
  sameFile: (name: string, other: string): string =>
    `「${name}」は「${other}」と同じ内容のため、取り込んでいません。`,
  given: (number: string): string =>
    `  受付番号が空欄の行は、ファイル名の番号「${number}」の行として取り込みました。`,
  madeList: (list: ListName): string => `  「${listNames[list]}」の表がないため、シートを作りました。`,
  sheets: (list: ListName, sheets: readonly string[]): string => `  ${sheetsLine(list, sheets)}`,
  leftTable: (left: LeftTableText): string => `  ${leftTableLine(left)}`,
  unread: (sheets: readonly string[]): string => `  ${unreadLine(sheets)}`,
  left: (rows: Parameters<typeof leftLine>[0]): string => `  ${leftLine(rows)}`,
  notRead: (names: readonly string[]): string =>
    `取り込まなかったもの（.xlsx・.xlsm・.csv・.tsv・.txt のファイルではありません）: ${some(names)}`,
  emptyFolder: (path: string): string =>
    `フォルダー「${path}」に、取り込めるファイル（.xlsx・.csv）がありません。`,
  noInput: '取り込むファイル（.csv・.xlsx）かフォルダーを指定してください。',
  expected: (shown: number, ours: number | null): string => `  ${expectedLine(shown, ours)}`,
  before: (before: Parameters<typeof beforeLine>[0]): string => `  ${beforeLine(before)}`,
  ownSetting: (basis: Tax): string => `設定の税区分 ${taxNames[basis]}`,
  taxAsSet: (text: string, says: Tax, setting: Tax): string =>
    `  このファイルには${taxNames[says]}とあります（「${text}」）が、金額は設定の税区分（${taxNames[setting]}）のものとして取り込みました。`,
  taxOpen: (text: string, says: Tax): string =>
    `  このファイルの金額は${taxNames[says]}とあります（「${text}」）。取込み先の「設定」の税区分が未記入です。金額は換算していません。`,
  noColumn: (list: ListName, header: string): string =>
    `  取込み先の「${listNames[list]}」に列「${header}」がないため、その列は取り込んでいません。`,
} as const;

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
      'に、申請・経費・構成員・計画・効果報告の表が見つかりません。',
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
