/** Names of nobody: words that corporations, establishments and towns of the fictitious 未来県 are made of. */

export const PREFECTURE = '未来県';
/** 都道府県コード that the numbers begin with; 未来県 has none of its own. */
export const PREFECTURE_CODE = '13';

export const MUNICIPALITIES = [
  '未来市', '青葉市', '若草市', '桜川市', '緑が原市', '朝日野市', '清流市', '光町', '星見町', '白鷺町', '梅里町', '松風村',
] as const; // prettier-ignore

/** Cities that designate by themselves (中核市); elsewhere the prefecture does. */
export const DESIGNATING_CITIES: readonly string[] = ['未来市', '青葉市'];

export const WELFARE_CORPORATIONS = [
  '未来福祉会', '若草会', '桜川福祉会', '緑風会', '朝日会', '清流福祉会', '光の園', '白鷺会', '慈光会', '和順会', '明星会', '松風会',
  '共生の里', 'ひまわり会', '青葉厚生会', '梅里福祉会', '千歳会', '恵愛会', '星見の杜', '長寿の家',
] as const; // prettier-ignore

export const MEDICAL_CORPORATIONS = [
  '仁風会', '康生会', '青葉台クリニック', '清和会', '三樹会', '博愛会', '瑞光会', '桜川病院', '若草医院', '泰山会',
] as const; // prettier-ignore

export const COMPANIES = [
  'ケアフィールド未来', 'あおば介護サービス', 'さくらケア', 'ほほえみサポート', 'シルバーライフ若草', 'ライフパートナー朝日', '未来ケアネット',
  'つばさ', 'なごみの風', 'ひだまり', 'みのり', 'ケアステージ', 'えがお', '太陽ケア', 'ハートリンク', '髙橋介護センター', 'はまなす',
  'こもれび', 'すみれケア', '和みの里', '東未来メディカルケア', 'オレンジサポート', 'やわらぎ', 'こはる',
] as const; // prettier-ignore

export const NONPROFITS = [
  '地域の縁側',
  'たすけあい未来',
  'ゆいの会',
  '宅老所なのはな',
  'まごころネット',
  '暮らしの手',
] as const;

export const HOME_NAMES = [
  'みらいの里', '若草苑', '桜川園', '緑風荘', '朝日の丘', 'せせらぎの郷', '光寿園', '白鷺の里', 'ひまわり苑', '青葉園', '梅の里', '千歳苑',
  '星見の家', '松風荘', 'やすらぎの郷', 'さくら苑', '和楽園', '長寿苑', 'あかね荘', '花水木', '山ぼうし', 'けやきの杜', 'すずらん', '福寿荘',
] as const; // prettier-ignore

export const OFFICE_NAMES = [
  'みらい', 'あおば', 'わかくさ', 'さくら', 'ひまわり', 'つばさ', 'なごみ', 'ほほえみ', 'ひだまり', 'みのり', 'こもれび', 'すみれ', 'えがお',
  'たいよう', 'はまなす', 'やわらぎ', 'こはる', 'まごころ', 'ゆい', 'なのはな', 'オレンジ', '白鷺', '朝日', '清流',
] as const; // prettier-ignore

/** 判断理由 of a device or 介護ソフト that the prefecture holds eligible without 掲載. */
export const JUDGEMENTS = [
  '同一メーカーの掲載機種の後継で、機能が同等であることをカタログで確認',
  'センターの試用評価で記録時間の短縮を確認（R8.5.20 協議済み）',
  '夜間巡視の回数減が見込まれ、現地確認のうえ介護業務の負担軽減に資すると判断',
] as const;

/** 判断理由 of バックオフィスソフト. */
export const OFFICE_JUDGEMENTS = [
  '勤務表作成と勤怠集計の時間削減が業務改善計画に示されている',
  '介護ソフトと連携し、転記作業の削減が見込まれる（デモで確認）',
  '事務作業を減らし、直接介護に充てる時間を増やすと認められる',
] as const;
