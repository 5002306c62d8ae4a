import { grouped } from '../catalogue/amounts/figures';

/** Every word of 参考. */
export const referenceWords = {
  title: '参考',
  label: '通知の本文',
  search: '通知を検索',
  searchHint: '語句・条項（例：情報端末、別紙1 6⑤）',
  found: (count: number) =>
    count === 0 ? '一致する条項はありません。' : `${grouped(count)}件の条項が見つかりました。`,
  occurrences: (count: number) => `${grouped(count)}か所`,
  more: (count: number) => `ほか${grouped(count)}件を表示`,
  noMatchHint:
    '収めた通知に、この語句はありません（通知に定めなし）。都道府県の要綱などで決めることかもしれません。別の語句でも探すときは、短くするか、空白で区切って試してください。',
  /** Words that were looked for instead of those that the notices don't have. */
  instead: (words: string) => `入力した語句は通知にないため、「${words}」で探しました。`,
  readings: '通知の文言だけでは決まらない所',
  reading: (id: string) => `通知の読み方（${id}）`,
  silent: (id: string) => `通知に定めなし（${id}）`,
  settledBy: (labels: readonly string[]) => `設定「${labels.join('」「')}」で決める`,
  notices: '通知',
  clauses: (count: number) => `${grouped(count)}条項`,
  backToList: '通知の一覧へ戻る',
  backToResults: '検索結果へ戻る',
  backToClause: (clause: string) => `${clause} へ戻る`,
  within: '中の条項',
  together: 'あわせて示された条項',
  missing: (clause: string) => `「${clause}」に当たる条項は、収めた通知にありません。`,
  previous: '前の条項',
  next: '次の条項',
  copy: '条項を写す',
  copied: '写しました',
  notCopied: '写せませんでした。もう一度押してください。',
  loading: '通知を読み込んでいます…',
  failed: '通知の本文を読み込めませんでした。',
  failedAction: 'アドインを置いたサーバーに接続できるか確かめて、もう一度読み込んでください。',
  retry: '読み込み直す',
  guide: '相談窓口と手順',
  guideAbout: '通知に書かれた相談窓口と、協働化・大規模化の進め方',
} as const;

/** Clauses on whom to ask and how to go about it, in the order in which a clerk is asked. */
export const referenceGuide: readonly { readonly title: string; readonly clauses: readonly string[] }[] = [
  { title: '相談窓口', clauses: ['経営改善支援の事務連絡 2', '最新情報Vol.1466 連絡先'] },
  { title: 'ほかの補助金', clauses: ['経営改善支援の事務連絡 2（補助金一覧）'] },
  {
    title: '段階ごとの支援',
    clauses: ['政策パッケージ 別紙①', '政策パッケージ 別紙②', '政策パッケージ 別紙③'],
  },
  {
    title: '協働化の手順',
    clauses: ['最新情報Vol.1466 協働化STEP1', '最新情報Vol.1466 協働化STEP2', '最新情報Vol.1466 協働化STEP3'],
  },
  {
    title: '大規模化の手順',
    clauses: [
      '最新情報Vol.1466 大規模化STEP1',
      '最新情報Vol.1466 大規模化STEP2',
      '最新情報Vol.1466 大規模化STEP3',
    ],
  },
];
