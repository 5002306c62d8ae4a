import type { ModelTerms, Programme, ServiceBook, TechnologyTerms } from '../../scheme/types';

/** What the values and lists of a rule book are called in print. */

export const termHeaders = ['事業', '項目', '値', '単位', '条項'] as const;

/** What each value is called, and its unit. */
export const technologyTerms: Readonly<
  Record<
    Exclude<keyof TechnologyTerms, 'costCategories' | 'staffBands' | 'flatContract'>,
    Readonly<Record<string, readonly [name: string, unit: string]>>
  >
> = {
  linkBonus: {
    establishments: ['データ連携の加算に要る連携事業所数', '事業所以上'],
    amount: ['データ連携の加算（ソフトの基準額に）', '円'],
  },
  packageCeiling: {
    least: ['パッケージ上限額として設定できる額の下限', '円'],
    most: ['パッケージ上限額として設定できる額の上限', '円'],
  },
  packageAdoptionBonus: { value: ['定着促進費用を含むパッケージの上乗せ', '円'] },
  packageLeastItems: { value: ['パッケージに要る機器・ソフトの行', '行以上'] },
  dataLinkStart: {
    settledTo: ['ケアプランデータ連携システムの利用開始（これまでは要件を満たす）', 'まで'],
    judgedTo: ['ケアプランデータ連携システムの利用開始（これまでは設定により扱う）', 'まで'],
  },
};

export const modelTerms: Readonly<
  Record<keyof ModelTerms, Readonly<Record<string, readonly [name: string, unit: string]>>>
> = {
  areaModel: {
    ceiling: ['1モデルの上限', '円'],
    models: ['1都道府県のモデルの数', 'モデルまで'],
  },
  linkModel: {
    ceiling: ['1モデルの上限', '円'],
    perTerminal: ['情報端末1台の上限', '円'],
    prefectureCeiling: ['1都道府県の上限', '円'],
  },
  collaboration: {
    perCorporation: ['構成する法人1つあたりの基準額', '円'],
    homeVisitBonus: ['訪問介護を営む法人1つあたりの加算', '円'],
    ceiling: ['1グループの上限', '円'],
    leastCorporations: ['グループに要る法人の数', '法人以上'],
  },
  management: { ceiling: ['1事業者の基準額', '円'] },
  modelFacility: { value: ['1事業所の上限', '円'] },
  thirdParty: {
    ceiling: ['1事業所の上限', '円'],
    leastVisits: ['実地による個別支援', '回以上'],
  },
};

export const roundingTerms = {
  unit: ['算定額の端数処理の単位（既定）', '円未満切捨て'],
  allowed: ['端数処理の単位として選べる額', '円'],
} as const;

export const indicatorTerm = (name: string): string => `指標「${name}」の望ましい方向`;

/** Whom a value is for: the 事業 by name, or all that there are. */
export const anyProgramme = (programmes: readonly Programme[], all: readonly Programme[]): string =>
  programmes.length === all.length ? '全事業' : programmes.map(({ name }) => name).join('・');

/** Lists of services that the clauses name. */
export type ServiceList = Exclude<keyof ServiceBook, 'names' | 'aliases' | 'sources'>;

export const serviceListNames: Readonly<Record<ServiceList, string>> = {
  committee: '委員会の設置',
  dataLink: 'データ連携システム',
  linkBonus: '5事業所連携の加算',
  communityBased: '地域密着型',
  standardSpec: '連携標準仕様',
  lifeLink: 'LIFE CSV連携',
  homeServices: '居宅サービス',
  carePlanning: '居宅介護支援',
  homeVisit: '訪問介護の加算',
  preventiveSupport: '介護予防支援',
  welfareActHomes: '老人福祉法の施設',
};
