import type { Text } from '../../grant/findings/cases';
import type { IdentityFindings } from '../../grant/findings/identity';
import type { TechnologyFindings } from '../../grant/findings/technology';
import { dateText, quotable, yenText } from '../amounts/figures';
import { type FindingText, MEND_CELL, quoted, type TextsOf } from './text';

const FROM_CERTIFICATE = '写し間違いがないか、指定通知書と突き合わせてください。';
const CONFIRM_CORPORATION = '国税庁の法人番号公表サイトで番号を確認してください。';
const FIND_CORPORATION = '国税庁の法人番号公表サイトなどで13桁を確認し、記入してください。';
const RETYPE_CORPORATION = '元の申請書で13桁を確認し、表示形式を「文字列」にしてから入力し直してください。';
const RETYPE_ESTABLISHMENT =
  '指定通知書で番号を確認し、セルの表示形式を「文字列」にしてから先頭の0を付けて入力してください。';
const FIND_ESTABLISHMENT = '指定通知書で10桁の事業所番号を確認し、記入してください。';
const SERVICE_CODE =
  'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。';
const WHICH_SERVICE = 'どのサービスかを申請書で確認し、コード（例: 22）で記入してください。';

const leadingZero = (facts: Text): string =>
  `事業所番号${quoted(facts)}が9桁です。先頭の0が落ちた疑いがあります。`;
const establishmentForm = (facts: Text): string =>
  `事業所番号${quoted(facts)}は10桁の番号の形ではありません。`;
const establishmentCheckDigit = (facts: Text): string => `事業所番号${quoted(facts)}の検査数字が合いません。`;
const otherPrefecture = (facts: Text & { readonly prefecture: string }): string =>
  `事業所番号${quoted(facts)}の先頭2桁が都道府県コード${facts.prefecture}と異なります。`;
const corporationScientific = (facts: Text): string =>
  `法人番号が${quoted(facts)}になっています。Excel が数値に変えたもので、下の桁は復元できません。`;
const corporationForm = (facts: Text): string => `法人番号${quoted(facts)}は13桁の数字ではありません。`;
const corporationCheckDigit = (facts: Text): string => `法人番号${quoted(facts)}の検査数字が合いません。`;
const unknownService = (facts: Text): string => `サービス種類${quoted(facts)}はコード表にありません。`;
const severalServices = (facts: Text): string =>
  `サービス種類${quoted(facts)}には複数のコードがあります。そのすべてとみて確認しました（どれであっても要件は同じです）。`;

const NO_NUMBER = '受付番号なし';

/** 受付番号 A2、A3ほか4件 */
function othersText({ others, more }: { readonly others: string; readonly more: number }): string {
  const numbers = others.split('\n').map((number) => (number === '' ? NO_NUMBER : number));
  return `受付番号 ${numbers.join('、')}${more > 0 ? `ほか${more}件` : ''}`;
}

/** A2（経営改善）、A3（第三者支援） */
function elsewhereText({ others }: { readonly others: string }): string {
  const each = others.split('\n').map((line) => {
    const [number = '', programme = ''] = line.split('\t');
    return `${number === '' ? NO_NUMBER : number}（${programme}）`;
  });
  return each.join('、');
}

/** The sums of 基準額 where the applications have a 補助区分 in common. */
function basesText({ bases }: { readonly bases: string }): string {
  if (bases === '') return '';
  const sums = bases.split('\n').map((line) => {
    const [name = '', amount = ''] = line.split('\t');
    return `${name} ${amount === '' ? '不明' : yenText(Number(amount))}`;
  });
  return `これらの申請の基準額の合計は、${sums.join('、')}です。`;
}

/** R1-30, beside the other numbers. */
export const taisCodeText: FindingText<TechnologyFindings['R1-30']> = [
  {
    blank: 'TAIS掲載の機器等ですが、製品コードが未記入です。',
    form: (facts) => `製品コード${quoted(facts)}は TAIS コードの形（00000-000000）ではありません。`,
  },
  'TAIS（福祉用具情報システム）で掲載を確認し、コードを記入してください。',
];

/** 内容 and 対応 of the rules on who applies. */
export const identityTexts: TextsOf<IdentityFindings> = {
  'ID-01': [
    {
      blank: '受付番号が未記入です。',
      twice: (facts) => `受付番号${quoted(facts)}が複数の申請にあります。`,
      unreadable: (facts) => `受付番号がエラー値${quoted(facts)}のため、読み取れませんでした。`,
    },
    {
      blank: '受付番号を記入してください。経費の行はこの番号で申請と結び付きます。',
      twice: 'どの申請のものか確認し、番号が重ならないように直してください。',
      unreadable: `${MEND_CELL}経費の行は受付番号で申請と結び付きます。`,
    },
  ],
  'ID-02': [
    { blank: '事業が未記入です。', unknown: (facts) => `事業${quoted(facts)}は規則集にありません。` },
    '事業の名称（定着支援、協働化など）を正しく記入してください。記入されるまで金額は計算できません。',
  ],
  'ID-03': [
    {
      blank: '事業所番号が未記入です。',
      leadingZero,
      form: establishmentForm,
    },
    { leadingZero: RETYPE_ESTABLISHMENT, other: FIND_ESTABLISHMENT },
  ],
  'ID-04': [{ checkDigit: establishmentCheckDigit, prefecture: otherPrefecture }, FROM_CERTIFICATE],
  'ID-05': [
    { scientific: corporationScientific, form: corporationForm },
    { scientific: RETYPE_CORPORATION, form: FIND_CORPORATION },
  ],
  'ID-06': [{ blank: '法人番号が未記入です。', checkDigit: corporationCheckDigit }, CONFIRM_CORPORATION],
  'ID-07': [
    {
      blank: 'サービス種類が未記入です。',
      unknown: unknownService,
      several: severalServices,
    },
    { several: WHICH_SERVICE, other: SERVICE_CODE },
  ],
  'ID-08': [
    {
      establishment: (facts) =>
        `同じ事業所${quoted(facts)}の同じ事業の申請がほかにもあります（${othersText(facts)}）。補助額は「介護事業所等ごとに」算出します。${basesText(facts)}`,
      fund: (facts) =>
        `同じ事業所${quoted(facts)}の同じ事業の申請がほかにもあります（${othersText(facts)}）。基準額は「１事業所あたり」の額です。${basesText(facts)}`,
      group: (facts) =>
        `代表か構成する法人が同じグループ（申請者${quoted(facts)}）の申請がほかにもあります（${othersText(facts)}）。上限額は「１事業者グループあたり」の額です。${basesText(facts)}`,
      corporation: (facts) =>
        `同じ法人${quoted(facts)}の同じ事業の申請がほかにもあります（${othersText(facts)}）。補助額は「介護事業者等ごとに」算出します。${basesText(facts)}`,
    },
    '基準額が重ねて使われていないか確認してください。重複した申請は取下げとし、追加の経費は一つの申請にまとめて、一つの基準額で計算し直してください。',
  ],
  'ID-10': [
    {
      support: (facts) =>
        `同じ事業所・法人の業務改善の支援が、ほかの事業の申請にもあります（${elsewhereText(facts)}）。経営改善では、業務改善支援に「該当する経費は除くもの」とされ、他の補助金等との重複も認められません。`,
      devices: (facts) =>
        `同じ事業所の機器等が、ほかの事業の申請にもあります（${elsewhereText(facts)}）。「他の補助金等によって助成されているものについては、本事業の補助対象外とする」とされています。`,
      corporation: (facts) =>
        `同じ法人の業務改善の支援が、ほかの事業の申請にもあります（${elsewhereText(facts)}）。同じ事業所・同じ品名の経費は見当たりません。`,
    },
    {
      support: '見積書や契約書で支援の内容を突き合わせ、同じ支援の経費は一方の申請から除いてください。',
      devices: '見積書や型番で機器等を突き合わせ、同じ機器等の経費は一方の申請から除いてください。',
      corporation: '同じ支援の経費が二つの申請に含まれていないか、申請者に確認してください。',
    },
  ],
  'ID-09': [
    (facts) =>
      `同じ受付番号の行で「${facts.label}」の記載が食い違っています（「${quotable(facts.texts)}」）。最初の記載で計算しました。`,
    'どの記載が正しいか確認し、すべての行を同じにしてください。',
  ],
  'ID-11': [
    (facts) =>
      `受付日「${dateText(facts.date)}」は、規則集のあるどの年度にも入りません。設定「年度」の令和${facts.fiscalYear}年度の規則集で計算しました。`,
    '受付日を確認してください。正しい場合は、この年度の規則集で判断してよいか確認してください。',
  ],
  'ID-12': [
    {
      leadingZero: (facts) => `構成員の${leadingZero(facts)}`,
      form: (facts) => `構成員の${establishmentForm(facts)}`,
      establishmentCheckDigit: (facts) => `構成員の${establishmentCheckDigit(facts)}`,
      prefecture: (facts) => `構成員の${otherPrefecture(facts)}`,
      numberScientific: (facts) => `構成員の${corporationScientific(facts)}`,
      numberForm: (facts) => `構成員の${corporationForm(facts)}`,
      numberCheckDigit: (facts) => `構成員の${corporationCheckDigit(facts)}`,
      numberBlank: '構成員の法人番号が未記入です。法人の数（基準額）は法人名で数えました。',
      nameless: '構成員の法人番号も法人名も未記入です。この行はどの法人にも数えていません。',
      unknown: (facts) => `構成員の${unknownService(facts)}`,
      several: (facts) => `構成員の${severalServices(facts)}`,
    },
    {
      leadingZero: RETYPE_ESTABLISHMENT,
      form: FIND_ESTABLISHMENT,
      establishmentCheckDigit: FROM_CERTIFICATE,
      prefecture: '写し間違いがないか、指定通知書と「指定権者都道府県」を突き合わせてください。',
      numberScientific: RETYPE_CORPORATION,
      numberForm: FIND_CORPORATION,
      numberCheckDigit: CONFIRM_CORPORATION,
      numberBlank:
        '国税庁の法人番号公表サイトなどで番号を確認し、記入してください。同じ名称の別の法人や、別の書き方の同じ法人がないかも確認します。',
      nameless: '法人番号（13桁）か法人名を確認し、記入してください。法人でないものの行は削除してください。',
      several: WHICH_SERVICE,
      unknown: SERVICE_CODE,
    },
  ],
};
