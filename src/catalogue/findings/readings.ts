import type { CommonFindings } from '../../grant/findings/common';
import { quotable } from '../amounts/figures';
import type { TextsOf } from './text';

interface Read {
  readonly label: string;
  readonly count: number;
  readonly samples: string;
}

/** 「¥3,300,000」は3300000、「なし」は0 */
function samplesText({ samples, count }: Read): string {
  const each = samples.split('\n').map((line) => {
    const [written = '', readAs = ''] = line.split('\t');
    return `「${quotable(written)}」は「${readAs}」`;
  });
  return `${each.join('、')}${each.length < count ? 'など' : ''}`;
}

const said =
  (how: string) =>
  (facts: Read): string =>
    `「${facts.label}」の${facts.count}件を、${how}と読みました（${samplesText(facts)}）。`;

/** 内容 and 対応 of what is said of reading the tables. */
export const readingTexts: TextsOf<Pick<CommonFindings, 'Y-06'>> = {
  'Y-06': [
    {
      number: said('全角・記号・区切りを除いた数'),
      unit: said('単位を除いた数'),
      zero: said('0円'),
      date: said('日付'),
      code: said('ハイフン・空白などを除いた番号'),
      name: said('この表の呼び名'),
      word: said('決められた値'),
    },
    '読み方が正しいか確認してください。正しければ、直す必要はありません。',
  ],
};
