import type { ApplicationField, LineField, MemberField } from '../grant/records';

/** What a clerk reads of each column in the blank workbook: what to enter, and the clause where there is one. */

export const applicationNotes: Readonly<Record<ApplicationField, string>> = {
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
  fullTimeEquivalent:
    '常勤換算で数える職員の数。小数のまま入力します（四捨五入は計算が行います）。別紙1 表3 ※1。',
  headcount: '実人数で数える職員の数。職員数＝四捨五入（常勤換算）＋実人数。別紙1 表3 ※2。',
  contract: '介護ソフト等の契約。職員数で料金が変わるものは「職員数連動」、ほかは「その他」。別紙1 表3。',
  linkedEstablishments:
    '令和8年度中にケアプランデータ連携システムで連携する事業所の数。5以上で5万円加算の対象。別紙1 5 なお書き。',
  linkStartedOn: 'ケアプランデータ連携システムの利用を始めた日。別紙1 6⑤。',
  committee: '利用者の安全等を検討する委員会を置いているか（対象はコード表の「委員会」欄）。別紙1 6④。',
  securityAction: 'SECURITY ACTION の宣言。宣言の対象外の事業所は「同等対策」。別紙1 6⑦。',
  securityActionId: '自己宣言IDの11桁。',
  improvementPlan: '業務改善計画の提出。別紙1 6⑧・7(1)。面的支援モデル、モデル施設、第三者支援でも要ります。',
  plannedOn: '業務改善計画を作成した日。協働化は支援を始める前、経営改善は支援が終わった後。別紙3 4(1)。',
  supportStartedOn: '協働化: 支援（取組）を始めた日。計画作成日と比べます。',
  supportEndedOn: '経営改善: 支援が終わった日。計画作成日と比べます。',
  consultedOn: '介護生産性向上総合相談センターに相談した日。原則として相談が要ります。別紙1 7(1)。',
  improvementSupport: '導入と一体で受ける業務改善支援。「無」では要件を満たしません。別紙1 4(3)。',
  wageNotice: '収支の改善を賃金に還元する旨を職員等に周知したか。別紙1 6⑥。',
  lifeCooperation: 'LIFE による情報収集への協力。別紙1 6⑨。',
  evaluationCooperation: '効果検証事業等への協力。別紙1 6⑩。',
  seamless: '介護ソフト: 記録・情報共有・請求を一気通貫で行えるか。別紙1 4 留意事項。',
  standardSpec:
    '介護ソフト: ケアプランデータ連携標準仕様への対応。厚生労働省の一覧にない製品は「未掲載」。別紙1 4 留意事項①。',
  lifeLink: '介護ソフト: LIFE の CSV 連携への対応。一覧にない製品は「未掲載」。別紙1 4 留意事項②。',
  supportAgency: '経営改善: 支援を行う機関。「民間コンサル」は対象になりません。別紙3 3(2)イ。',
  ministryApproval: '経営改善: WAM経営分析について厚生労働省が認めているか。別紙3 3(2)イ。',
  promotionGrant:
    '協働化: 社会福祉連携推進法人の設立に向けた国庫補助等を受けているか。「有」は対象になりません。別紙3 3(1)エ。',
  onSiteVisits: '第三者支援: 実地による個別支援の回数。3回以上が要ります。基金要綱 5。',
  claimedAmount: '申請者が申請した補助額。空欄のときは算定額を交付予定額とします。',
  withdrawn:
    '申請が取り下げられた日（「○」でも構いません）。点検・算定・集計から除き、「所要額内訳」の最後に「取下げ」として載せます。通知に定めなし。',
};

export const lineNotes: Readonly<Record<LineField, string>> = {
  receiptNumber: '「申請」の受付番号と同じ番号。',
  lineNumber: '申請の中で1から付ける番号。',
  category: '経費の区分。事業ごとに選べる値が決まっています（下の「経費区分」の表）。',
  itemName: '機器・ソフト等の名称。',
  productCode: 'TAISコード（00000-000000）。',
  listing:
    'TAIS掲載品は「TAIS」、機能等が同水準と判断したものは「同水準」、ほかは「その他」。別紙1 4(1)ア・ウ。',
  units: '機器の台数。基準額は1台あたりの額に台数を乗じます。ソフトと付帯経費は空欄で構いません。',
  cost: '実支出額（円）。税込・税抜は「設定」の税区分に合わせます。',
  donation: '寄付金その他の収入（円）。差し引くかどうかは「設定」で決めます。',
  parentLine: '付帯経費だけ: 主となる機器の明細番号。',
  inPackage: 'パッケージ型導入に含める行に○。別紙1 4(2)。',
  otherGrant: 'ほかの補助金等を受けているか。「有」は対象から外れます。別紙1 6③（重複排除）。',
  pricePublished: '販売価格が公表され、一般に購入できるか。別紙1 4 留意事項。',
  judgement: '「同水準」「その他」の機器等を対象とする、都道府県の判断理由。',
};

export const memberNotes: Readonly<Record<MemberField, string>> = {
  receiptNumber: '「申請」の受付番号と同じ番号。',
  corporationName: '構成する法人の名称。',
  corporationNumber: '国税庁の法人番号13桁。構成法人の数はこの番号で数えます。',
  establishmentName: '構成する事業所の名称。',
  establishmentNumber: '介護保険事業所番号10桁。先頭の0も入力します。',
  services: 'サービス種類コード（「コード表」）。複数は「・」で区切ります。',
  smallScale: '小規模な法人に○。協働化では一つ以上要ります。別紙3 3(1)。',
  representative: 'グループの代表法人に○。一つだけ。別紙3 3(1)。',
  designatorPrefecture: '事業所を指定した都道府県のコード2桁（「コード表」）。',
};
