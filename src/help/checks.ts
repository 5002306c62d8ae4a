import { functionTexts as texts } from '../catalogue/functions/function-texts';
import type { Scheme } from '../scheme/types';
import { examplesOf, forProgramme, reportYears, wordsOf } from './book';
import { example } from './examples';
import { type FunctionHelp, SPILLS } from './types';

/** Help for the functions of requirements, numbers and effect reports. */

const requirements = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_REQUIREMENTS',
  gives: '要件の一覧（ルール、要件、条項、必須か）',
  clause: wordsOf(scheme, 'GRANT_REQUIREMENTS').clause,
  details: [
    'サービス種類は、コード（51）でも、名称を付けた書き方（51 介護老人福祉施設）でもかまいません。複数のときは ・ 、 ; で区切ると、それぞれに求められるものをすべて挙げます。',
    '「必須」は、満たさないと不備になるもの。「要確認」は、職員が内容を確かめて判断するもの。「努力」は、満たさなくても注意にとどまるものです。',
    '介護ソフトや付帯経費など、その経費を申請するときだけ確かめるものも含みます。',
    'サービス種類によって変わるのは定着支援の要件です。ほかの事業ではサービス種類を空欄にできます。',
    SPILLS,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_REQUIREMENTS'),
    example('コード表にないサービス種類', ['11・99'], {
      error: '#VALUE!',
      message: texts.unknownServices(['99']),
    }),
    ...forProgramme(scheme, 'technology', (name) =>
      example(`${name}でサービス種類がないとき`, ['', name], {
        error: '#N/A',
        message: texts.noServices,
      }),
    ),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: 'サービス種類がコード表にない、または事業の名前が規則集にないとき。',
      remedy: 'コード（養護老人ホームは 養護、軽費老人ホームは 軽費）と、事業の名前を確かめてください。',
    },
    {
      code: '#N/A',
      when: '定着支援の要件を求めるのに、サービス種類が空欄のとき。',
      remedy: 'サービス種類を指定してください。',
    },
  ],
});

const checkId: FunctionHelp = {
  name: 'GRANT_CHECK_ID',
  gives: 'OK、または誤りの内容',
  clause: '（データの点検）',
  details: [
    '法人番号は13桁と検査数字、事業所番号は10桁の形と検査数字、TAISコードは 00000-000000 の形を確かめます。',
    'Excel が数値に変えた番号も読み取ります。先頭の0が落ちた事業所番号（9桁）と、4.01E+12 のようになった法人番号は、そのことを示します。',
    '検査数字が合わない番号も、実在することがまれにあります（公表されている事業所番号の約0.1％）。指定通知書などと突き合わせてください。',
    '誤りがあってもエラー値にはなりません。GRANT_CHECK_ID の結果が OK でない行を探すと、確かめる番号がわかります。',
  ],
  examples: [
    example('正しい法人番号', ['法人番号', '7123456789012'], 'OK'),
    example('数値になった法人番号', ['法人番号', 7123456789012], 'OK'),
    example(
      '1桁違う法人番号',
      ['法人番号', '7123456789013'],
      '法人番号「7123456789013」の検査数字が合いません。',
    ),
    example(
      '先頭の0が落ちた事業所番号',
      ['事業所番号', 470100017],
      '事業所番号「470100017」が9桁です。先頭の0が落ちた疑いがあります。',
    ),
    example('TAISコード', ['TAISコード', '00123-000456'], 'OK'),
    example('値が空欄のとき', ['法人番号', ''], { error: '#N/A', message: texts.notGiven('値') }),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '種類が法人番号・事業所番号・TAISコードのどれでもないとき。',
      remedy: '種類を直してください。',
    },
    { code: '#N/A', when: '値が空欄のとき。', remedy: '番号の記入を確かめてください。' },
  ],
};

const due = (scheme: Scheme): FunctionHelp => ({
  name: 'GRANT_DUE',
  gives: '報告の年度（令和の年数）',
  clause: wordsOf(scheme, 'GRANT_DUE').clause,
  details: [
    `補助を受けた翌年度から、${reportYears(scheme)}です。`,
    '年度は、8、令和8年度、R8、2026 のどの書き方でもかまいません。',
    SPILLS,
  ],
  examples: [
    ...examplesOf(scheme, 'GRANT_DUE'),
    ...forProgramme(scheme, 'asEntered', (name) =>
      example('効果の報告のない事業', [name, scheme.fiscalYear], {
        error: '#N/A',
        message: texts.noEffectReports(name),
      }),
    ),
  ],
  errors: [
    {
      code: '#VALUE!',
      when: '事業の名前や年度が読み取れない、またはその年度の規則集がないとき。',
      remedy: '事業の名前と年度を確かめてください。',
    },
    {
      code: '#N/A',
      when: '効果の報告が求められていない事業のとき、事業か年度が空欄のとき。',
      remedy: '報告を求められない事業では、そのままでかまいません（IFERROR などで表示を変えられます）。',
    },
  ],
});

/** In the words and figures of a year. */
export const checkHelp = (scheme: Scheme): FunctionHelp[] => [requirements(scheme), checkId, due(scheme)];
