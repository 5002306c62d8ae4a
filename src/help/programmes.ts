import { yenText } from '../catalogue/amounts/figures';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { Scheme } from '../scheme/types';
import { examplesOf, forProgramme, rateOfNotice, roundingOf, shareOf, wordsOf } from './book';
import { example } from './examples';
import { type FunctionHelp, YEAR_OF_BOOK } from './types';

/** Help for the amounts of 別紙2, 別紙3 and 基金. */

const wholeApplication = (scheme: Scheme): string =>
  `1件の申請の額です。申請ごとの端数処理（${roundingOf(scheme)}）と申請額との比較はしません。`;
const NO_COST = {
  code: '#N/A',
  when: '対象経費など、額を決めるのに要る引数がないとき。',
  remedy: '足りない引数を指定してください。わからないまま0円とすることはありません。',
} as const;

function group(scheme: Scheme): FunctionHelp {
  const { collaboration } = scheme.models;
  return {
    name: 'GRANT_GROUP_AMOUNT',
    gives: '補助額（円）',
    clause: wordsOf(scheme, 'GRANT_GROUP_AMOUNT').clause,
    details: [
      `基準額は、構成する法人1つにつき${yenText(collaboration.value.perCorporation)}、うち訪問介護事業所を営む法人1つにつき${yenText(collaboration.value.homeVisitBonus)}を加え、1グループ${yenText(collaboration.value.ceiling)}までです。`,
      '構成法人数は、同じ法人を2回数えません。事業所の数ではありません。',
      '小規模法人を含むことなどの要件は確かめません（作業ウィンドウの「点検」で確かめます）。',
      wholeApplication(scheme),
      ...rateOfNotice(scheme, 'collaboration'),
      YEAR_OF_BOOK,
    ],
    examples: [
      ...examplesOf(scheme, 'GRANT_GROUP_AMOUNT'),
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
}

function management(scheme: Scheme): FunctionHelp {
  const { management: managementTerms } = scheme.models;
  return {
    name: 'GRANT_MANAGEMENT_AMOUNT',
    gives: '補助額（円）',
    clause: wordsOf(scheme, 'GRANT_MANAGEMENT_AMOUNT').clause,
    details: [
      `基準額は、介護事業者等ごとに${yenText(managementTerms.value.ceiling)}です。`,
      '民間のコンサルティング会社による支援の費用は対象になりません。対象経費に含めないでください。',
      wholeApplication(scheme),
      ...rateOfNotice(scheme, 'management'),
      YEAR_OF_BOOK,
    ],
    examples: [
      ...examplesOf(scheme, 'GRANT_MANAGEMENT_AMOUNT'),
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
}

function model(scheme: Scheme): FunctionHelp {
  const { areaModel, linkModel } = scheme.models;
  return {
    name: 'GRANT_MODEL_AMOUNT',
    gives: '補助額（円）',
    clause: wordsOf(scheme, 'GRANT_MODEL_AMOUNT').clause,
    details: [
      `面的支援モデルは対象経費と${yenText(areaModel.value.ceiling)}の少ない方、連携モデルは対象経費と${yenText(linkModel.value.ceiling)}の少ない方です（1モデルあたり）。`,
      '対象経費は、情報端末の経費を含む全体の額を指定します。端末経費は、そのうちの情報端末（PC、タブレット端末）の分です。',
      `連携モデルの端末経費は、1台${yenText(linkModel.value.perTerminal)}×端末台数までを数えます。端末台数と端末経費は、両方とも指定するか、両方とも空欄にします。`,
      `都道府県あたりの上限（面的支援モデルは${areaModel.value.models}モデル、連携モデルは${yenText(linkModel.value.prefectureCeiling)}）は、1件だけでは決まらないため確かめません。`,
      ...rateOfNotice(scheme, 'areaModel').map((text) => `面的支援モデルの${text}`),
      YEAR_OF_BOOK,
    ],
    examples: [
      ...examplesOf(scheme, 'GRANT_MODEL_AMOUNT'),
      ...forProgramme(scheme, 'linkModel', (name) =>
        example('端末台数だけを指定したとき', [name, 8000000, 5], {
          error: '#N/A',
          message: texts.missing('端末経費', texts.reasonTerminals),
        }),
      ),
      ...forProgramme(scheme, 'areaModel', (name) =>
        example(`${name}に端末台数を指定したとき`, [name, 15000000, 5, 800000], {
          error: '#VALUE!',
          message: texts.terminalsUnused(name),
        }),
      ),
      ...forProgramme(scheme, 'linkModel', (name) =>
        example('端末経費が対象経費より多いとき', [name, 700000, 5, 800000], {
          error: '#VALUE!',
          message: texts.terminalsBeyondCost(yenText(800000), yenText(700000)),
        }),
      ),
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
}

const decidedOf = ({ programmes }: Scheme, name: string): string | null =>
  programmes.find((programme) => programme.name === name)?.decided?.value ?? null;

/** 事業 whose amount no formula gives, by what the notices say of them. */
function withoutFormula({ programmes }: Scheme): string[] {
  const entered = programmes.filter(({ kind }) => kind === 'asEntered');
  const words = [...new Set(entered.map(({ decided }) => decided?.value ?? null))];
  return words.map((word) => {
    const names = entered.filter(({ decided }) => (decided?.value ?? null) === word).map(({ name }) => name);
    return word === null
      ? `${names.join('・')}は通知に基準額の定めがないため、計算式がありません。`
      : `${names.join('・')}の補助額は「${word}」とされているため、計算式がありません。`;
  });
}

function fund(scheme: Scheme): FunctionHelp {
  const { modelFacility, thirdParty } = scheme.models;
  return {
    name: 'GRANT_FUND_AMOUNT',
    gives: '補助額（円）',
    clause: wordsOf(scheme, 'GRANT_FUND_AMOUNT').clause,
    details: [
      `モデル施設は${shareOf(scheme, 'modelFacility')}と${yenText(modelFacility.value)}の少ない方、第三者支援は${shareOf(scheme, 'thirdParty')}と${yenText(thirdParty.value.ceiling)}の少ない方です。`,
      ...withoutFormula(scheme),
      wholeApplication(scheme),
      '補助率は通知の率です。都道府県の設定で下げた補助率は使いません。',
      YEAR_OF_BOOK,
    ],
    examples: [
      ...examplesOf(scheme, 'GRANT_FUND_AMOUNT'),
      ...forProgramme(scheme, 'asEntered', (name) =>
        example('計算式のない事業', [name, 1000000], {
          error: '#VALUE!',
          message: texts.noFormula(name, decidedOf(scheme, name)),
        }),
      ),
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
}

/** In the words and figures of a year. */
export const programmeHelp = (scheme: Scheme): FunctionHelp[] =>
  [group, management, model, fund].map((help) => help(scheme));
