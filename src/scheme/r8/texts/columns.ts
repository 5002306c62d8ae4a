/** What a clerk reads of the columns of the blank workbook, where the notices of 令和8年度 say it. */

export const columns = {
  applications: {
    fullTimeEquivalent:
      '常勤換算で数える職員の数。小数のまま入力します（四捨五入は計算が行います）。別紙1 表3 ※1。',
    headcount: '実人数で数える職員の数。職員数＝四捨五入（常勤換算）＋実人数。別紙1 表3 ※2。',
    contract: '介護ソフト等の契約。職員数で料金が変わるものは「職員数連動」、ほかは「その他」。別紙1 表3。',
    linkedEstablishments:
      '令和8年度中にケアプランデータ連携システムで連携する事業所の数。5以上で5万円加算の対象。別紙1 5 表3なお書き。',
    linkStartedOn: 'ケアプランデータ連携システムの利用を始めた日。別紙1 6⑤。',
    committee: '利用者の安全等を検討する委員会を置いているか（対象はコード表の「委員会」欄）。別紙1 6④。',
    securityAction: 'SECURITY ACTION の宣言。宣言の対象外の事業所は「同等対策」。別紙1 6⑦。',
    improvementPlan:
      '業務改善計画の提出。別紙1 6⑧・7(1)。面的支援モデル、モデル施設、第三者支援でも要ります。',
    plannedOn: '業務改善計画を作成した日。協働化は支援を始める前、経営改善は支援が終わった後。別紙3 4(1)。',
    consultedOn: '介護生産性向上総合相談センターに相談した日。原則として相談が要ります。別紙1 7(1)。',
    improvementSupport: '導入と一体で受ける業務改善支援。「無」では要件を満たしません。別紙1 4(3)。',
    wageNotice: '収支の改善を賃金に還元する旨を職員等に周知したか。別紙1 6⑥。',
    lifeCooperation: 'LIFE による情報収集への協力。別紙1 6⑨。',
    evaluationCooperation: '効果検証事業等への協力。別紙1 6⑩。',
    seamless: '介護ソフト: 記録・情報共有・請求を一気通貫で行えるか。別紙1 4 留意事項。',
    standardSpec:
      '介護ソフト: ケアプランデータ連携標準仕様への対応。厚生労働省の一覧にない製品は「未掲載」。別紙1 4 留意事項（介護ソフト）①。',
    lifeLink:
      '介護ソフト: LIFE の CSV 連携への対応。一覧にない製品は「未掲載」。別紙1 4 留意事項（介護ソフト）②。',
    supportAgency: '経営改善: 支援を行う機関。「民間コンサル」は対象になりません。別紙3 3(2)イ。',
    ministryApproval: '経営改善: WAM経営分析について厚生労働省が認めているか。別紙3 3(2)イ。',
    promotionGrant:
      '協働化: 社会福祉連携推進法人の設立に向けた国庫補助等を受けているか。「有」は対象になりません。別紙3 3(1)エ。',
    onSiteVisits: '第三者支援: 実地による個別支援の回数。3回以上が要ります。基金要綱 5。',
  },
  lines: {
    listing:
      'TAIS掲載品は「TAIS」、機能等が同水準と判断したものは「同水準」、ほかは「その他」。別紙1 4(1)ア・ウ。',
    inPackage: 'パッケージ型導入に含める行に○。別紙1 4(2)。',
    otherGrant: 'ほかの補助金等を受けているか。「有」は対象から外れます。別紙1 6③（重複排除）。',
    pricePublished: '販売価格が公表され、一般に購入できるか。別紙1 4 留意事項。',
  },
  members: {
    smallScale: '小規模な法人に○。協働化では一つ以上要ります。別紙3 3(1)。',
    representative: 'グループの代表法人に○。一つだけ。別紙3 3(1)。',
  },
} as const;

/** Bands over the columns of 申請. */
export const bands = {
  committee: '要件（別紙1 6）',
  plannedOn: '計画・支援の日付（別紙3）',
} as const;

/** Headings of コード表. */
export const codes = {
  committee: '委員会の設置\n（6④）',
  dataLink: 'データ連携\n（6⑤）',
  linkBonus: '5事業所連携の\n加算（表3）',
  standardSpec: '連携標準仕様\n（介護ソフト①）',
  lifeLink: 'LIFE CSV連携\n（介護ソフト②）',
} as const;
