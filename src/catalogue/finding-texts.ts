import type { Facts } from '../grant/finding';
import { dateText, grouped, quotable, yenText } from './figures';
import { settingLabel } from './settings';

/** What is the matter, and what to do; made from a finding's facts. */
export interface FindingText {
  readonly message: (facts: Facts, variant: string) => string;
  readonly action: (facts: Facts, variant: string) => string;
}

type Part = string | ((facts: Facts, variant: string) => string);

const entry = (message: Part, action: Part): FindingText => ({
  message: typeof message === 'string' ? () => message : message,
  action: typeof action === 'string' ? () => action : action,
});

/** Picks the text of the finding's variant. */
const by =
  (texts: Readonly<Record<string, Part>>): ((facts: Facts, variant: string) => string) =>
  (facts, variant) => {
    const text = texts[variant] ?? texts['other'];
    if (text === undefined) throw new Error(`no text for variant ${variant}`);
    return typeof text === 'string' ? text : text(facts, variant);
  };

const quoted = (facts: Facts): string => `「${quotable(String(facts['text'] ?? ''))}」`;
const amount = (facts: Facts, name: string): string => yenText(Number(facts[name] ?? 0));

/** A yes-or-no requirement: blank, or something that is not the answer asked for. */
const asked = (item: string, wanted: string, action: Part): FindingText =>
  entry(
    by({
      blank: `${item}が未記入です。`,
      other: (facts) => `${item}が${quoted(facts)}です（${wanted}であることが必要です）。`,
    }),
    action,
  );

/** A requirement whose fulfilment is only asked for. */
const wished = (item: string, action: Part): FindingText =>
  entry(by({ blank: `${item}が未記入です。`, other: (facts) => `${item}が${quoted(facts)}です。` }), action);

const EXCLUDE = '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。';

export const commonTexts: Readonly<Record<string, FindingText>> = {
  'ID-01': entry(
    by({
      blank: '受付番号が未記入です。',
      twice: (facts) => `受付番号${quoted(facts)}が複数の申請にあります。`,
    }),
    by({
      blank: '受付番号を記入してください。経費の行はこの番号で申請と結び付きます。',
      twice: 'どの申請のものか確認し、番号が重ならないように直してください。',
    }),
  ),
  'ID-02': entry(
    by({ blank: '事業が未記入です。', unknown: (facts) => `事業${quoted(facts)}は規則集にありません。` }),
    '事業の名称（定着支援、協働化など）を正しく記入してください。記入されるまで金額は計算できません。',
  ),
  'ID-03': entry(
    by({
      blank: '事業所番号が未記入です。',
      leadingZero: (facts) => `事業所番号${quoted(facts)}が9桁です。先頭の0が落ちた疑いがあります。`,
      form: (facts) => `事業所番号${quoted(facts)}は10桁の番号の形ではありません。`,
    }),
    by({
      leadingZero:
        '指定通知書で番号を確認し、セルの表示形式を「文字列」にしてから先頭の0を付けて入力してください。',
      other: '指定通知書で10桁の事業所番号を確認し、記入してください。',
    }),
  ),
  'ID-04': entry(
    by({
      checkDigit: (facts) => `事業所番号${quoted(facts)}の検査数字が合いません。`,
      prefecture: (facts) =>
        `事業所番号${quoted(facts)}の先頭2桁が都道府県コード${facts['prefecture'] ?? ''}と異なります。`,
    }),
    '写し間違いがないか、指定通知書と突き合わせてください。',
  ),
  'ID-05': entry(
    by({
      scientific: (facts) =>
        `法人番号が${quoted(facts)}になっています。Excel が数値に変えたもので、下の桁は復元できません。`,
      form: (facts) => `法人番号${quoted(facts)}は13桁の数字ではありません。`,
    }),
    by({
      scientific: '元の申請書で13桁を確認し、表示形式を「文字列」にしてから入力し直してください。',
      form: '国税庁の法人番号公表サイトなどで13桁を確認し、記入してください。',
    }),
  ),
  'ID-06': entry(
    by({
      blank: '法人番号が未記入です。',
      checkDigit: (facts) => `法人番号${quoted(facts)}の検査数字が合いません。`,
    }),
    '国税庁の法人番号公表サイトで番号を確認してください。',
  ),
  'ID-07': entry(
    by({
      blank: 'サービス種類が未記入です。',
      unknown: (facts) => `サービス種類${quoted(facts)}はコード表にありません。`,
    }),
    'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。',
  ),
  'ID-08': entry(
    (facts) =>
      `同じ事業所番号${quoted(facts)}・同じ事業の申請がほかにもあります（受付番号 ${quotable(String(facts['others'] ?? ''))}）。`,
    '重複した申請でないか、または別の機器等の申請か、申請者に確認してください。',
  ),
  'ID-09': entry(
    (facts) =>
      `同じ受付番号の行で「${facts['label'] ?? ''}」の記載が食い違っています（「${quotable(String(facts['texts'] ?? ''))}」）。最初の記載で計算しました。`,
    'どの記載が正しいか確認し、すべての行を同じにしてください。',
  ),
  'L-01': entry(
    by({
      blank: '受付番号が未記入の行です。どの申請にも集計していません。',
      unknown: (facts) =>
        `受付番号${quoted(facts)}の申請が「申請」の表にありません。どの申請にも集計していません。`,
    }),
    '受付番号を確認し、申請の表の番号に合わせてください。',
  ),
  'L-02': entry(
    by({
      blank: '経費区分が未記入です。',
      unknown: (facts) => `経費区分${quoted(facts)}は${facts['programme'] ?? ''}の区分ではありません。`,
    }),
    '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
  ),
  'L-03': entry(
    by({
      blank: '支出額が未記入です。',
      notNumber: (facts) => `支出額${quoted(facts)}は数値として読めません。`,
      notWhole: (facts) => `支出額${quoted(facts)}は整数（円）ではありません。`,
      negative: (facts) => `支出額${quoted(facts)}が負の数です。`,
      fullWidth: (facts) => `支出額が全角で記入されています。${amount(facts, 'yen')}と読みました。`,
    }),
    by({
      fullWidth: '読み取った金額が正しいか確認してください。',
      other: '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。',
    }),
  ),
  'L-04': entry('支出額が0円です。', '記入漏れや、無償の機器でないか確認してください。'),
  'L-05': entry(
    by({
      blank: '明細番号が未記入です。',
      twice: (facts) => `明細番号${quoted(facts)}が同じ申請に複数あります。`,
    }),
    '申請の中で重ならない番号を付けてください。付帯経費の「親明細」はこの番号で機器を指します。',
  ),
  'L-06': entry(
    by({
      notNumber: (facts) => `寄付金等${quoted(facts)}は数値として読めません。`,
      negative: (facts) => `寄付金等${quoted(facts)}が負の数です。`,
      notWhole: (facts) => `寄付金等${quoted(facts)}は整数（円）ではありません。`,
      moreThanCost: (facts) => `寄付金等${quoted(facts)}円が支出額${amount(facts, 'cost')}を超えています。`,
    }),
    '寄付金その他の収入の額を確認し、支出額以下の整数（円）で記入してください。無い場合は空欄にしてください。',
  ),
  'L-07': entry('経費の行がありません。', '経費の表に、この受付番号の行を追加してください。'),
  'L-08': entry(
    (facts) => `${quoted(facts)}は決められた値ではないため、読み取れませんでした。`,
    '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。',
  ),
  'S-01': entry(
    by({
      outOfRange: (facts) =>
        `設定「${facts['label'] ?? ''}」の値${quoted(facts)}は使えません（${facts['allowed'] ?? ''}）。`,
      needed: (facts) => `設定「${settingLabel(String(facts['setting']))}」が使えないため、計算できません。`,
    }),
    '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
  ),
  'S-02': entry(
    by({
      unanswered: (facts) => `設定「${facts['label'] ?? ''}」が決められていません。`,
      donation: (facts) =>
        `寄付金等${amount(facts, 'yen')}がありますが、設定「寄付金等の控除」が決められていないため計算できません。`,
    }),
    by({
      donation:
        '「設定」の表で、寄付金等の控除を「する」「しない」から選んでください（通知に定めはありません）。',
      other: '「設定」の表で値を決めてください。通知に定めが無いものは、都道府県の方針で決めます。',
    }),
  ),
  'R1-06': entry(
    '他の補助金等を受ける経費です。対象経費から除きました。',
    '他の補助金等の内容を確認し、重ならない場合は「無」に直してください。',
  ),
  'R1-70': entry(
    (facts) =>
      `申請額${amount(facts, 'claimed')}が算定額${amount(facts, 'computed')}を超えています。交付予定額は算定額です。`,
    '申請者に計算の根拠を確認してください。申請書の額が過大でないか、経費の記入漏れがないかを見ます。',
  ),
  'R1-71': entry(
    (facts) =>
      `申請額${amount(facts, 'claimed')}が算定額${amount(facts, 'computed')}を下回っています。交付予定額は申請額によります。`,
    '申請者の意思による減額か、計算誤りかを確認してください。',
  ),
  'R1-72': entry(
    (facts) => `申請額${quoted(facts)}は0以上の整数（円）ではありません。`,
    '申請書で金額を確認し、円単位の整数で記入してください。申請額を定めない場合は空欄にしてください。',
  ),
};

export const technologyTexts: Readonly<Record<string, FindingText>> = {
  'R1-05': entry(
    '介護予防支援事業所が介護ソフトを申請しています。専ら地域包括支援センターの相談援助業務に使用するものは対象になりません。',
    '介護予防支援の業務に使用することを申請者に確認し、記録を残してください。',
  ),
  'R1-20': entry(
    by({ blank: '契約方式が未記入です。', unknown: (facts) => `契約方式${quoted(facts)}は読み取れません。` }),
    'ソフトの契約を確認し、「職員数連動」か「その他」を記入してください。記入されるまでソフトの基準額が決まりません。',
  ),
  'R1-21': entry(
    by({
      added: (facts) =>
        `${facts['linked'] ?? ''}事業所との連携により、基準額に${amount(facts, 'amount')}を加算しました。実績報告時に再確認してください。`,
      notByFlat: (facts) =>
        `${facts['linked'] ?? ''}事業所と連携しますが、設定「加算:一律契約」により加算していません。`,
      communityBased: (facts) =>
        `${facts['linked'] ?? ''}事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。`,
      notListed: (facts) =>
        `${facts['linked'] ?? ''}事業所と連携しますが、居宅サービス・居宅介護支援の事業所ではないため、加算していません。`,
    }),
    by({
      added: '令和8年度中に5事業所以上と連携したことを、実績報告で確認してください。',
      communityBased: '加算の対象と判断する場合は、厚生労働省に照会し、結果を記録してください。',
      other: 'サービス種類と連携事業所数の記載を確認してください。',
    }),
  ),
  'R1-25': entry(
    (facts) =>
      `職員数が決まりません（常勤換算「${quotable(String(facts['fte'] ?? ''))}」、実人数「${quotable(String(facts['headcount'] ?? ''))}」）。職員数連動の基準額には1名以上が必要です。`,
    '申請時点の常勤換算（小数可）または実人数（整数）を記入してください。',
  ),
  'R1-30': entry(
    by({
      blank: 'TAIS掲載の機器等ですが、製品コードが未記入です。',
      form: (facts) => `製品コード${quoted(facts)}は TAIS コードの形（00000-000000）ではありません。`,
    }),
    'TAIS（福祉用具情報システム）で掲載を確認し、コードを記入してください。',
  ),
  'R1-31': entry(
    by({
      blank: 'TAIS掲載以外の機器等ですが、対象と判断した理由が未記入です。',
      filled: 'TAIS掲載以外の機器等です。判断理由が記入されています。',
    }),
    by({
      blank: '実施主体として対象と判断した理由を「判断理由」に記入してください。',
      filled: '判断理由の内容を確認してください。',
    }),
  ),
  'R1-32': entry(
    '販売価格が公表されていない機器等です。',
    '販売価格が公表され、一般に購入できる状態にあるかを確認してください。',
  ),
  'R1-33': entry(
    by({
      blank: (facts) => `${facts['category'] ?? ''}の台数が未記入です。`,
      form: (facts) => `${facts['category'] ?? ''}の台数${quoted(facts)}は1以上の整数ではありません。`,
    }),
    '見積書等で台数を確認し、1以上の整数で記入してください（一式のものは1）。',
  ),
  'R1-34': entry(
    (facts) =>
      `${facts['category'] ?? ''}の台数${facts['units'] ?? ''}台が、設定の限度台数${facts['limit'] ?? ''}台を超えています。`,
    '必要な台数かどうかを申請者に確認し、限度台数を超えて認める場合は理由を記録してください。',
  ),
  'R1-35': entry(
    by({
      blank: '付帯経費の「親明細」が未記入です。対象経費から除きました。',
      missing: (facts) =>
        `付帯経費の親明細${quoted(facts)}が、この申請の明細にありません。対象経費から除きました。`,
      unfit: (facts) =>
        `付帯経費の親明細${quoted(facts)}（${facts['parent'] ?? ''}）は、主となる機器になりません。対象経費から除きました。`,
      excluded: (facts) => `付帯経費の親明細${quoted(facts)}が対象外のため、対象経費から除きました。`,
    }),
    '主となる機器（TAIS掲載または同水準。介護ソフトと「その他機器」を除く）の明細番号を記入してください。',
  ),
  'R1-36': entry('通信費は対象になりません。対象経費から除きました。', EXCLUDE),
  'R1-37': entry(
    by({
      single: '定着促進費用ですが、介護ソフトの行がありません。対象経費から除きました。',
      package:
        '定着促進費用がパッケージに含まれていますが、パッケージに介護ソフトがありません。対象経費から除きました。',
    }),
    '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの行を確認してください。',
  ),
  'R1-38': entry(
    by({
      other:
        'パッケージの条件を満たしません。介護ソフト・インカム・介護業務支援のいずれか（TAIS掲載または同水準）と、連動する機器等が必要です。単体の導入として計算しました。',
    }),
    'パッケージに含める機器等を確認し、単体の導入であれば「パッケージ」の印を消してください。',
  ),
  'R1-39': asked(
    '一気通貫',
    '記録・情報共有・請求の業務を一気通貫で行えるもの',
    '介護ソフトの機能を確認し、「有」「無」を記入してください。既存のソフトとの組合せで実現する場合も「有」です。',
  ),
  'R1-40': entry(
    by({
      unlisted: '介護ソフトがケアプランデータ連携標準仕様の公表情報に掲載されていません。',
      blank: '標準仕様対応が未記入です。',
      other: (facts) =>
        `標準仕様対応が${quoted(facts)}です（ケアプランデータ連携標準仕様への対応が必要です）。`,
    }),
    by({
      unlisted: '当該ベンダーに対し、厚生労働省の調査への回答を促してください。',
      other: 'ベンダー試験結果・機能調査の結果で対応を確認し、記入してください。',
    }),
  ),
  'R1-41': entry(
    by({
      unlisted: '介護ソフトが LIFE の CSV 連携の公表情報に掲載されていません。',
      blank: 'LIFE連携対応が未記入です。',
      other: (facts) => `LIFE連携対応が${quoted(facts)}です（LIFE の CSV 連携仕様への対応が必要です）。`,
    }),
    by({
      unlisted: '当該ベンダーに対し、厚生労働省の調査への回答を促してください。',
      other: '介護ソフトの機能調査結果で対応を確認し、記入してください。',
    }),
  ),
  'R1-43': asked(
    '業務改善支援',
    '「コンサル」または「研修」',
    'コンサルティング会社等の支援か、センター等の研修の受講が要件です。予定を申請者に確認してください。',
  ),
  'R1-45': entry(
    'メーカーや販売店等による機器の操作説明は対象になりません。対象経費から除きました。',
    EXCLUDE,
  ),
  'R1-46': entry(
    'センター等が実施する研修の費用は、それぞれの事業で負担するものです。対象経費から除きました。',
    EXCLUDE,
  ),
  'R1-48': entry('開発に要する経費は対象になりません。対象経費から除きました。', EXCLUDE),
  'R1-49': entry(
    by({
      blank: (facts) =>
        facts['text'] === '' ? '掲載が未記入です。' : `掲載${quoted(facts)}は読み取れません。`,
      notAllowed: (facts) => `${facts['category'] ?? ''}の掲載に${quoted(facts)}は使えません。`,
    }),
    'その他機器とバックオフィスソフトは「その他」、ほかの機器・ソフトは「TAIS」か「同水準」を記入してください。',
  ),
  'R1-50': wished(
    '委員会',
    '利用者の安全等を検討する委員会の設置を確認してください。実績報告の時点では設置が必要です。',
  ),
  'R1-51': entry(
    by({
      blank: '連携開始日が未記入です（このサービスは、ケアプランデータ連携システムの利用開始が要件です）。',
      unreadable: (facts) => `連携開始日${quoted(facts)}は日付として読めません。`,
      later: (facts) => `連携開始日が${dateText(String(facts['text']))}で、令和8年度より後です。`,
      duringYear: (facts) =>
        `連携開始日が${dateText(String(facts['date']))}で、令和8年度に入ってからです。通知は「令和7年度内に…利用を開始」としています。`,
    }),
    by({
      duringYear:
        '令和8年度中の開始を認めるかどうかを判断し、理由を記録してください（取扱いは設定「連携開始の扱い」で変えられます）。',
      other: '利用開始日を申請者に確認し、記入してください。',
    }),
  ),
  'R1-52': asked(
    '賃金還元の周知',
    '「有」',
    '収支が改善した場合に賃金へ還元する旨を職員等に周知することを、申請者に確認してください。',
  ),
  'R1-53': entry(
    by({
      blank: 'SECURITY ACTION が未記入です。',
      not: (facts) => `SECURITY ACTION ${quoted(facts)}は読み取れません。`,
      id: (facts) => `SECURITY ACTION ID ${quoted(facts)}が11桁の数字ではありません。`,
    }),
    by({
      id: '自己宣言IDを確認してください（令和8年4月以後の形式は公表されていません）。',
      other: '「一つ星」「二つ星」の宣言、または対象外の事業所では「同等対策」を確認し、記入してください。',
    }),
  ),
  'R1-54': asked('業務改善計画', '「提出済」', '業務改善計画の提出を求めてください。'),
  'R1-55': wished(
    'センター相談日',
    '介護生産性向上総合相談センター等への相談は原則として必要です。相談の予定を確認してください。',
  ),
  'R1-56': wished('LIFE協力', 'LIFE による情報収集への協力を申請者に確認してください。'),
  'R1-57': wished('効果検証協力', '効果検証事業等への協力を申請者に確認してください。'),
  'R1-60': entry(
    (facts) =>
      `設定「パッケージ上限額」が未設定か範囲外のため、パッケージを計算できません（${grouped(Number(facts['least']))}〜${grouped(Number(facts['most']))}円）。`,
    '都道府県で定めた上限額を「設定」の表に記入してください。',
  ),
  'R1-61': entry(
    'ウ②の機器等（掲載が「その他」）にパッケージの印があります。パッケージに含めず、単体として計算しました。',
    '単体としての申請でよいか確認し、よければ「パッケージ」の印を消してください。',
  ),
};

export const otherTexts: Readonly<Record<string, FindingText>> = {
  'R2-02': entry(
    (facts) =>
      `面的支援モデルの${facts['position'] ?? ''}件目です。1都道府県あたり${facts['most'] ?? ''}モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。',
  ),
  'R2-04': entry(
    '構成員に、居宅サービス事業所と居宅介護支援事業所（介護予防を含む）の両方がそろっていません。',
    '構成員の表で、事業所とサービス種類を確認してください。',
  ),
  'R2-05': entry(
    (facts) =>
      `連携モデルの補助額の合計が${amount(facts, 'running')}となり、都道府県の上限${amount(facts, 'ceiling')}を超えています。`,
    '採択の順番と額を決めてください（行の順に足しています）。',
  ),
  'R2-06': entry(
    by({
      blank: '情報端末の台数が未記入です。',
      form: (facts) => `情報端末の台数${quoted(facts)}は1以上の整数ではありません。`,
      capped: (facts) =>
        `情報端末は1台10万円以内のため、${facts['units'] ?? ''}台で${amount(facts, 'ceiling')}を対象としました。`,
    }),
    by({
      capped: '端末の台数と金額を確認してください。',
      other: '見積書等で台数を確認し、1以上の整数で記入してください。',
    }),
  ),
  'R2-08': wished('業務改善計画', '業務改善計画の提出を求めてください（連携モデルでは推奨です）。'),
  'R3-01': entry(
    by({
      few: (facts) =>
        `構成する法人が${facts['count'] ?? ''}です（${facts['least'] ?? ''}法人以上が必要です）。`,
      noSmall: '小規模法人（小規模＝○）が含まれていません。',
    }),
    '構成員の表で、法人と「小規模」の記載を確認してください。',
  ),
  'R3-02': entry(
    by({
      notOne: (facts) => `代表の法人が${facts['count'] ?? ''}です（一つであることが必要です）。`,
      noCare: '代表の法人に、介護サービスの事業所がありません。',
    }),
    '構成員の表で、「代表」とサービス種類の記載を確認してください。',
  ),
  'R3-05': entry(
    (facts) => `${facts['category'] ?? ''}は対象になりません。対象経費から除きました。`,
    EXCLUDE,
  ),
  'R3-06': entry(
    '社会福祉連携推進法人の設立に向けた補助金等を受けています。対象経費を0円としました。',
    '他の国庫補助の内容を確認してください。受けていない場合は「無」に直してください。',
  ),
  'R3-07': entry(
    (facts) => `構成員の指定権者が複数の都道府県（${facts['text'] ?? ''}）にわたります。`,
    '関係する都道府県と、法人数等に応じた費用の按分などを調整し、記録してください。',
  ),
  'R3-09': entry(
    by({
      excluded: (facts) =>
        `支援機関が${quoted(facts)}です。民間のコンサルティング会社は除かれるため、対象経費を0円としました。`,
      blank: '支援機関が未記入です。',
      unknown: (facts) => `支援機関${quoted(facts)}は一覧にありません。`,
    }),
    '支援を行う機関を確認し、一覧から選んでください。',
  ),
  'R3-10': asked('厚労省承認', '経営分析プログラムには「有」', '厚生労働省が認めたことを確認してください。'),
  'R3-12': entry(
    by({
      blank: '計画作成日が未記入です（支援実施前の作成が必要です）。',
      after: (facts) =>
        `計画作成日${dateText(String(facts['planned']))}が支援開始日${dateText(String(facts['started']))}より後です。`,
    }),
    '業務改善計画の作成日を確認してください。',
  ),
  'R3-13': entry(
    by({
      blank: '計画作成日または支援終了日が未記入です。',
      before: (facts) =>
        `計画作成日${dateText(String(facts['planned']))}が支援終了日${dateText(String(facts['ended']))}より前です。`,
    }),
    '支援を踏まえて業務改善計画を作成しているか確認してください。',
  ),
  'R5-03': entry(
    'サービス種類が養護・軽費だけです。介護保険法に基づくサービスの事業所が対象です。',
    'サービス種類を確認してください。',
  ),
  'R5-05': entry(
    by({
      blank: '実地支援回数が未記入です。',
      few: (facts) => `実地支援回数が${quoted(facts)}です（${facts['least'] ?? ''}回以上が必要です）。`,
    }),
    '支援の計画を確認し、実地による個別支援の回数を記入してください。',
  ),
  'R5-07': asked('業務改善計画', '「提出済」', '業務改善計画の提出を求めてください。'),
};
