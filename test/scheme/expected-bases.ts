import type { Contract } from '../../src/grant/input/records';
import type { Listing } from '../../src/scheme/types';

/** What an application of one line is about; null is blank, `unreadable` a word that is none of the agreed ones. */
export interface Question {
  readonly programme: string | null;
  readonly category: string | null;
  readonly listing: Listing | 'unreadable' | null;
  readonly staff: number | null;
  readonly contract: Contract | null;
  readonly code: string;
  readonly linked: number | null;
  /** 定着促進費用 stands beside the line. */
  readonly withAdoption?: boolean;
}

/** 表2 of 別紙1, for one 台. */
const PER_UNIT: Readonly<Record<string, number>> = {
  移乗支援: 1_000_000,
  入浴支援: 1_000_000,
  インカム: 1_000_000,
  その他機器: 1_000_000,
  移動支援: 300_000,
  排泄支援: 300_000,
  見守り: 300_000,
  コミュニケーション: 300_000,
  機能訓練支援: 300_000,
  食事栄養管理支援: 300_000,
  認知症支援: 300_000,
  介護業務支援: 300_000,
  業務改善支援: 480_000,
  県独自研修: 480_000,
};

/** Why a line of 定着支援 that stands alone is not eligible. */
const NEVER: Readonly<Record<string, string>> = {
  付帯経費: 'R1-35',
  定着促進費用: 'R1-37',
  通信費: 'R1-36',
  操作説明: 'R1-45',
  センター研修: 'R1-46',
  開発費: 'R1-48',
};

/** 表3: 2欄 and 3欄. */
function software(staff: number): readonly [number, number] {
  if (staff <= 10) return [1_000_000, 1_150_000];
  if (staff <= 20) return [1_500_000, 1_650_000];
  if (staff <= 30) return [2_000_000, 2_150_000];
  return [2_500_000, 2_650_000];
}

/** 居宅サービス and 居宅介護支援, 予防 too (表3なお書き). */
const LINKING = '11 12 13 14 15 16 17 21 22 23 2A 24 25 26 2B 27 31 33 34 35 43 46 62 63 64 66 67'.split(' ');

function technology({ category, staff, contract, code, linked, withAdoption }: Question): string {
  if (category !== '介護ソフト' && category !== 'バックオフィスソフト') {
    return NEVER[category ?? ''] ?? String(PER_UNIT[category ?? ''] ?? 'L-02');
  }
  if (contract === null) return 'R1-20';
  if (contract === 'perStaff' && (staff === null || staff < 1)) return 'R1-25';
  const [alone, adopted] = contract === 'flat' ? [2_500_000, 2_650_000] : software(staff ?? 0);
  const bonus = linked !== null && linked >= 5 && LINKING.includes(code) ? 50_000 : 0;
  return String((withAdoption === true ? adopted : alone) + bonus);
}

const GROUP_COSTS =
  '人材募集 送迎調査 福利厚生 合同研修 制度共通化 業務集約 委員会 ICTインフラ 設備更新 専門家支援 その他'.split(
    ' ',
  );

/** Two corporations, both of the same service. */
function collaboration({ category, code }: Question): string {
  if (category === '通信費' || category === '車輛') return 'R3-05';
  if (!GROUP_COSTS.includes(category ?? '')) return 'L-02';
  return code === '11' ? '3000000' : '2400000';
}

/** 経費区分 and ceiling of the 事業 that have one ceiling. */
const CEILINGS: Readonly<Record<string, readonly [categories: string, ceiling: string]>> = {
  面的支援モデル: ['機器 研修 コンサル 事例集 その他', '20000000'],
  連携モデル: ['システム 端末 コンサル 謝礼金 グループ構築 デモ環境 研修 事例集 その他', '8500000'],
  経営改善: ['支援費', '350000'],
  モデル施設: ['コンサル 機器 その他', '5000000'],
  第三者支援: ['支援費', '300000'],
};

const AS_ENTERED = ['相談体制', '事務費', '革新会議', '魅力発信', '相談センター'];

/** The 基準額 in yen, 'entered' where the clause leaves it to the budget, or the one rule that says why not. */
export function baseOrReason(question: Question): string {
  const { programme, category } = question;
  if (programme === '定着支援') return technology(question);
  if (programme === '協働化') return collaboration(question);
  if (AS_ENTERED.includes(programme ?? '')) return category === null ? 'L-02' : 'entered';
  const ceiling = CEILINGS[programme ?? ''];
  if (ceiling === undefined) return 'ID-02';
  return ceiling[0].split(' ').includes(category ?? '') ? ceiling[1] : 'L-02';
}
