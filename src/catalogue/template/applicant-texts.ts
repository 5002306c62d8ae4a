import { grouped } from '../amounts/figures';

/** Texts of the workbook for an applicant. None of them may read like a header of an input table. */

const count = (rows: number): string => `${grouped(rows)}行`;

/** Its sheets; those of the tables have the tables' names. */
export const applicantSheets = {
  guide: '記入のしかた',
  checks: '確認事項',
  lists: 'リスト',
} as const;

export const applicantTitles = {
  applications: '申請の内容',
  lines: '経費の内訳',
  members: '構成する法人・事業所',
  plans: '計画の内容',
} as const;

export const applicantLeads = {
  applications: '1件だけ記入します。受付番号は都道府県が付けるため、空欄のままにしてください。',
  lines: (rows: number): string => `経費の明細ごとに1行（${count(rows)}まで）。番号は自動で付きます。`,
  members: (rows: number): string => `構成する事業所ごとに1行（${count(rows)}まで）。`,
  plans: '業務改善計画の要点と、取組の前の値を記入します。',
} as const;

/** Small print over each header. */
export const applicantHints = {
  ours: '記入不要',
  always: (hint: string): string => `必須・${hint}`,
  sometimes: (hint: string): string => `該当時必須・${hint}`,
  never: (hint: string): string => hint,
} as const;

/** Titles of what is said beside a chosen cell. */
export const promptTitles = { always: '必須', sometimes: '当てはまるときは必須', never: '任意' } as const;

/** Notes for an applicant, where those for a clerk say something else. */
export const applicantNotes: Readonly<
  Record<'applications' | 'lines' | 'members' | 'plans', Readonly<Record<string, string>>>
> = {
  applications: {
    receiptNumber: '都道府県が付けます。記入しないでください。',
    programme: 'この様式の事業です。変えられません。',
    corporationNumber: '国税庁の法人番号13桁。',
    establishmentNumber:
      '介護保険事業所番号10桁。先頭の0も入力します。養護・軽費老人ホームは空欄で構いません。',
    services: '一覧から選びます。複数のときは、コードを「・」で区切って入力します（例: 11・13）。',
    claimedAmount: '申請する補助額（円）。「交付見込額」の額までです。',
    totalCost: '事業全体の費用（円）。空欄のときは、経費の計とします。',
  },
  lines: {
    receiptNumber: '自動で入ります。',
    lineNumber: '自動で付きます。付帯経費の「親明細」に使います。',
    category: '経費の区分を一覧から選びます。',
    cost: '支出する額（円）。税込か税抜かは、都道府県の案内に従ってください。',
    donation: '寄付金その他の収入（円）。なければ空欄で構いません。',
    parentLine: '付帯経費だけ: 主となる機器の行の番号。',
  },
  members: {
    receiptNumber: '自動で入ります。',
    services: '一覧から選びます。複数のときは、コードを「・」で区切って入力します。',
    designatorPrefecture: '事業所を指定した都道府県のコード2桁。',
  },
  plans: { receiptNumber: '自動で入ります。' },
};

/** 計画: how its cells are filled. */
export const planNotes = {
  text: '業務改善計画のとおり、要点を記入します。',
  figure: '取組の前の値を記入します。分からないときは空欄で構いません。',
} as const;

export const guideTexts = {
  title: (programme: string): string => `${programme}　申請書の記入のしかた`,
  subtitle: (year: number): string => `令和${year}年度 介護補助金`,
  stepsTitle: '記入の順序',
  steps: (sheets: readonly string[], expected: string, checks: string): readonly string[] => [
    `${sheets.map((name) => `「${name}」`).join('')}のシートに記入します。黄色の欄は必須、白い欄は当てはまるときに記入します。ほかの欄には入力できません。`,
    '欄を選ぶと書き方が表示されます。▼のある欄は一覧から選びます。',
    'ほかの表から貼り付けるときは「値のみ貼り付け」を使ってください。',
    `「${expected}」で、記入した内容から計算した額を確かめます。見込みの額で、交付される額を約束するものではありません。`,
    `「${checks}」で、申請の前に確かめることを読みます。`,
    'ファイルを保存し、そのまま都道府県に提出します。シートの名前と見出しは変えないでください。',
  ],
  sheetsTitle: 'シートの一覧',
  sheetsHeaders: ['シート', '記入', '', '内容'],
  fill: '記入する',
  read: '見る',
  expected: '記入した内容から計算した補助額の見込みを、区分ごとに示します。',
  checks: 'この事業の申請について都道府県が確かめることと、通知の条項です。',
  columnsTitle: '欄の説明',
  columnsHeaders: ['シート', '欄', '記入', '書き方'],
  needs: { always: '必須', sometimes: '該当時必須', never: '任意' },
  basis: (version: string): string => `規則集: ${version}`,
} as const;

export const checkTexts = {
  title: (programme: string): string => `${programme}　申請の前に確かめること`,
  lead: '都道府県はこの一覧で申請を確かめます。番号は問合せのときに使えます。',
  headers: ['番号', '確かめること', '欄', '満たさないとき', '根拠', '通知の言葉'],
  whole: '申請全体',
  data: '（記入の点検）',
  place: (sheet: string, headers: readonly string[]): string => `${sheet}: ${headers.join('・')}`,
  severities: {
    不備: '交付決定できません（補正が必要）',
    要確認: '都道府県が確認します',
    注意: '都道府県からお尋ねすることがあります',
    情報: '記録します',
  },
} as const;

export const expectedTexts = {
  sheet: '交付見込額',
  title: '交付見込額（見込み）',
  lead: '記入した内容だけから自動で計算した見込みの額です。この額の交付を約束するものではありません。',
  decides: (decided: string | null, hasFormula: boolean): string =>
    `交付される額は、都道府県が経費と要件を審査して決定します。「確認事項」を満たさない経費は対象になりません。${
      hasFormula
        ? '申請額がこの額より少ないときは、申請額までとなります。'
        : decided === null
          ? '通知に基準額の定めがないため、記入した経費の額をそのまま示します。'
          : `通知は「${decided}」としているため、記入した経費の額をそのまま示します。`
    }`,
  amounts: '1　補助区分ごとの見込み',
  amountHeaders: [
    '補助の区分',
    '対象となる経費',
    '台数の計',
    '乗じる率',
    '率を乗じた額',
    '基準額（上限）',
    '補助額（見込み）',
  ],
  sum: '補助額（見込み）の計',
  adjustment: '寄付金等を差し引いた後の総事業費による調整',
  total: (unit: number | null): string =>
    unit === null || unit === 1 ? '補助（見込み）' : `補助（見込み）　${grouped(unit)}円未満を切捨て`,
  lines: '2　経費の行ごとの扱い',
  lineHeaders: ['行', '区分', '扱い', '対象となる額', '集計先'],
  members: '3　基準額に数える法人',
  memberHeaders: ['構成する法人', '数える法人', 'うち訪問介護'],
  states: { counted: '対象', excluded: '対象外', incomplete: '未記入あり' },
  missing: {
    nothing: '経費を記入すると、見込みを計算します。',
    lines: '「未記入あり」の行があるため計算できません。区分・額などを確かめてください。',
    application:
      '台数、契約方式、職員数、法人番号（13桁の数字）、サービス種類（一覧の表記）など、計算に必要な欄が未記入か、読み取れない書き方です。',
    claimed: '申請額が見込みの額を上回っています。',
  },
} as const;
