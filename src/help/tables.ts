import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { totalTexts } from '../catalogue/functions/function-total-texts';
import { awardListTexts } from '../catalogue/sheets/award-texts';
import { headersOf } from '../report/columns/column';
import { categoryColumns } from '../report/sheets/categories';
import { awardListColumns } from '../report/stages/award-list';
import { effectWageColumns } from '../report/stages/effect-lists';
import { yearText } from '../report/stages/effect-meaning';
import {
  amountsTable,
  applicationsTable,
  awardsTable,
  effectsTable,
  example,
  linesTable,
  plansTable,
  settingsTable,
} from './examples';
import { type FunctionHelp, SPILLS } from './types';

/** Help for the functions over whole tables. */

const total: FunctionHelp = {
  name: 'GRANT_TOTAL',
  gives: '合計または数',
  clause: '（表の集計）',
  details: [
    '指標と同じ名前の列が表にあれば、その列の合計です。なければ、件数は行の数、法人数は法人番号（空欄なら法人名）の種類の数、事業所数は事業所番号（空欄なら事業所名）の種類の数です。',
    '条件は、列名と値を1組として、いくつでも指定できます。すべてに等しい行だけを使います。全角と半角、㈱と(株)などの違いは区別しません。',
    '空欄のセルは0とせず除きます（額が未確定の行は合計に入りません）。数値でない値があるときは、除かずに #VALUE! とし、その場所を示します。',
    '受付番号（その列がない表では先頭の列）が空欄の行と、合計・小計・集計などの行は数えません。',
  ],
  examples: [
    example('交付予定額の合計', ['交付予定額', applicationsTable], 6720000),
    example('定着支援だけの合計', ['交付予定額', applicationsTable, '事業', '定着支援'], 3120000),
    example('定着支援で不備の件数', ['件数', applicationsTable, '事業', '定着支援', '判定', '不備'], 1),
    example('法人の数', ['法人数', applicationsTable], 3),
    example('機器30の台数', ['台数', amountsTable, '補助区分', '機器30'], 6),
    example('条件の値がないとき', ['件数', applicationsTable, '事業'], {
      error: '#VALUE!',
      message: totalTexts.odd,
    }),
    example('数値でない列を合計しようとしたとき', ['判定', applicationsTable], {
      error: '#VALUE!',
      message: totalTexts.notNumber(2, '判定', '適'),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '指標や条件の列が表にない、列が2つある、合計するセルが数値でない、条件が列名と値の組になっていないとき。',
      remedy: 'セルを選ぶと、どの列・どの行かが表示されます。表は見出し行を含めて指定してください。',
    },
    {
      code: '#N/A',
      when: '指標、表、条件の列名か値が空欄のとき。',
      remedy: '空欄の引数を指定してください。条件が要らないときは、列名と値の両方を省きます。',
    },
  ],
};

const report: FunctionHelp = {
  name: 'GRANT_REPORT',
  gives: '様式の表（見出し行を含む）',
  clause: '（厚生労働省への報告）',
  details: [
    '「厚労省報告」で作られるシートは、この関数で表を作っています。申請の表が変わると、報告も計算し直されます。',
    '申請の表には、「算定」で加わる列（判定、対象経費計、算定額、交付予定額、上限適用）が要ります。',
    '作られるシートの式は、様式が見る列だけを HSTACK で並べて渡します。ほかの列を直しても計算し直されないので、件数が多くても動作が重くなりません。算定の表を見ない様式には、見出し行だけ（算定[#Headers]）を渡します。手で式を書くときは、表のすべて（申請[#All] など）を渡しても結果は同じです。',
    'Web 版の Excel では、渡す表か結果が一度に受け渡せる量（5MB）を超えるシートは、式ではなく値で作られます。',
    '算定・経費・構成員・指摘・計画・効果報告の表は、それを使う様式だけが見ます。所要額内訳、区分別集計、モデル一覧、グループ一覧には算定を使います。総括表の総事業費には経費、機器別集計には経費、要件確認一覧には指摘、モデル一覧とグループ一覧には構成員を使います。',
    '設定の引数は、どの年度の規則集で集計するかを決めます。設定の表（項目、値）でも、年度だけ（8 など）でもかまいません。年度がないときは、設定に年度がないブックと同じです。申請の表に受付日の列があると、ほかの年度に受け付けた申請は、その年度の規則集で集計します。',
    '表を「計画[#All]&""」のように文字列にして渡すと、空欄が0になりません（所要額内訳、モデル一覧、グループ一覧、業務改善計画、効果報告）。',
    '未確定の額（空欄）は、合計に入りません。',
    SPILLS,
  ],
  examples: [
    example(
      '区分別集計',
      ['区分別集計', applicationsTable, amountsTable, linesTable],
      [
        headersOf(categoryColumns),
        ['機器100', 1, 1, 1200000, 960000, 1000000, 960000, 0],
        ['機器30', 1, 6, 1800000, 1440000, 1800000, 1440000, 0],
        ['ソフト', 1, 0, 1500000, 1200000, 1500000, 1200000, 0],
        ['パッケージ', 0, 0, 0, 0, 0, 0, 0],
        ['業務改善支援', 1, 0, 700000, 560000, 480000, 480000, 1],
        ['合計', 4, 7, 5200000, 4160000, 4780000, 4080000, 1],
      ],
    ),
    example('算定の前の表を指定したとき', ['区分別集計', linesTable, amountsTable], {
      error: '#VALUE!',
      message: texts.missingColumn('申請', '事業'),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '様式の名前が違う、様式に要る表がない、または表に要る列がないとき。',
      remedy: '先に「算定」を実行し、表を見出し行を含めて指定してください。',
    },
  ],
};

const stage: FunctionHelp = {
  name: 'GRANT_STAGE',
  gives: '様式の表（見出し行を含む）',
  clause:
    '（採択。優先は通知、ほかの順位は都道府県の定め。提出状況と効果集計は、各事業の通知が求める計画と報告）',
  details: [
    '「厚労省報告」で作られるシート「採択一覧」と「効果集計」は、この関数で表を作っています。渡した表が変わると、計算し直されます。',
    '採択一覧には、設定の「予算額:事業」がある事業が並びます。事業ごとの計、順位の順の申請、予算額を使い切る所の区切りを示します。',
    '採択の順位・採択額は「算定」が決めて採択の表に書きます。この関数は、その表をまとめるだけです。手修正を変えたときは、「算定」をもう一度実行してください。',
    '採択の表を「採択[#All]&""」のように文字列にして渡すと、空欄が0になりません。',
    '提出状況には、交付予定額（決まった後は交付決定額や確定額）のある申請が出す業務改善計画・効果報告・事後評価が並びます。計画・効果報告・実績報告の表は、あるものだけを指定します（計画の表に行がなくても、申請の業務改善計画が「提出済」なら提出済です）。',
    '提出状況の表は基準日によりません。期限前・超過などの状態は、シート「提出状況」の右の列の計算式が、基準日のセルと比べて示します。',
    '効果集計は、年度と指標ごとに、全体・事業別・最初のサービス種類別の計画、実績、差、増減率を並べます。計画と実績がどちらも数である組だけを足し、空欄を0としません。',
    '同じシートの残りの表は、様式「賃金還元」「比較できないもの」「業務改善支援事業者」「外れ値」です。申請、設定（または年度だけ）、計画、効果報告の表から作ります。',
    '様式「業務改善支援事業者」は、計画の表の列「業務改善支援事業者」から、交付予定額のある第三者支援の申請について、事業者ごとの事業所を並べます（成果とともに公表するもの。効果報告の表は要りません）。',
    '計画と効果報告の表も「計画[#All]&""」のように文字列にして渡すと、空欄が0になりません。',
    '交付決定・変更・確定の表は、提出状況と、効果集計とそのシートの残りの表で、誰が報告を出すかだけに使います。確定額、なければ交付決定額、なければ交付予定額が0円より大きい申請が出します。中止・廃止が承認された申請は出しません。空欄が0にならないよう、これらも「交付決定[#All]&""」のように渡してください。',
    '支払の引数は、後の段階の様式のためのものです。まだ使いません。',
    SPILLS,
  ],
  examples: [
    example(
      '採択一覧',
      ['採択一覧', applicationsTable, settingsTable, awardsTable],
      [
        headersOf(awardListColumns),
        ['合計', 2, '', '', '', '', '', 3120000, '', 1440000, '', 2000000, 560000],
        ['定着支援', 2, '', '採択 1件・補欠 1件', '', '', '', 3120000, '', 1440000, '', 2000000, 560000],
        ['定着支援', 1, 'R8-001', '(福)みらい', '', '○', '', 1440000, '採択', 1440000, 1440000, '', 560000],
        [awardListTexts.cut, '', '', '', '', '', '', '', '', '', '', '', ''],
        ['定着支援', 2, 'R8-002', '(株)あおば', '', '', '', 1680000, '補欠', 0, 1440000, '', 560000],
      ],
    ),
    example(
      '賃金還元',
      ['賃金還元', applicationsTable, settingsTable, null, null, null, null, null, plansTable, effectsTable],
      [
        headersOf(effectWageColumns),
        [yearText(9), '全体', '', 2, 1, 1, 0, 0, 1, 0, 1, 1],
        [yearText(10), '全体', '', 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [yearText(11), '全体', '', 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [yearText(9), '事業', '定着支援', 2, 1, 1, 0, 0, 1, 0, 1, 1],
        [yearText(9), 'サービス', '（サービス種類なし）', 2, 1, 1, 0, 0, 1, 0, 1, 1],
      ],
    ),
    example('効果報告の表を指定しないとき', ['効果集計', applicationsTable, settingsTable], {
      error: '#VALUE!',
      message: texts.missingTable('効果集計', '効果報告'),
    }),
    example('計画の表を指定しないとき', ['業務改善支援事業者', applicationsTable, settingsTable], {
      error: '#VALUE!',
      message: texts.missingTable('業務改善支援事業者', '計画'),
    }),
    example('採択の表を指定しないとき', ['採択一覧', applicationsTable, settingsTable], {
      error: '#VALUE!',
      message: texts.missingTable('採択一覧', '採択'),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '様式の名前が違う、採択一覧に採択の表、効果集計などに効果報告の表がない、業務改善支援事業者に計画の表がない、または表に要る列がないとき。',
      remedy: '採択一覧は設定に予算額を記入して「算定」を実行し、表を見出し行を含めて指定してください。',
    },
  ],
};

export const tableHelp: readonly FunctionHelp[] = [total, report, stage];
