import type { AwardOutcome } from '../../grant/stages/award-records';
import { grouped, signedYenText, yenText } from '../amounts/figures';

const amount = (yen: number | null): string => (yen === null ? '未確定' : yenText(yen));

/** The step 採択. */
export const awardTexts = {
  about:
    '予算額が足りないときに、どの申請をいくらで採択するかを、優先・点数・受付日・受付番号の順に決める手順です。予算額のない事業では何も決めません。',
  noBudget: {
    title: '予算額が決まっていません',
    text: 'どの事業にも予算額がないため、採択の列は空欄のままです。予算額を決めないときは、このまま報告へ進めます。',
  },
  settings: {
    title: '予算額と順番の設定',
    open: '予算額と順番の設定を開く',
    close: '設定を閉じる',
    loading: '設定を読んでいます…',
  },
  ways: '設定と通知',
  programmes: '事業ごとの予算額と採択額',
  programme: (name: string, budget: number, awarded: number | null, left: number | null) =>
    `${name}：予算額 ${yenText(budget)}、採択額 ${amount(awarded)}、残 ${amount(left)}`,
  budget: '予算額',
  awarded: '累計（採択額 計）',
  left: '残',
  amount,
  bar: (budget: number, awarded: number | null, byHand: number) =>
    awarded === null
      ? '採択額が決まっていません。'
      : `予算額 ${yenText(budget)}のうち ${yenText(awarded)}を採択${byHand > 0 ? `（うち手修正 ${yenText(byHand)}）` : ''}`,
  over: (yen: number) => `予算額を${yenText(yen)}超えています。`,
  byHandFirst: (count: number, yen: number) =>
    `手修正 ${grouped(count)}件（${yenText(yen)}）を先に数え、残りを順に採択しています。`,
  count: (outcome: string, count: number) => `${outcome} ${grouped(count)}件`,
  undecided: '未定',
  suffices: '予算額は、すべての申請に足ります。',
  changes: {
    title: 'シート「採択」を書いたあとの変化',
    freed: (receiptNumber: string, yen: number) =>
      `${receiptNumber} は辞退・取下げ・不備などで外れ、${yenText(yen)}が空きました。`,
    raised: (receiptNumber: string, outcome: string, yen: number) =>
      `${receiptNumber} が繰り上がり、${outcome} ${yenText(yen)}になります。`,
    lowered: (receiptNumber: string, outcome: string, yen: number) =>
      `${receiptNumber} は${outcome} ${yenText(yen)}に下がります。`,
    more: (count: number) => `ほか${grouped(count)}件`,
    write: '「算定」で書き込むと、シートに反映します。',
  },
  letters: {
    about: '申請者への通知は、差込印刷のデータとしてシート「採択通知」に作ります。',
    make: '通知のデータを作る',
  },
  list: {
    title: '採択の順',
    label: '採択の順の申請',
    search: '受付番号・法人名・事業所名で探す',
    filter: '表示する申請',
    all: 'すべて',
    byHand: '手修正あり',
    found: (count: number) => `${grouped(count)}件`,
    none: 'あてはまる申請がありません。',
    selectShown: '表示中をすべて選ぶ',
    selectNone: '選択を外す',
    decide: (count: number) => `選んだ${grouped(count)}件に書く…`,
    noSheet: '手修正と条件は、算定して書き込んだあと（シート「採択」ができてから）書けます。',
    cut: '▲ 予算額はここまで',
  },
  row: {
    select: (receiptNumber: string) => `${receiptNumber} を選ぶ`,
    goTo: (receiptNumber: string, address: string) => `${receiptNumber} セル ${address} へ移動`,
    hand: (receiptNumber: string, address: string) => `${receiptNumber} の手修正 セル ${address} へ移動`,
    rank: (rank: number) => `${grouped(rank)}位`,
    outcome: (outcome: AwardOutcome | null, waiting: number | null) =>
      outcome === null ? '未定' : waiting === null ? outcome : `${outcome} ${grouped(waiting)}`,
    byHand: '手修正',
    priority: '優先',
    points: (points: number) => `点数 ${grouped(points)}`,
    planned: (yen: number) => `交付予定額 ${yenText(yen)}`,
    running: (yen: number | null) => `累計 ${amount(yen)}`,
    condition: (text: string) => `条件：${text}`,
    decide: '手修正・条件…',
    decideFor: (receiptNumber: string) => `${receiptNumber} に手修正・条件を書く`,
  },
  decide: {
    title: (count: number, first: string) =>
      count === 1 ? `${first} の手修正・条件` : `${grouped(count)}件の手修正・条件`,
    help: 'シート「採択」の手修正・手修正額・条件の列に書きます。申請の表は変えません。手修正は先に数え、予算額を超えることもできます。',
    outcome: '手修正',
    keep: '変えない',
    clear: '消す（順番どおりに戻す）',
    amount: '手修正額（1件あたりの円）',
    amountHint: '空欄の採択は交付予定額のとおりです。',
    amountNeeded: '一部採択には、採択する額が要ります。',
    amountForm: '0以上の円の整数（例: 240000）で入力してください。',
    withCondition: '条件・備考も書く',
    condition: '条件・備考',
    conditionHint: '空欄のまま書くと、今の条件を消します。',
    look: '書き込むセルを確かめる',
    nothingChosen: '書く内容を選んでください。',
    cells: '書き込むセル',
    cell: (address: string, receiptNumber: string, header: string) => `${address} ${receiptNumber} ${header}`,
    change: (before: string, after: string) => `${before || '空欄'} → ${after || '空欄'}`,
    more: (count: number) => `ほか${grouped(count)}セル`,
    same: '変わるセルはありません。',
    effect: (programme: string, before: number | null, after: number | null, left: number | null) =>
      before === null || after === null
        ? `${programme}：採択額 計 ${amount(before)} → ${amount(after)}`
        : `${programme}：採択額 計 ${yenText(before)} → ${yenText(after)}（${signedYenText(after - before)}）、残 ${amount(left)}`,
    write: (cells: number) => `${grouped(cells)}セルに書き込む`,
  },
} as const;
