import type { SettingKey } from '../../grant/input/settings';
import type { Basis } from '../../scheme/citations';
import { highestRate, ratedBy } from '../../scheme/rates';
import type { SettingWords } from '../../scheme/text-types';
import type { Scheme, SubsidyRate } from '../../scheme/types';
import { type Rate, rateAtMost } from '../../scheme/units';
import { grouped, rateText } from '../amounts/figures';

/** 提出用コピーから除く列: what stands there while no column is to be left out. */
export const NO_COLUMN = 'なし';

/** 提出状況の基準日: what stands there while it is the day on which it is looked at. */
export const THAT_DAY = '当日';

/** What a clerk sees of a setting, whatever the rule book. */
interface FixedText {
  readonly key: SettingKey;
  /** 項目; one that ends with a colon is followed by a 経費区分 or 事業. */
  readonly label: string;
  readonly unit: string;
}

/** A setting with what holds while it is blank ('': it must be answered) and what may be entered. */
export interface SettingText extends FixedText {
  readonly initial: string;
  readonly allowed: string;
  readonly basis: Basis;
  readonly explanation: string;
}

type Range = Pick<SettingText, 'initial' | 'allowed'>;

/** The settings in the order of the table 設定; what a notice says of them stands with its rule book. */
export const settingTexts: readonly (FixedText & Partial<SettingText & SettingWords>)[] = [
  {
    key: 'prefecture',
    label: '都道府県',
    initial: '',
    allowed: '01〜47、または名称（13 東京都 とも）',
    unit: '',
    source: null,
    explanation: '都道府県コード。事業所番号の先頭2桁と突き合わせます。様式の見出しには名称を示します。',
  },
  {
    key: 'fiscalYear',
    label: '年度',
    unit: '令和',
    explanation: '令和の年度。',
  },
  {
    key: 'subsidyRate',
    label: '補助率',
    unit: '',
  },
  {
    key: 'packageCeiling',
    label: 'パッケージ上限額',
    unit: '円',
    explanation: '都道府県が設定する額。決めるまでパッケージは計算しません。',
  },
  {
    key: 'roundingUnit',
    label: '端数処理単位',
    unit: '円',
    explanation: '算定額をこの単位で切り捨てます（申請ごとに1回）。',
  },
  {
    key: 'deductDonations',
    label: '寄付金等の控除',
    initial: '',
    allowed: 'する・しない・総事業費から',
    unit: '',
    explanation:
      '寄付金等を差し引くかどうか。「する」は行ごとに支出額から引きます。「総事業費から」は、補助額の計を（総事業費－寄付金等の計）×補助率までとします。',
  },
  {
    key: 'taxBasis',
    label: '税区分',
    initial: '',
    allowed: '税込・税抜',
    unit: '',
    explanation: '支出額がどちらで記入されているか。計算では変換しません。',
  },
  {
    key: 'aggregation',
    label: '集計単位',
    initial: '補助区分',
    allowed: '補助区分・経費区分・明細',
    unit: '',
  },
  {
    key: 'unitLimit',
    label: '限度台数:',
    initial: '',
    allowed: '1以上の整数',
    unit: '台',
    explanation: '経費区分ごとに、都道府県が必要と認める1回当たりの限度台数。',
  },
  {
    key: 'linkStartTreatment',
    label: '連携開始の扱い',
    initial: '要確認',
    allowed: '要確認・注意・不備',
    unit: '',
  },
  {
    key: 'flatContractBonus',
    label: '加算:一律契約',
    initial: 'する',
    allowed: 'する・しない',
    unit: '',
  },
  {
    key: 'countNonCare',
    label: '介護以外の法人を数える',
    initial: 'する',
    allowed: 'する・しない',
    unit: '',
    explanation: '協働化で、介護保険サービスを行わない法人を構成法人数に入れるかどうか。',
  },
  {
    key: 'modelRate',
    label: 'モデル補助率',
    unit: '',
  },
  {
    key: 'fundRate',
    label: '基金補助率',
    unit: '',
  },
  {
    key: 'budget',
    label: '予算額:',
    initial: '',
    allowed: '0以上の整数',
    unit: '円',
    source: null,
    explanation: '事業ごとの予算額。',
  },
  {
    key: 'partialGrants',
    label: '一部交付',
    initial: 'しない',
    allowed: 'する・しない',
    unit: '',
    source: null,
    explanation: '予算が足りない申請に一部を交付するかどうか。',
  },
  {
    key: 'earlierGrants',
    label: '過年度分の扱い',
    initial: 'なし',
    allowed: '控除・注意・なし',
    unit: '',
    source: null,
    explanation:
      '「過年度交付」の表にある、同じ事業所・補助区分の交付額の扱い。「控除」は基準額から差し引き（0円まで）、「注意」は指摘だけを行い、「なし」は見ません。通知に定めはなく、都道府県の定めによります。',
  },
  {
    key: 'awardPoints',
    label: '採択:点数',
    initial: '',
    allowed: '「申請」の表にある列の見出し',
    unit: '',
    source: null,
    explanation:
      '採択の順に使う点数の列。優先の次に、点数の高い順（空欄は最後）に並べます。空欄なら点数を使いません。',
  },
  {
    key: 'effectDeadline',
    label: '効果報告期限',
    initial: '3/31',
    allowed: '月/日（2/29 を除く）',
    unit: '',
    source: null,
    explanation:
      '効果報告の期限。報告する年度の末日以後に最初に来るこの日です。通知は「翌年度から」と年数だけを定めています。',
  },
  {
    key: 'dutyDay',
    label: '提出状況の基準日',
    initial: THAT_DAY,
    allowed: `日付（例: 2028/4/10）、または${THAT_DAY}`,
    unit: '',
    source: null,
    explanation: `業務改善計画と効果報告の期限を、この日で見ます（期限の翌日から超過）。「${THAT_DAY}」とすると、点検や報告をした日で見ます。`,
  },
  {
    key: 'submissionOmits',
    label: '提出用コピーから除く列',
    initial: NO_COLUMN,
    allowed: `厚労省報告の様式にある見出しを「・」で区切って並べる（例: 法人名・事業所名）、または${NO_COLUMN}`,
    unit: '',
    source: null,
    explanation: '提出用コピーの様式から除く列。国が求めていない個人や法人の名などを渡さないときに使います。',
  },
  {
    key: 'recordActor',
    label: '操作者の記録',
    initial: 'する',
    allowed: 'する・しない',
    unit: '',
    source: null,
    explanation:
      '「しない」とすると、操作記録に操作者の名を残しません（日時と内容は残ります）。すでにある行はそのままです。',
  },
];

/** What the rule book of a year says of a setting; the other settings are the same in every year. */
const ranges: Readonly<Partial<Record<SettingKey, (scheme: Scheme) => Range>>> = {
  fiscalYear: ({ fiscalYear }) => ({ initial: String(fiscalYear), allowed: '規則集のある年度' }),
  subsidyRate: (scheme) => rateRange(scheme, 'subsidyRate'),
  modelRate: (scheme) => rateRange(scheme, 'modelRate'),
  fundRate: (scheme) => rateRange(scheme, 'fundRate'),
  packageCeiling: ({ technology }) => {
    const { least, most } = technology.packageCeiling.value;
    return { initial: '', allowed: `${grouped(least)}〜${grouped(most)}` };
  },
  roundingUnit: ({ rounding }) => ({
    initial: String(rounding.value.unit),
    allowed: rounding.value.allowed.map(grouped).join('・'),
  }),
};

function rateRange(scheme: Scheme, setting: SubsidyRate['setting']): Range {
  const most = highestRate(scheme, setting);
  if (most === null) return { initial: '', allowed: '' };
  const text = noticeRateText(most);
  const lower = ratedBy(scheme, setting).filter(({ rate }) => !rateAtMost(most, rate.value));
  const own = lower.map(({ name, rate }) => `${name}は${noticeRateText(rate.value)}まで`);
  const note = own.length === 0 ? '' : `（${own.join('、')}）`;
  return { initial: text, allowed: `${text} 以下の分数${note}` };
}

/** A rate as notices write it: 4/5, and 10/10 for the whole cost. */
export const noticeRateText = (rate: Rate): string =>
  rate.numerator === rate.denominator ? '10/10' : rateText(rate);

/** The settings by the rule book of a year. */
export function settingTextsOf(scheme: Scheme): SettingText[] {
  return settingTexts.map((text) => {
    const { source, reading = null, explanation, ...rest } = { ...text, ...scheme.texts.settings[text.key] };
    if (source === undefined || explanation === undefined) throw new Error(`no words for ${text.key}`);
    const basis: Basis =
      source === null ? { kind: 'open', reading } : { kind: 'clause', source, quote: null, reading };
    return { initial: '', allowed: '', ...rest, basis, explanation, ...ranges[text.key]?.(scheme) };
  });
}

/** 項目 of a setting, for messages. */
export function settingLabel(key: string): string {
  return settingTexts.find((text) => text.key === key)?.label ?? key;
}
