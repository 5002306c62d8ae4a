import { yenText } from './amounts/figures';

/** A line of 検算. */
interface Reconciled {
  readonly name: string;
  readonly column: string;
  readonly unit: 'yen' | 'count' | 'figure';
  readonly total: number;
  readonly expected: number;
}

/** What the command line says. */
export const cliTexts = {
  usage: [
    '使い方:',
    '  npm run --silent cli -- process 入力.xlsx -o 出力.xlsx [--audit 検算.xlsx] [--remind [日]] [--remind-reports [日]] [--award-letters] [--json]',
    '      算定と厚労省報告を書き込んだブックを作ります。--audit を付けると、同じ金額を Excel の数式で求める検算用のブックも作ります',
    '      --remind を付けると、その日（なければ今日）に期限を過ぎて回答のない差戻しを、シート「督促」に差込印刷のデータとして作ります',
    '      --remind-reports を付けると、その日（なければ設定の基準日）に期限を過ぎて提出のない業務改善計画・効果報告・事後評価を、法人ごとにシート「報告の督促」に作ります',
    '      --award-letters を付けると、採択・補欠・不採択などを申請者に知らせる差込印刷のデータを、シート「採択通知」に作ります',
    '  npm run --silent cli -- check 入力.xlsx [--json]',
    '      点検の結果を表示します（書き込みません）',
    '  npm run --silent cli -- what-if 入力.xlsx --scenario "項目=値、…" [--scenario …] [--base 番号] [--curve 項目] [--json]',
    '      設定を変えたらどうなるかを、今の設定と4つまでの案で比べて表示します（書き込みません）。--base は比べる相手の案の番号（0は今の設定）です',
    '  npm run --silent cli -- submit 入力.xlsx -o 出力.xlsx',
    '      国に提出するための、値だけの写し（厚労省報告の様式だけのブック）を作ります',
    '  npm run --silent cli -- form 入力.xlsx 様式.xlsx -o 出力.xlsx [--allow-unknown]',
    '      国の様式のブックにあるタグ（{{総括表:定着支援:交付予定額}} など）に、報告の値を記入します',
    '  npm run --silent cli -- import ファイル… -o 出力.xlsx [--into 取込み先.xlsx] [--mapping 対応.json] [--with-damage] [--tax-as-set] [--count 受付番号,…]',
    '      ポータルの CSV、申請者から戻ったブック、それらのフォルダーを、ひな形（または --into のブック）に取り込みます',
    '      税込・税抜が設定の税区分と違うと書かれたファイルは、--tax-as-set（金額は税区分のとおりと確かめた）を付けるまで取り込みません',
    '      同じ事業所・同じ事業の申請がいくつもあるときは、--count で数える申請を指定すると、ほかの申請に取下げの日付を入れます（ファイルにだけあるものは取り込みません）',
    '  npm run --silent cli -- template 出力.xlsx [--with 計画,効果報告,実績報告,製品,過年度交付]',
    '      記入用のひな形を作ります（--with を付けると、なくてもよい表「計画」「効果報告」「実績報告」「製品」「過年度交付」のシートも入れます）',
    '  npm run --silent cli -- template --programme 協働化 -o 出力.xlsx [--settings ブック.xlsx]',
    '      申請者1件が記入する、その事業だけの様式を作ります（--settings のブックの「設定」で見込みの額を計算します）',
    '  npm run --silent cli -- rulebook -o 出力.xlsx [--year 8]',
    '      金額・率・要件・条項のすべてを並べた規則集を、印刷して通知と突き合わせるために作ります',
    '  npm run --silent cli -- rulebook --compare 8 9',
    '      2つの年度の規則集の違いを、値ごとに表示します（ファイルは作りません）',
  ].join('\n'),
  unknownCommand: (command: string): string =>
    `「${command}」という操作はありません。process・check・what-if・submit・form・import・template・rulebook のいずれかを指定してください。`,
  noInput: '入力のブック（.xlsx）を指定してください。',
  noForm: 'タグを書いた国の様式のブック（.xlsx）を、入力の次に指定してください。',
  noOutput: '出力のファイル名を -o で指定してください。',
  tooMany: (argument: string): string => `引数「${argument}」は余分です。`,
  unknownOption: (option: string): string => `「${option}」という指定は使えません。`,
  notFor: (option: string, command: string): string => `「${option}」は ${command} では使えません。`,
  yearForm: (text: string): string => `年度「${text}」は令和の年数（例: 8）で指定してください。`,
  noYears: '比べる2つの年度を、令和の年数で指定してください（例: --compare 8 9）。',
  noYear: (years: readonly number[]): string =>
    `その年度の規則集はありません。規則集があるのは令和${years.join('・')}年度です。`,
  unexpected:
    '予期しない問題で処理できませんでした。出力は作っていません。同じ操作でくり返し起きるときは、下の行を添えてシステムの担当者に連絡してください。',
  smallPrint: (technical: string): string => `（詳細: ${technical}）`,
  readerGone: '表示先が閉じられたため、表示を途中でやめました。',
  cannotPrint: '結果を表示できません。表示先（ファイルのときはディスクの空き）を確かめてください。',
  namelessUser: '名前のない利用者',
  savedAnyway: '出力のファイルは保存してあります。',
  counts: (applications: number, lines: number): string =>
    `申請 ${applications}件、経費 ${lines}行を読み込みました。`,
  verdicts: (counts: Readonly<Record<string, number>>): string =>
    `判定: ${Object.entries(counts)
      .map(([verdict, count]) => `${verdict} ${count}件`)
      .join('、')}`,
  totals: (eligibleCost: number, computed: number, planned: number): string =>
    `対象経費計 ${yenText(eligibleCost)}、算定額 ${yenText(computed)}、交付予定額 ${yenText(planned)}`,
  undetermined: (count: number): string => `金額が未確定の申請が${count}件あります（合計に入れていません）。`,
  withdrawn: (count: number): string => `取下げの申請が${count}件あります（点検も算定もしていません）。`,
  /** @param counts 採択 3件・補欠 2件; amounts null: not determined */
  awarded: (
    programme: string,
    counts: string,
    budget: number,
    awarded: number | null,
    left: number | null,
  ): string =>
    `採択 ${programme}: 予算額 ${yenText(budget)}、採択額 ${awarded === null ? '未確定' : yenText(awarded)}、残 ${left === null ? '未確定' : yenText(left)}${counts === '' ? '' : `（${counts}）`}`,
  movedUp: (receiptNumbers: readonly string[]): string =>
    `前回より採択額が増えた申請: ${receiptNumbers.join('、')}`,
  unchanged: '入力は前回から変わっていないため、同じ内容を出力しました。',
  changed: (cells: number, path: string): string => `${cells}セルを書き込み、「${path}」に保存しました。`,
  reconciled: ({ name, column, unit, total, expected }: Reconciled): string => {
    const difference =
      unit === 'yen'
        ? `差額 ${yenText(total - expected)}`
        : `差 ${total - expected}${unit === 'count' ? '件' : ''}`;
    return `検算 ${name}「${column}」: ${total === expected ? '一致' : difference}`;
  },
  finding: (
    severity: string,
    rule: string,
    receiptNumber: string,
    address: string,
    message: string,
  ): string =>
    `[${severity}] ${[rule, receiptNumber, address].filter((text) => text !== '').join(' ')}: ${message}`,
  settingsAlone: '--settings は、--programme と一緒に指定してください。',
  withProgramme:
    '--with は、--programme と一緒には使えません（申請者の様式には、その事業の表だけが入ります）。',
  noSheet: (name: string, known: readonly string[]): string =>
    `--with に「${name}」というシートはありません。${known.join('・')}から指定してください。`,
  noProgramme: (name: string, known: readonly string[]): string =>
    `「${name}」という事業はありません。${known.join('・')}のいずれかを指定してください。`,
  applicantFormMade: (programme: string, path: string): string =>
    `「${programme}」の申請者用の様式を「${path}」に作りました。`,
  templateMade: (path: string): string => `ひな形を「${path}」に作りました。`,
  auditMade: (path: string): string =>
    `検算用のブックを「${path}」に作りました。「監査_申請」などのシートで差が 0 であることを確かめられます。`,
  ruleBookMade: (path: string): string => `規則集を「${path}」に作りました。`,
} as const;
