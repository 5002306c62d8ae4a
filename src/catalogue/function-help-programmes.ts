import { r8 } from '../scheme/r8';
import type { ProgrammeKind } from '../scheme/types';
import { rateText, yenText } from './figures';
import { example } from './function-help-examples';
import { YEAR_OF_BOOK, type FunctionHelp } from './function-help-types';
import { functionTexts as texts } from './function-texts';

/** Help for the amounts of 別紙2, 別紙3 and 基金. */

const { areaModel, linkModel, collaboration, management: managementTerms } = r8.models;
const { modelFacility, thirdParty } = r8.models;

function rateOf(kind: ProgrammeKind): string {
  const rate = r8.programmes.find((programme) => programme.kind === kind)?.rate;
  if (rate == null) throw new Error(`${kind} has no rate`);
  return rateText(rate.value);
}

const rateOfNotice = (kind: ProgrammeKind): string =>
  `補助率は通知の${rateOf(kind)}です。都道府県の設定で下げた補助率は使いません。`;
const WHOLE_APPLICATION =
  '1件の申請の額です。申請ごとの端数処理（1,000円未満切捨てなど）と申請額との比較はしません。';
const NO_COST = {
  code: '#N/A',
  when: '対象経費など、額を決めるのに要る引数がないとき。',
  remedy: '足りない引数を指定してください。わからないまま0円とすることはありません。',
} as const;

const group: FunctionHelp = {
  name: 'GRANT_GROUP_AMOUNT',
  gives: '補助額（円）',
  clause: '別紙3 3(1)ウ(i)・(ii)',
  details: [
    `基準額は、構成する法人1つにつき${yenText(collaboration.value.perCorporation)}、うち訪問介護事業所を営む法人1つにつき${yenText(collaboration.value.homeVisitBonus)}を加え、1グループ${yenText(collaboration.value.ceiling)}までです。`,
    '構成法人数は、同じ法人を2回数えません。事業所の数ではありません。',
    '小規模法人を含むことなどの要件は確かめません（作業ウィンドウの「点検」で確かめます）。',
    WHOLE_APPLICATION,
    rateOfNotice('collaboration'),
    YEAR_OF_BOOK,
  ],
  examples: [
    example('3法人（うち訪問介護1法人）、対象経費4,500,000円', [4500000, 3, 1], 3600000),
    example('基準額3,900,000円で頭打ちになるとき', [5000000, 3, 1], 3900000),
    example('1グループの上限になるとき', [20000000, 10, 10], 12000000),
    example('構成法人数が空欄のとき', [4500000, ''], {
      error: '#N/A',
      message: texts.missing('構成法人数', texts.reasonCorporations),
    }),
    example('訪問介護法人数が多すぎるとき', [4500000, 3, 4], {
      error: '#VALUE!',
      message: texts.moreVisitors(4, 3),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '対象経費が0以上の整数でない、法人の数が1以上の整数でない、訪問介護法人数が構成法人数より多いとき。',
      remedy: 'セルを選ぶと表示される説明に従って、引数を直してください。',
    },
    NO_COST,
  ],
};

const management: FunctionHelp = {
  name: 'GRANT_MANAGEMENT_AMOUNT',
  gives: '補助額（円）',
  clause: '別紙3 3(2)ウ(i)・(ii)',
  details: [
    `基準額は、介護事業者等ごとに${yenText(managementTerms.value.ceiling)}です。`,
    '民間のコンサルティング会社による支援の費用は対象になりません。対象経費に含めないでください。',
    WHOLE_APPLICATION,
    rateOfNotice('management'),
    YEAR_OF_BOOK,
  ],
  examples: [
    example('対象経費200,000円', [200000], 160000),
    example('基準額で頭打ちになるとき', [500000], 350000),
    example('円未満は切り捨てます', [437499], 349999),
    example('単位を付けて書いたとき', ['50万円'], {
      error: '#VALUE!',
      message: texts.notYen('対象経費', '50万円'),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '対象経費が0以上の整数（円）でないとき。',
      remedy: '円単位の整数で指定してください。全角の数字と、3桁ごとのコンマは読み取ります。',
    },
    NO_COST,
  ],
};

const model: FunctionHelp = {
  name: 'GRANT_MODEL_AMOUNT',
  gives: '補助額（円）',
  clause: '別紙2 3(1)ウ、3(2)ウ',
  details: [
    `面的支援モデルは対象経費と${yenText(areaModel.value.ceiling)}の少ない方、連携モデルは対象経費と${yenText(linkModel.value.ceiling)}の少ない方です（1モデルあたり）。`,
    '対象経費は、情報端末の経費を含む全体の額を指定します。端末経費は、そのうちの情報端末（PC、タブレット端末）の分です。',
    `連携モデルの端末経費は、1台${yenText(linkModel.value.perTerminal)}×端末台数までを数えます。端末台数と端末経費は、両方とも指定するか、両方とも空欄にします。`,
    `都道府県あたりの上限（面的支援モデルは${areaModel.value.models}モデル、連携モデルは${yenText(linkModel.value.prefectureCeiling)}）は、1件だけでは決まらないため確かめません。`,
    '面的支援モデルの補助率は通知の10/10です。都道府県の設定で下げた補助率は使いません。',
    YEAR_OF_BOOK,
  ],
  examples: [
    example('面的支援モデル、対象経費15,000,000円', ['面的支援モデル', 15000000], 15000000),
    example('面的支援モデル、上限になるとき', ['面的支援モデル', 25000000], 20000000),
    example('連携モデル、端末5台800,000円を含む8,000,000円', ['連携モデル', 8000000, 5, 800000], 7700000),
    example('連携モデル、上限になるとき', ['連携モデル', 9000000], 8500000),
    example('端末台数だけを指定したとき', ['連携モデル', 8000000, 5], {
      error: '#N/A',
      message: texts.missing('端末経費', texts.reasonTerminals),
    }),
    example('面的支援モデルに端末台数を指定したとき', ['面的支援モデル', 15000000, 5, 800000], {
      error: '#VALUE!',
      message: texts.terminalsUnused('面的支援モデル'),
    }),
    example('端末経費が対象経費より多いとき', ['連携モデル', 700000, 5, 800000], {
      error: '#VALUE!',
      message: texts.terminalsBeyondCost(yenText(800000), yenText(700000)),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '種別が面的支援モデル・連携モデルでない、金額や台数が整数でない、端末経費が対象経費より多い、面的支援モデルに端末の引数があるとき。',
      remedy: 'セルを選ぶと表示される説明に従って、引数を直してください。',
    },
    NO_COST,
  ],
};

const fund: FunctionHelp = {
  name: 'GRANT_FUND_AMOUNT',
  gives: '補助額（円）',
  clause: '基金要綱 3(2)②ア、5(4)',
  details: [
    `モデル施設は対象経費の${rateOf('modelFacility')}と${yenText(modelFacility.value)}の少ない方、第三者支援は対象経費の${rateOf('thirdParty')}と${yenText(thirdParty.value.ceiling)}の少ない方です。`,
    '革新会議・魅力発信・相談センターは予算の範囲内で決定されるため、計算式がありません。',
    WHOLE_APPLICATION,
    '補助率は通知の率です。都道府県の設定で下げた補助率は使いません。',
    YEAR_OF_BOOK,
  ],
  examples: [
    example('モデル施設、対象経費9,000,000円', ['モデル施設', 9000000], 4500000),
    example('モデル施設、上限になるとき', ['モデル施設', 12000000], 5000000),
    example('第三者支援、円未満は切り捨てます', ['第三者支援', 599999], 299999),
    example('計算式のない事業', ['革新会議', 1000000], {
      error: '#VALUE!',
      message: texts.noFormula('革新会議'),
    }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '種別がモデル施設・第三者支援でない、または対象経費が0以上の整数（円）でないとき。',
      remedy: 'セルを選ぶと表示される説明に従って、引数を直してください。',
    },
    NO_COST,
  ],
};

export const programmeHelp: readonly FunctionHelp[] = [group, management, model, fund];
