import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import type { EarlierGrantField, ProductField } from '../../grant/input/side-records';
import type { Scheme } from '../../scheme/types';

/**
 * What a clerk reads of each column in the blank workbook: what to enter. What a notice says of a column stands with
 * its rule book (`scheme/rN/texts`), and comes first.
 */

const applicationNotes: Readonly<Partial<Record<ApplicationField, string>>> = {
  receiptNumber: '申請ごとに一つ、ほかと重ならない番号。経費・構成員の行とはこの番号で結びつきます。',
  programme: '申請する事業。事業によって補助率・基準額・確認する要件が変わります。',
  receivedOn: '申請を受け付けた日。',
  corporationName: '申請者（運営法人）の名称。',
  corporationNumber: '国税庁の法人番号13桁。検査数字を確かめます。',
  establishmentName: '指定を受けた事業所の名称。',
  establishmentNumber:
    '介護保険事業所番号10桁。先頭の0も入力します。養護・軽費老人ホーム、グループ・県の申請は空欄で構いません。',
  services:
    'サービス種類コード（「コード表」）。複数は「・」で区切ります（例: 11・13）。養護老人ホームは「養護」、軽費老人ホームは「軽費」。',
  designator: '指定を行った都道府県・市町村。',
  municipality: '事業所の所在する市区町村。',
  securityActionId: '自己宣言IDの11桁。',
  supportStartedOn: '協働化: 支援（取組）を始めた日。計画作成日と比べます。',
  supportEndedOn: '経営改善: 支援が終わった日。計画作成日と比べます。',
  claimedAmount: '申請者が申請した補助額。空欄のときは算定額を交付予定額とします。',
  totalCost:
    '総事業費（円）。「設定」の寄付金等の控除が「総事業費から」のときに使います。空欄のときは、経費の支出額の計とします。通知に定めなし。',
  withdrawn:
    '申請が取り下げられた日（「○」でも構いません）。点検・算定・集計から除き、「所要額内訳」の最後に「取下げ」として載せます。通知に定めなし。',
  declined: '申請者が辞退した日（「○」でも構いません）。取下げと同じに扱います。通知に定めなし。',
};

const lineNotes: Readonly<Partial<Record<LineField, string>>> = {
  receiptNumber: '「申請」の受付番号と同じ番号。',
  lineNumber: '申請の中で1から付ける番号。',
  category: '経費の区分。事業ごとに選べる値が決まっています（下の「経費区分」の表）。',
  itemName: '機器・ソフト等の名称。',
  productCode: 'TAISコード（00000-000000）。',
  units: '機器の台数。基準額は1台あたりの額に台数を乗じます。ソフトと付帯経費は空欄で構いません。',
  cost: '実支出額（円）。税込・税抜は「設定」の税区分に合わせます。',
  donation: '寄付金その他の収入（円）。差し引くかどうか、何から差し引くかは「設定」で決めます。',
  parentLine: '付帯経費だけ: 主となる機器の明細番号。',
  judgement: '「同水準」「その他」の機器等を対象とする、都道府県の判断理由。',
};

const memberNotes: Readonly<Partial<Record<MemberField, string>>> = {
  receiptNumber: '「申請」の受付番号と同じ番号。',
  corporationName: '構成する法人の名称。',
  corporationNumber: '国税庁の法人番号13桁。構成法人の数はこの番号で数えます。',
  establishmentName: '構成する事業所の名称。',
  establishmentNumber: '介護保険事業所番号10桁。先頭の0も入力します。',
  services: 'サービス種類コード（「コード表」）。複数は「・」で区切ります。',
  designatorPrefecture: '事業所を指定した都道府県のコード2桁（「コード表」）。',
};

const productNotes: Readonly<Record<ProductField, string>> = {
  itemName: '製品の名称。「経費」の品名と突き合わせます。',
  standardSpec:
    'ケアプランデータ連携標準仕様に対応しているか。「申請」には、点検の提案を取り入れたときだけ入ります。',
  lifeLink: 'LIFE との連携に対応しているか。「申請」には、点検の提案を取り入れたときだけ入ります。',
  version: '対応を確かめた版。提案とともに示します。空欄で構いません。',
};

const earlierGrantNotes: Readonly<Record<EarlierGrantField, string>> = {
  year: '交付した年度（令和の年数。数だけでも、前に「R」を付けても、「令和…年度」でも読みます）。今年度の行は数えません。',
  establishmentNumber: '介護保険事業所番号10桁。先頭の0も入力します。「申請」の事業所番号と突き合わせます。',
  costCategory: '交付した補助区分。補助区分のない事業では事業の名。',
  amount: '交付した額（円）。',
};

/** Notes on the columns of the input tables in the blank workbook of a year. */
export function columnNotes({ texts }: Scheme): {
  readonly applications: (field: ApplicationField) => string;
  readonly lines: (field: LineField) => string;
  readonly members: (field: MemberField) => string;
  readonly products: (field: ProductField) => string;
  readonly earlierGrants: (field: EarlierGrantField) => string;
} {
  const { applications, lines, members } = texts.columns;
  return {
    applications: noteIn(applications, applicationNotes),
    lines: noteIn(lines, lineNotes),
    members: noteIn(members, memberNotes),
    products: (field) => productNotes[field],
    earlierGrants: (field) => earlierGrantNotes[field],
  };
}

const noteIn =
  (own: Readonly<Record<string, string>>, general: Readonly<Record<string, string>>) =>
  (field: string): string => {
    const note = own[field] ?? general[field];
    if (note === undefined) throw new Error(`no note on the column ${field}`);
    return note;
  };
