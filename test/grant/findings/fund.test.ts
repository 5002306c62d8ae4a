import { describe } from 'vitest';
import { type Case, check, type Line, type Said } from './said';

/** モデル施設 and 第三者支援 (基金): R5-03, R5-05, R5-07, R5-08. */

describe('モデル施設 and 第三者支援', () => {
  const COST: Record<string, Line> = { モデル施設: ['機器', 480_000], 第三者支援: ['支援費', 480_000] };
  // 480,000 × 1/2
  const one = (
    programme: string,
    text: string,
    application: Case['application'],
    said: readonly Said[],
  ): Case => ({
    text: `${programme}: ${text}`,
    programme,
    application: application ?? {},
    lines: [COST[programme] ?? ['', 0]],
    said,
    算定額: 240_000,
  });
  const home = (programme: string): Said =>
    programme === 'モデル施設'
      ? [
          'R5-03 要確認',
          '申請1 サービス種類',
          'サービス種類が養護・軽費だけです。要綱は、モデル施設に老人福祉法の施設を含めるかどうかを定めていません。',
          'サービス種類を確認し、モデル施設として対象とするかどうかを判断して、理由を記録してください。',
        ]
      : [
          'R5-03 不備',
          '申請1 サービス種類',
          'サービス種類が養護・軽費だけです。介護保険法に基づくサービスの事業所が対象です。',
          'サービス種類を確認してください。',
        ];
  const unnamed: Said = [
    'ID-07 不備',
    '申請1 サービス種類',
    'サービス種類「99」はコード表にありません。',
    'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。',
  ];
  const plan = (message: string): Said[] => [
    [
      'R5-07 注意',
      '申請1 業務改善計画',
      message,
      '業務改善計画は、支援を受けながら、「事前評価（課題抽出）を踏まえた」ものを作成します。実績報告までに提出を求めてください。',
    ],
  ];
  const visits = (message: string): Said[] => [
    [
      'R5-05 不備',
      '申請1 実地支援回数',
      message,
      '支援の計画を確認し、実地による個別支援の回数を記入してください。',
    ],
  ];
  check([
    ...['モデル施設', '第三者支援'].flatMap((programme) => [
      one(programme, 'nothing', {}, []),
      one(programme, '養護', { サービス種類: '養護' }, [home(programme)]),
      one(programme, '養護 and 軽費', { サービス種類: '養護・軽費' }, [home(programme)]),
      one(programme, '養護 and a 特養', { サービス種類: '養護・51' }, []),
      one(programme, 'an unknown service', { サービス種類: '99' }, [unnamed]),
      one(programme, 'no 業務改善計画', { 業務改善計画: null }, plan('業務改善計画が未記入です。')),
      one(programme, '未提出', { 業務改善計画: '未提出' }, plan('業務改善計画が「未提出」です。')),
    ]),
    one('第三者支援', '3回', { 実地支援回数: 3 }, []),
    one('第三者支援', '2回', { 実地支援回数: 2 }, visits('実地支援回数が「2」です（3回以上が必要です）。')),
    one(
      '第三者支援',
      '数回',
      { 実地支援回数: '数回' },
      visits('実地支援回数「数回」は数値として読めません（3回以上が必要です）。'),
    ),
    one('第三者支援', 'blank', { 実地支援回数: null }, visits('実地支援回数が未記入です。')),
    one('モデル施設', 'no 実地支援回数 is asked for', { 実地支援回数: null }, []),
  ]);
});

describe('R5-08: the costs that the notice lists', () => {
  const listed: Record<string, string> = {
    革新会議: '会場、旅費、謝金',
    相談センター: '謝金、旅費、会場、展示、レンタル、運搬、賃金、共済費、需用費、役務費、使用料、賃借料',
  };
  const one = (programme: string, category: string, found: boolean): Case => ({
    text: `${programme}: ${category}`,
    programme,
    lines: [[category, 500_000]],
    said: found
      ? [
          [
            'R5-08 要確認',
            '経費1 経費区分',
            `経費区分「${category}」は、要綱が対象に挙げる経費（${listed[programme] ?? ''}）に見当たりません。`,
            '経費の内容を確認してください。挙げられた経費であれば、そのことが分かる経費区分に直してください。',
          ],
        ]
      : [],
    算定額: 500_000,
  });
  check([
    one('革新会議', '委員の旅費', false),
    one('革新会議', '会 場借り上げ費用', false),
    one('革新会議', '備品購入', true),
    one('革新会議', '賃借料', true),
    one('相談センター', '機器ﾚﾝﾀﾙ費用', false),
    one('相談センター', '使用料及び賃借料', false),
    one('相談センター', '自動車購入', true),
    one('魅力発信', '備品購入', false),
    one('事務費', '備品購入', false),
  ]);
});
