/** Wording in the table 設定: 項目, and what it is for. No amount depends on it. */
export const letterSettings = {
  subject: { label: '差戻し:件名', explanation: '差戻しの件名。空欄なら標準の文。' },
  opening: { label: '差戻し:前文', explanation: '差戻しの前文。空欄なら標準の文。' },
  closing: { label: '差戻し:結び', explanation: '補正事項のあとに入れる文。' },
  deadline: {
    label: '差戻し:回答期限',
    explanation: '日付または「通知の日から14日以内」など。空欄なら記入欄。',
  },
  contact: { label: '差戻し:担当', explanation: '担当課・電話番号など。' },
  reportAs: {
    label: '報告の表',
    explanation:
      '「値」とすると、厚労省報告の表を関数でなく値で作ります（カスタム関数のない Excel のとき）。空欄では関数で作り、Web 版の Excel が一度に受け渡せる量（5MB）を超える表だけを値で作ります。「関数」とすると、量によらず関数で作ります。',
  },
  actor: {
    label: '操作者',
    explanation:
      '操作記録に残す担当者の名。空欄のとき、Excel では名を残さず、コマンドラインでは機械の利用者名を残します。',
  },
} as const;

/** 件名 and 前文 of 差戻し where a prefecture has set none. */
export const usualWording = {
  subject: '補助金の申請に係る補正・確認のお願い',
  opening: [
    'ご申請いただいた補助金について、内容を確認いたしましたところ、下記のとおり補正または確認をお願いしたい点がございました。',
    'お手数をおかけしますが、ご確認のうえ、ご対応くださいますようお願いいたします。',
  ].join('\n'),
} as const;

/** The value of 報告の表 by which the ministry sheets hold values instead of calls. */
export const AS_VALUES = '値';
/** And the one by which even very long lists hold calls. */
export const AS_CALLS = '関数';

/** 令和8年7月31日; the years of 令和 are those after 2018. */
export function japaneseDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const reiwa = year - 2018;
  return `令和${reiwa === 1 ? '元' : reiwa}年${month}月${day}日`;
}
