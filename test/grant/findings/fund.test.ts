import { describe } from 'vitest';
import { check, type Case, type Line, type Said } from './said';

/** モデル施設 and 第三者支援 (基金): R5-03, R5-05, R5-07. */

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
  const home: Said = [
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
    ['R5-07 不備', '申請1 業務改善計画', message, '業務改善計画の提出を求めてください。'],
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
      one(programme, '養護', { サービス種類: '養護' }, [home]),
      one(programme, '養護 and 軽費', { サービス種類: '養護・軽費' }, [home]),
      one(programme, '養護 and a 特養', { サービス種類: '養護・51' }, []),
      one(programme, 'an unknown service', { サービス種類: '99' }, [unnamed]),
      one(programme, 'no 業務改善計画', { 業務改善計画: null }, plan('業務改善計画が未記入です。')),
      one(
        programme,
        '未提出',
        { 業務改善計画: '未提出' },
        plan('業務改善計画が「未提出」です（「提出済」であることが必要です）。'),
      ),
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
