import type { Cell } from '../grant/cell';
import type { RawValue } from './raw';
import { textCell } from './texts';

/**
 * The contract's short names of 事業 and 経費区分 by the official full ones and by one step of synonym. A name is listed
 * where it can mean one thing only; what a rule book does not know stays unknown (ID-02, L-02).
 */
const PROGRAMMES: Readonly<Record<string, readonly string[]>> = {
  定着支援: [
    '介護テクノロジー定着支援事業',
    '介護テクノロジー定着支援',
    'テクノロジー定着支援',
    'テクノロジー定着支援事業',
    '定着支援事業',
  ],
  面的支援モデル: [
    '面的支援によるモデル施設の育成・モデル地域づくり事業',
    '面的支援によるモデル施設の育成・モデル地域づくり',
    '面的支援モデル事業',
    '面的支援',
  ],
  連携モデル: [
    'ケアプランデータ連携システムの活用促進モデル地域づくり事業',
    'ケアプランデータ連携システムの活用促進モデル地域づくり',
    'ケアプランデータ連携システム活用促進モデル地域づくり事業',
    'ケアプランデータ連携モデル',
    '連携モデル事業',
  ],
  協働化: [
    '協働化・大規模化等による職場環境改善事業',
    '協働化・大規模化等による職場環境改善',
    '協働化・大規模化等',
    '協働化・大規模化',
    '協働化等',
    '協働化事業',
  ],
  経営改善: ['経営改善支援事業', '経営改善支援', '経営改善事業'],
  相談体制: [
    '介護生産性向上総合相談センター等の伴走支援強化にかかる体制整備支援',
    '伴走支援強化にかかる体制整備支援',
    '相談体制整備',
  ],
  革新会議: [
    '都道府県介護現場革新会議に係る支援',
    '都道府県介護現場革新会議の開催',
    '都道府県介護現場革新会議',
    '介護現場革新会議',
  ],
  モデル施設: ['地域のモデル施設の育成', 'モデル施設の育成', 'モデル施設育成'],
  魅力発信: ['介護業界のイメージ改善及びその他', '介護業界のイメージ改善', '介護の魅力発信'],
  相談センター: [
    '介護生産性向上総合相談センターに係る支援',
    '介護生産性向上総合相談センター',
    '生産性向上総合相談センター',
    '総合相談センター',
  ],
  第三者支援: ['第三者による生産性向上の取組の支援', '第三者による生産性向上の取組支援', '第三者による支援'],
};

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  移乗支援: ['移乗', '移乗機器', '移乗支援機器', '移乗介助', '移乗支援（装着型）', '移乗支援（非装着型）'],
  入浴支援: ['入浴', '入浴機器', '入浴支援機器'],
  インカム: ['インカム機器', 'いんかむ'],
  その他機器: ['その他の機器', 'その他の機器等'],
  移動支援: ['移動', '移動機器', '移動支援機器'],
  排泄支援: ['排泄', '排泄機器', '排泄支援機器', '排せつ', '排せつ支援', '排せつ支援機器'],
  見守り: ['見守り機器', '見守り支援', '見守り支援機器', '見守', '見守機器', 'みまもり', 'みまもり機器'],
  コミュニケーション: ['コミュニケーション機器', 'コミュニケーション支援', 'コミュニケーションロボット'],
  機能訓練支援: ['機能訓練', '機能訓練機器', '機能訓練支援機器'],
  食事栄養管理支援: ['食事・栄養管理', '食事・栄養管理支援', '食事・栄養管理支援機器'],
  認知症支援: ['認知症生活支援・認知症ケア支援', '認知症生活支援', '認知症ケア支援', '認知症支援機器'],
  介護業務支援: ['介護業務支援機器'],
  介護ソフト: ['介護ソフトウェア', '介護ソフトウエア', '介護記録ソフト', '記録ソフト'],
  バックオフィスソフト: ['バックオフィス', 'バックオフィスソフトウェア', 'バックオフィスソフトウエア'],
  定着促進費用: [
    '介護ソフト定着促進費用',
    '介護ソフトの定着促進費用',
    '介護ソフトの定着促進支援',
    '介護ソフト定着促進支援',
    '定着促進支援',
    '定着促進費',
    '定着促進経費',
    '定着促進',
  ],
  付帯経費: ['付帯費用', '附帯経費', '附帯費用', '付帯して必要となる経費'],
  業務改善支援: ['導入支援と一体的に行う業務改善支援', '業務改善支援費', '業務改善'],
  県独自研修: ['都道府県独自研修', '県の独自研修', '独自研修'],
  通信費: ['通信料', '通信費用'],
  操作説明: ['操作説明費'],
  開発費: ['開発費用', '開発経費'],
  コンサル: ['コンサルティング', 'コンサルタント'],
  端末: ['情報端末'],
  車輛: ['車両', '車輌'],
  支援費: ['支援費用', '支援経費'],
};

/** A name as it is looked for. */
const folded = (name: string): string => name.normalize('NFKC').replace(/[\s・]/gu, '');

const indexOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(names).flatMap(([name, others]) => [
      // 「定着 支援」 is 定着支援
      [folded(name), name] as const,
      ...others.map((other) => [folded(other), name] as const),
    ]),
  );

const programmes = indexOf(PROGRAMMES);
const categories = indexOf(CATEGORIES);

/** A 事業 by the contract's name; any other text as it is. */
export const programmeNamed = (text: string): string => programmes.get(folded(text)) ?? text;

/** A 経費区分 by the contract's name; any other text as it is. */
export const categoryNamed = (text: string): string => categories.get(folded(text)) ?? text;

const namedCell =
  (named: (text: string) => string) =>
  (raw: RawValue): Cell<string> => {
    const cell = textCell(raw);
    if (cell.kind !== 'value') return cell;
    const value = named(cell.value);
    return value === cell.value ? cell : { kind: 'value', value, readFrom: cell.value, reading: 'name' };
  };

export const programmeCell = namedCell(programmeNamed);
export const categoryCell = namedCell(categoryNamed);
