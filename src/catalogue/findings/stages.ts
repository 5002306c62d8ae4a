import type { StageFindings } from '../../grant/findings/stages';
import { quotable, yenText } from '../amounts/figures';
import { quoted, type TextsOf } from './text';

const KEPT = '入力は「採択」の表に残しています。';

/** 内容 and 対応 of the stages after the application. */
export const stageTexts: TextsOf<StageFindings> = {
  'S4-06': [
    {
      over: (facts) =>
        `手修正を含む採択額の累計${yenText(facts.running)}が、予算額${yenText(facts.budget)}を超えています。`,
      word: (facts) =>
        `採択の手修正${quoted(facts)}は決められた言葉ではないため、この事業の採択額を決めていません。`,
      amount: (facts) =>
        `採択の手修正額${quoted(facts)}は0以上の整数の円として使えないため、この事業の採択額を決めていません。`,
      missing: (facts) =>
        `採択の手修正が${quoted(facts)}ですが手修正額が未記入のため、この事業の採択額を決めていません。`,
      points: (facts) => `採択の点数${quoted(facts)}を数として読めないため、点数なしとして並べています。`,
      unused: (facts) =>
        `採択の手修正が${quoted(facts)}のため、手修正額「${quotable(facts.amount)}」は使っていません（採択額は0円です）。`,
      abovePlanned: (facts) =>
        `採択の手修正額${yenText(facts.amount)}が、交付予定額${yenText(facts.planned)}を超えています。`,
      noAmount: (facts) =>
        `採択の手修正${quoted(facts)}がありますが、この申請には0円を超える交付予定額がないため使っていません。${KEPT}`,
      noBudget: (facts) =>
        `採択の手修正${quoted(facts)}がありますが、この申請の事業に予算額の設定がないため使っていません。${KEPT}`,
      twice: (facts) =>
        `採択の手修正${quoted(facts)}は、同じ受付番号の手修正が上の行にもあるため使っていません。${KEPT}`,
    },
    {
      over: '予算額（設定「予算額:事業」）か手修正を見直してください。超えたままにするときは理由を記録してください。',
      word: '「採択」の表の手修正を、採択・一部採択・補欠・採択相当・不採択のどれかに直してください。',
      amount: '「採択」の表の手修正額を、円の整数（例: 240000）に直してください。',
      missing: '「採択」の表の手修正額に、採択する額を円で記入してください。',
      points: '設定「採択:点数」の列の値を、数に直してください。',
      unused: '採択するときは手修正を「採択」か「一部採択」に、しないときは手修正額を空欄にしてください。',
      abovePlanned: '手修正額を交付予定額以下に直すか、算定を見直してください。',
      noAmount: '申請の指摘を先に直すか、手修正を消してください。',
      noBudget: '設定に「予算額:事業」を記入するか、手修正を消してください。',
      twice: '「採択」の表で、使わない方の手修正を消してください。',
    },
  ],
};
