import type { ReadingFindings } from '../../grant/findings/reading';
import { grouped, quotable, yenText } from '../amounts/figures';
import { quoted, type TextsOf } from './text';

const UNTIL = '答えるまで、関係する申請の額は計算しません。';
const ANSWER_TABLE = `準備の質問で「使う」か「使わない」を選んでください。${UNTIL}`;
const ANSWER_REPORT =
  '準備の質問で「使う」か「使わない」を選んでください。「使わない」とすると、この表の報告は提出されていないものとして扱います。';
const moveInto = (table: string, until: string): string =>
  `${table}の行であれば、${table}の表の中に移してください（テーブルの下の行は、テーブルの範囲を広げます）。そうでなければ、準備の質問で「使わない」を選んでください。${until}`;
const ANSWER_COLUMN = `準備の質問で、どの列か（使わない列か）を選んでください。${UNTIL}`;
const ANSWER_UNIT = `準備の質問で、円・千円・百万円のどれかを選んでください。${UNTIL}`;

/** シート「経費（続き）」の2行目など3行に、受付番号「A1」 */
const strayPlace = (facts: {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
  readonly text: string;
}): string =>
  `シート「${quotable(facts.sheet)}」の${facts.row}行目${facts.count > 1 ? `など${grouped(facts.count)}行` : ''}に、受付番号${quoted(facts)}`;

/** 表「申請」; of a plain range the sheet's name. */
const named = ({ table }: { readonly table: string }): string => `表${quoted({ text: table })}`;
const headed = ({ header }: { readonly header: string }): string => `列${quoted({ text: header })}`;

/** 5行目「合計」、9行目「小計」 */
const rowsText = ({ rows, count }: { readonly rows: string; readonly count: number }): string => {
  const listed = rows.split('\n').map((line) => {
    const [row = '', text = ''] = line.split('\t');
    return text === '' ? `${row}行目` : `${row}行目「${quotable(text)}」`;
  });
  const more = count > listed.length ? `ほか${grouped(count - listed.length)}行` : '';
  return `${listed.join('、')}${more}`;
};

const amountText = (value: number, unit: string): string =>
  unit === '円' && Number.isSafeInteger(value) ? yenText(value) : String(value);

/** 内容 and 対応 of how the input was read. */
export const readingTexts: TextsOf<ReadingFindings> = {
  'Y-01': [
    {
      name: (facts) => `${named(facts)}は、名前から古い表・写し・ほかの年度の表・記入例とみられます。`,
      hidden: (facts) => `${named(facts)}は、表示されていないシート「${quotable(facts.sheet)}」にあります。`,
      common: (facts) => `${named(facts)}には、ほかの表にもある受付番号があります。`,
      columns: (facts) => `${named(facts)}は、同じ種類の表と列が異なります。`,
      oldReport: (facts) =>
        `${named(facts)}は、名前から古い表・写し・ほかの年度の表・記入例とみられます。ほかの表にない行だけを読んでいます。`,
      hiddenReport: (facts) =>
        `${named(facts)}は、表示されていないシート「${quotable(facts.sheet)}」にあります。ほかの表にない行だけを読んでいます。`,
      commonReport: (facts) =>
        `${named(facts)}には、ほかの表にもある報告（同じ受付番号。効果報告では年度も同じ）があります。同じ報告は一度だけ読んでいます。`,
      outside: (facts) =>
        `${strayPlace(facts)}の経費とみられる行がありますが、読み取った表の中にないため、読んでいません。`,
      outsideApplication: (facts) =>
        `${strayPlace(facts)}の申請とみられる行がありますが、読み取った表の中にないため、読んでいません。`,
      outsideWithdrawal: (facts) =>
        `${strayPlace(facts)}の取下げまたは辞退とみられる行がありますが、「申請」の「取下げ」「辞退」は空欄です。`,
      outsideMember: (facts) =>
        `${strayPlace(facts)}の構成員とみられる行がありますが、読み取った表の中にないため、読んでいません。`,
    },
    {
      oldReport: ANSWER_REPORT,
      hiddenReport: ANSWER_REPORT,
      commonReport: ANSWER_REPORT,
      outside: moveInto('経費', UNTIL),
      outsideMember: moveInto('構成員', UNTIL),
      outsideWithdrawal: `取下げ・辞退であれば、「申請」の「取下げ」か「辞退」に記入してください。そうでなければ、準備の質問で「使わない」を選んでください。${UNTIL}`,
      outsideApplication: moveInto('申請', '移すまで、この申請は計算しません。'),
      other: ANSWER_TABLE,
    },
  ],
  'Y-02': [
    {
      resembles: (facts) =>
        `${headed(facts)}の見出しは読み取れません。「${facts.column}」の列ではありませんか。`,
      fits: (facts) =>
        `${headed(facts)}の見出しは読み取れません。値は「${facts.column}」の列に当てはまります。`,
      twice: (facts) => `「${facts.column}」にあたる列が複数あります（${headed(facts)}）。`,
      alike: (facts) => `同じ見出しの列が複数あります（${headed(facts)}）。値が異なる行があります。`,
      further: (facts) =>
        `${headed(facts)}は、もう一つの「${facts.column}」の額とみられますが、読んでいません。`,
      status: (facts) =>
        `${headed(facts)}に、取下げ・辞退などとみられる記載がありますが、「取下げ」「辞退」の列にはありません。`,
    },
    {
      resembles: ANSWER_COLUMN,
      fits: ANSWER_COLUMN,
      twice: ANSWER_COLUMN,
      further: `この列が「支出額」などの額であれば準備の質問でその列の名を、そうでなければ「使わない」を選んでください。両方とも経費の額であれば、行を分けて記入してください。${UNTIL}`,
      status: `取下げ・辞退の申請であれば、「取下げ」か「辞退」の列に日付か○を記入してください（列がなければ加えます）。そうでなければ、準備の質問で「使わない」を選んでください。${UNTIL}`,
      alike: `使わない列の見出しを、別の名前に変えてください。${UNTIL}`,
    },
  ],
  'Y-03': [
    {
      blankNumber: (facts) =>
        `${named(facts)}に、受付番号が空欄（または「〃」「同上」）の行が${grouped(facts.count)}行あります。どの申請にも集計していません。`,
      zeros: (facts) =>
        facts.count === 1
          ? `受付番号${quoted(facts)}の行は、先頭の0を除くと申請の「${quotable(facts.other)}」と同じです。`
          : `受付番号が、先頭の0を除くと申請の番号と同じになる行が${grouped(facts.count)}行あります（${quoted(facts)}と申請の「${quotable(facts.other)}」など）。`,
    },
    {
      blankNumber: `準備の質問で「上と同じ」か「不備」を選ぶか、受付番号を記入してください。${UNTIL}`,
      zeros: `準備の質問で「同じ」か「別」を選ぶか、受付番号をそろえてください。${UNTIL}`,
    },
  ],
  'Y-04': [
    {
      sum: (facts) => `${named(facts)}の合計の行を除いて読みました（${rowsText(facts)}）。`,
      example: (facts) => `${named(facts)}の記入例の行を除いて読みました（${rowsText(facts)}）。`,
      note: (facts) => `${named(facts)}の備考などの行を除いて読みました（${rowsText(facts)}）。`,
      header: (facts) => `${named(facts)}で繰り返された見出しの行を除いて読みました（${rowsText(facts)}）。`,
      unnumbered: (facts) =>
        `${named(facts)}で受付番号も経費区分もない行を除いて読みました（${rowsText(facts)}）。`,
    },
    '申請や経費の行であれば、受付番号を記入してください。そうでなければ、このままで構いません。',
  ],
  'Y-05': [
    {
      differs: (facts) =>
        `${headed(facts)}の合計の行は${amountText(facts.written, facts.unit)}ですが、読み取った行の合計は${amountText(facts.summed, facts.unit)}です。`,
    },
    '読んでいない行や、合計の式に入っていない行がないか確認してください。',
  ],
  'Y-07': [
    {
      header: (facts) => `${headed(facts)}の見出しに「${facts.unit}」とあります。`,
      note: (facts) => `${headed(facts)}の表に、単位「${facts.unit}」とあります。`,
      format: (facts) =>
        `${headed(facts)}の額は、セルの表示形式で「${facts.unit}」と表示されています。表示のとおりの単位で記入されていませんか。`,
      thousand: (facts) => `${headed(facts)}の額は、ほかの額と約千倍違います。千円単位ではありませんか。`,
      tax: (facts) => `${headed(facts)}は${facts.word}ですが、設定「税区分」は${facts.setting}です。`,
    },
    {
      tax: `設定「税区分」か見出しを直すか、準備の質問で額がどちらかを選んでください。設定と同じになるまで、関係する申請の額は計算しません。`,
      other: ANSWER_UNIT,
    },
  ],
};
