import type { Row } from '../../cases/cases';

/**
 * A second computation of the amounts, written from rules.md 1.1 and 1.2 alone and for clean rows only: no code of
 * the product, no checks, whole yen of unlimited size.
 */
export interface NaiveAmounts {
  /** 補助額 by row of 算定. */
  readonly rows: ReadonlyMap<string, bigint>;
  readonly 対象経費計: bigint;
  readonly 算定額: bigint;
}

const HUNDRED = ['移乗支援', '入浴支援', 'インカム', 'その他機器'];
const THIRTY = [
  ...['移動支援', '排泄支援', '見守り', 'コミュニケーション', '機能訓練支援', '食事栄養管理支援'],
  ...['認知症支援', '介護業務支援'],
];
const DEVICES = [...HUNDRED, ...THIRTY];
const SOFTWARE = ['介護ソフト', 'バックオフィスソフト'];
const NEVER = ['通信費', '操作説明', 'センター研修', '開発費', '車輛'];
const CORE = ['介護ソフト', 'インカム', '介護業務支援'];
const FIFTY_THOUSAND_MORE = [
  ...['11', '12', '13', '14', '15', '16', '17', '21', '22', '23', '2A', '24', '25', '26', '2B', '27', '31'],
  ...['33', '34', '35', '43', '46', '62', '63', '64', '66', '67'],
];

const text = (row: Row, column: string): string => String(row[column] ?? '').normalize('NFKC');
const whole = (row: Row, column: string): bigint => BigInt(row[column] as number);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const codes = (row: Row): string[] =>
  text(row, 'サービス種類')
    .split(/[・,、;]/)
    .map((part) => /^([0-9A-Z]{2}|養護|軽費)/.exec(part)?.[0] ?? '')
    .filter((code) => code !== '');

function ofRate(amount: bigint, settings: Row, item: string): bigint {
  const [numerator = '', denominator = ''] = text(settings, item).split('/');
  return (amount * BigInt(numerator)) / BigInt(denominator);
}

/** 支出額 less 寄付金等 where they are deducted; 0 of a line with 他補助 or never eligible. */
function costOf(line: Row, settings: Row): bigint {
  if (text(line, '他補助') === '有' || NEVER.includes(text(line, '経費区分'))) return 0n;
  const given = text(settings, '寄付金等の控除') === 'する' && line['寄付金等'] != null;
  return whole(line, '支出額') - (given ? whole(line, '寄付金等') : 0n);
}

export function naiveAmounts(
  application: Row,
  lines: readonly Row[],
  members: readonly Row[],
  settings: Row,
): NaiveAmounts {
  const programme = text(application, '事業');
  const [rows, cost] =
    programme === '定着支援'
      ? technology(application, lines, settings)
      : single(programme, application, lines, members, settings);
  const unit = whole(settings, '端数処理単位');
  if (text(settings, '寄付金等の控除') === '総事業費から') {
    const granted = sum([...rows.values()]);
    const most = mostOf(programme, application, lines, settings);
    if (granted > most) rows.set('寄付金調整', most - granted);
  }
  return { rows, 対象経費計: cost, 算定額: (sum([...rows.values()]) / unit) * unit };
}

/** 4: ⌊max(0, 総事業費 − Σ寄付金等) × rate⌋ over all lines, the excluded ones too. */
function mostOf(programme: string, application: Row, lines: readonly Row[], settings: Row): bigint {
  const spent = sum(lines.map((line) => whole(line, '支出額')));
  const total = application['総事業費'] == null ? spent : whole(application, '総事業費');
  const donated = sum(lines.map((line) => (line['寄付金等'] == null ? 0n : whole(line, '寄付金等'))));
  const left = total > donated ? total - donated : 0n;
  const item = RATES[programme];
  return item === undefined ? left : ofRate(left, settings, item);
}

const RATES: Readonly<Record<string, string>> = {
  定着支援: '補助率',
  協働化: '補助率',
  経営改善: '補助率',
  面的支援モデル: 'モデル補助率',
  モデル施設: '基金補助率',
  第三者支援: '基金補助率',
};

type Amounts = [rows: Map<string, bigint>, cost: bigint];

/** 1.2: one amount for the application. */
function single(
  programme: string,
  application: Row,
  lines: readonly Row[],
  members: readonly Row[],
  settings: Row,
): Amounts {
  const costs = lines.map((line) => {
    if (programme === '協働化' && text(application, '連携推進法人設立補助') === '有') return 0n;
    if (programme === '経営改善' && text(application, '支援機関') === '民間コンサル') return 0n;
    const own = costOf(line, settings);
    const terminal = programme === '連携モデル' && text(line, '経費区分') === '端末';
    return terminal ? least(own, 100_000n * whole(line, '台数')) : own;
  });
  const cost = sum(costs);
  const amount = (): bigint => {
    switch (programme) {
      case '面的支援モデル':
        return least(ofRate(cost, settings, 'モデル補助率'), 20_000_000n);
      case '連携モデル':
        return least(cost, 8_500_000n);
      case '協働化':
        return least(ofRate(cost, settings, '補助率'), groupCeiling(members, settings));
      case '経営改善':
        return least(ofRate(cost, settings, '補助率'), 350_000n);
      case 'モデル施設':
        return least(ofRate(cost, settings, '基金補助率'), 5_000_000n);
      case '第三者支援':
        return least(ofRate(cost, settings, '基金補助率'), 300_000n);
      default:
        return cost;
    }
  };
  return [new Map([[programme, amount()]]), cost];
}

const isNumber = (row: Row): boolean => /^[0-9]{13}$/.test(text(row, '法人番号'));
const nameOf = (row: Row): string =>
  text(row, '法人名').replace(/\s/g, '').replace('(株)', '株式会社').replace('(福)', '社会福祉法人');

/** min(1,200,000 × n + 300,000 × h, 12,000,000). */
function groupCeiling(members: readonly Row[], settings: Row): bigint {
  const corporations = new Map<string, string[]>();
  for (const row of members) {
    const name = nameOf(row);
    const namesake = members.find((other) => name !== '' && nameOf(other) === name && isNumber(other));
    const key = isNumber(row) ? text(row, '法人番号') : namesake ? text(namesake, '法人番号') : name;
    if (key === '') continue;
    corporations.set(key, [...(corporations.get(key) ?? []), ...codes(row)]);
  }
  const caring = (served: string[]): boolean => served.some((code) => code !== '養護' && code !== '軽費');
  const counted = [...corporations.values()].filter(
    (served) => text(settings, '介護以外の法人を数える') === 'する' || caring(served),
  );
  const visiting = counted.filter((served) => served.includes('11'));
  return least(BigInt(counted.length) * 1_200_000n + BigInt(visiting.length) * 300_000n, 12_000_000n);
}

/** 1.1: an amount for each 補助区分, or finer. */
function technology(application: Row, lines: readonly Row[], settings: Row): Amounts {
  const isItem = (line: Row): boolean => [...DEVICES, ...SOFTWARE].includes(text(line, '経費区分'));
  const isMarked = (line: Row): boolean => text(line, 'パッケージ') !== '';
  const isListed = (line: Row): boolean => ['TAIS', '同水準'].includes(text(line, '掲載'));
  const marked = lines.filter((line) => isItem(line) && isMarked(line) && isListed(line));
  const bearable = marked.filter((line) => text(line, '他補助') !== '有');
  const isPackage = bearable.length >= 2 && bearable.some((line) => CORE.includes(text(line, '経費区分')));
  const packaged = (line: Row): boolean =>
    isPackage && (marked.includes(line) || (text(line, '経費区分') === '定着促進費用' && isMarked(line)));

  /** The row of 算定; null: left out. */
  const place = (line: Row): string | null => {
    const category = text(line, '経費区分');
    if (text(line, '他補助') === '有' || NEVER.includes(category)) return null;
    if (category === '付帯経費') {
      const parent = lines.find((other) => text(other, '明細番号') === text(line, '親明細'));
      const fits = parent !== undefined && DEVICES.includes(text(parent, '経費区分')) && isListed(parent);
      return fits ? place(parent) : null;
    }
    if (category === '定着促進費用') {
      const software = lines.filter(
        (other) => text(other, '経費区分') === '介護ソフト' && text(other, '他補助') !== '有',
      );
      if (!software.some((other) => packaged(other) === packaged(line))) return null;
    }
    if (packaged(line)) return 'パッケージ';
    if (category === '業務改善支援') return category;
    if (category === '定着促進費用' || SOFTWARE.includes(category)) return 'ソフト';
    const name = HUNDRED.includes(category) ? '機器100' : '機器30';
    const level = text(settings, '集計単位');
    if (level === '補助区分') return name;
    return `${name}/${level === '経費区分' ? category : text(line, '明細番号')}`;
  };

  const baseOf = (name: string, own: readonly Row[]): bigint => {
    const adopted = own.some((line) => text(line, '経費区分') === '定着促進費用') ? 150_000n : 0n;
    if (name === '業務改善支援') return 480_000n;
    if (name === 'パッケージ') return whole(settings, 'パッケージ上限額') + adopted;
    if (name === 'ソフト') {
      const linking = own.some((line) => text(line, '経費区分') === '介護ソフト');
      return softwareBase(application, linking, settings) + adopted;
    }
    const devices = own.filter((line) => DEVICES.includes(text(line, '経費区分')));
    return (
      (name.startsWith('機器100') ? 1_000_000n : 300_000n) * sum(devices.map((line) => whole(line, '台数')))
    );
  };

  const places = lines.map(place);
  const rows = new Map<string, bigint>();
  let cost = 0n;
  for (const name of new Set(places)) {
    if (name === null) continue;
    const own = lines.filter((_line, at) => places[at] === name);
    const spent = sum(own.map((line) => costOf(line, settings)));
    cost += spent;
    rows.set(name, least(ofRate(spent, settings, '補助率'), baseOf(name, own)));
  }
  return [rows, cost];
}

/** 表3, with the addition for data links, which バックオフィスソフト alone has none of. */
function softwareBase(application: Row, linking: boolean, settings: Row): bigint {
  const flat = text(application, '契約方式') === 'その他';
  const tenths = Math.round(Number(application['常勤換算'] ?? 0) * 10);
  const staff = Math.floor((tenths + 5) / 10) + Number(application['実人数'] ?? 0);
  const band = staff <= 10 ? 1_000_000n : staff <= 20 ? 1_500_000n : staff <= 30 ? 2_000_000n : 2_500_000n;
  const linked =
    linking &&
    Number(application['連携事業所数'] ?? 0) >= 5 &&
    codes(application).some((code) => FIFTY_THOUSAND_MORE.includes(code)) &&
    (!flat || text(settings, '加算:一律契約') === 'する');
  return (flat ? 2_500_000n : band) + (linked ? 50_000n : 0n);
}
