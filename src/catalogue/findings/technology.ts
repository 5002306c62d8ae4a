import type { TechnologyFindings } from '../../grant/findings/technology';
import { fiscalYearText, grouped, quotable, yenText } from '../amounts/figures';
import { taisCodeText } from './identity';
import { requirementTexts } from './technology-requirements';
import { EXCLUDE, quoted, type TextsOf } from './text';

const WITHIN = '補助率額が基準額を超えるまでは、加算の有無は補助額に影響しません。';

const OTHER_REASON =
  '職場環境整備として有効で、介護サービスの質の向上につながると実施主体が判断した理由を「判断理由」に記入してください。';

/** 内容 and 対応 of the rules of 別紙1 (定着支援). */
export const technologyTexts: TextsOf<TechnologyFindings> = {
  ...requirementTexts,
  'R1-20': [
    { blank: '契約方式が未記入です。', unknown: (facts) => `契約方式${quoted(facts)}は読み取れません。` },
    'ソフトの契約を確認し、「職員数連動」か「その他」を記入してください。記入されるまでソフトの基準額が決まりません。',
  ],
  'R1-21': [
    {
      added: (facts) =>
        `${facts.linked}事業所との連携により、基準額に${yenText(facts.amount)}を加算しました。実績報告時に再確認してください。`,
      notByFlat: (facts) =>
        `${facts.linked}事業所と連携しますが、設定「加算:一律契約」により加算していません。`,
      communityBased: (facts) =>
        `${facts.linked}事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。`,
      communityBasedWithin: (facts) =>
        `${facts.linked}事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。`,
      backOffice: (facts) =>
        `${facts.linked}事業所と連携しますが、補助区分「ソフト」の対象がバックオフィスソフトだけのため、加算していません。`,
      backOfficeWithin: (facts) =>
        `${facts.linked}事業所と連携しますが、補助区分「ソフト」の対象がバックオフィスソフトだけのため、加算していません。`,
      notListed: (facts) =>
        `${facts.linked}事業所と連携しますが、居宅サービス・居宅介護支援の事業所ではないため、加算していません。`,
    },
    {
      added: (facts) =>
        `${fiscalYearText(facts.until)}中に${facts.establishments}事業所以上と連携したことを、実績報告で確認してください。`,
      communityBased: '加算の対象と判断する場合は、厚生労働省に照会し、結果を記録してください。',
      communityBasedWithin: WITHIN,
      backOffice:
        'ケアプランデータの連携に用いる介護ソフトを申請者に確認し、加算の対象となるかを判断してください。',
      backOfficeWithin: WITHIN,
      other: 'サービス種類と連携事業所数の記載を確認してください。',
    },
  ],
  'R1-25': [
    (facts) =>
      `職員数が決まりません（常勤換算「${quotable(facts.fte)}」、実人数「${quotable(facts.headcount)}」）。職員数連動の基準額には1名以上が必要です。`,
    '申請時点の常勤換算（小数可）または実人数（整数）を記入してください。',
  ],
  'R1-30': taisCodeText,
  'R1-31': [
    {
      blank: 'TAIS掲載以外の機器等ですが、対象と判断した理由が未記入です。',
      unreadable: (facts) => `TAIS掲載以外の機器等ですが、判断理由がエラー値${quoted(facts)}です。`,
      filled: 'TAIS掲載以外の機器等です。判断理由が記入されています。',
      blankOther: '「その他」（ウ②）の機器等ですが、対象と判断した理由が未記入です。',
      unreadableOther: (facts) => `「その他」（ウ②）の機器等ですが、判断理由がエラー値${quoted(facts)}です。`,
      filledOther: '「その他」（ウ②）の機器等です。判断理由が記入されています。',
    },
    {
      filled: '判断理由の内容を確認してください。',
      filledOther:
        '判断理由が、職場環境整備として有効で介護サービスの質の向上につながることを述べているか確認してください。',
      blankOther: OTHER_REASON,
      unreadableOther: OTHER_REASON,
      other: '実施主体として対象と判断した理由を「判断理由」に記入してください。',
    },
  ],
  'R1-32': [
    {
      unpublished: '販売価格が公表されていない機器等です。',
      blank: (facts) => `価格公表が未記入の機器・ソフトが${facts.lines}行あります。`,
      unclear: (facts) => `価格公表を読み取れない機器・ソフトが${facts.lines}行あります。`,
    },
    {
      unpublished: '販売価格が公表され、一般に購入できる状態にあるかを確認してください。',
      other: '販売価格が公表されているかを確認し、「有」か「無」を記入してください。',
    },
  ],
  'R1-33': [
    {
      blank: (facts) => `${facts.category}の台数が未記入です。`,
      form: (facts) => `${facts.category}の台数${quoted(facts)}は1以上の整数ではありません。`,
      tooMany: (facts) => `${facts.category}の台数${quoted(facts)}が${grouped(facts.most)}台を超えています。`,
    },
    '見積書等で台数を確認し、1以上の整数で記入してください（一式のものは1）。',
  ],
  'R1-34': [
    (facts) => `${facts.category}の台数${facts.units}台が、設定の限度台数${facts.limit}台を超えています。`,
    '必要な台数かどうかを申請者に確認し、限度台数を超えて認める場合は理由を記録してください。',
  ],
  'R1-35': [
    {
      blank: '付帯経費の「親明細」が未記入です。対象経費から除きました。',
      missing: (facts) =>
        `付帯経費の親明細${quoted(facts)}が、この申請の明細にありません。対象経費から除きました。`,
      unfit: (facts) =>
        `付帯経費の親明細${quoted(facts)}（${facts.parent}）は、主となる機器になりません。対象経費から除きました。`,
      excluded: (facts) => `付帯経費の親明細${quoted(facts)}が対象外のため、対象経費から除きました。`,
    },
    '主となる機器（TAIS掲載または同水準。介護ソフトと「その他機器」を除く）の明細番号を記入してください。',
  ],
  'R1-36': ['通信費は対象になりません。対象経費から除きました。', EXCLUDE],
  'R1-37': [
    {
      single: '定着促進費用ですが、介護ソフトの行がありません。対象経費から除きました。',
      package:
        '定着促進費用がパッケージに含まれていますが、パッケージに介護ソフトがありません。対象経費から除きました。',
      mark: '定着促進費用にパッケージの印がありませんが、パッケージの外に対象となる介護ソフトがありません。対象経費から除きました。',
      unmark:
        '定着促進費用にパッケージの印がありますが、パッケージに対象となる介護ソフトがありません。対象経費から除きました。',
      otherGrant: '定着促進費用に伴う介護ソフトが他の補助金等を受けるため、対象経費から除きました。',
    },
    {
      mark: 'パッケージの介護ソフトに伴うものであれば、「パッケージ」に「○」を記入してください。',
      unmark: 'パッケージの外の介護ソフトに伴うものであれば、「パッケージ」の印を消してください。',
      otherGrant:
        '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの「他補助」が正しいか確認してください。',
      other: '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの行を確認してください。',
    },
  ],
  'R1-38': [
    {
      missing: (facts) =>
        `パッケージの条件を満たしません。${facts.core}のいずれか（TAIS掲載または同水準）と、連動する機器等が必要です。単体の導入として計算しました。`,
      otherGrant: (facts) =>
        `他の補助金等を受ける機器等を除くと、パッケージの条件を満たしません。${facts.core}のいずれか（TAIS掲載または同水準）と、連動する機器等が必要です。単体の導入として計算しました。`,
    },
    {
      missing: 'パッケージに含める機器等を確認し、単体の導入であれば「パッケージ」の印を消してください。',
      otherGrant:
        '機器等の「他補助」が正しいか確認し、単体の導入であれば「パッケージ」の印を消してください。',
    },
  ],
  'R1-44': [
    (facts) => `${facts.category}の費用がありますが、対象となる機器・ソフトの行がありません。`,
    '「介護テクノロジーを導入する場合」の支援です。導入する機器・ソフトを申請者に確認し、経費の行に追加してください。',
  ],
  'R1-45': ['メーカーや販売店等による機器の操作説明は対象になりません。対象経費から除きました。', EXCLUDE],
  'R1-46': [
    'センター等が実施する研修の費用は、それぞれの事業で負担するものです。対象経費から除きました。',
    EXCLUDE,
  ],
  'R1-48': ['開発に要する経費は対象になりません。対象経費から除きました。', EXCLUDE],
  'R1-49': [
    {
      blank: (facts) => (facts.text === '' ? '掲載が未記入です。' : `掲載${quoted(facts)}は読み取れません。`),
      notAllowed: (facts) => `${facts.category}の掲載に${quoted(facts)}は使えません。`,
    },
    (facts) =>
      `${facts.others.replaceAll('・', 'と')}は「その他」、ほかの機器・ソフトは「TAIS」か「同水準」を記入してください。`,
  ],
  'R1-60': [
    (facts) =>
      `設定「パッケージ上限額」が未設定か範囲外のため、パッケージを計算できません（${grouped(facts.least)}〜${grouped(facts.most)}円）。`,
    '都道府県で定めた上限額を「設定」の表に記入してください。',
  ],
  'R1-61': [
    'ウ②の機器等（掲載が「その他」）にパッケージの印があります。パッケージに含めず、単体として計算しました。',
    '単体としての申請でよいか確認し、よければ「パッケージ」の印を消してください。',
  ],
};
