import { claimOf } from './claim';
import { corporationNumber, establishmentNumber } from './identifiers';
import * as names from './names';
import { type Product, type ProductName, PRODUCTS, taisCode } from './products';
import type { Random } from './random';
import { addLine, type Application, day, dayAfter } from './record';
import { type Workplace, WORKPLACES } from './workplaces';

/** A staff of this size buys as a large establishment does. */
const LARGE_STAFF = 25;

/** 150 applications come in from Monday the 1st to Thursday the 25th of June. */
const RECEIVED_A_DAY = 8;

/** Categories without 掲載: 4(1)ウ②. */
const UNLISTED: readonly ProductName[] = ['その他機器', 'バックオフィスソフト'];
const PACKAGE_CORE: readonly ProductName[] = ['介護ソフト', 'インカム', '介護業務支援'];

/** 150 applications of 定着支援 in the order of receipt, none of them with a defect. */
export function makeApplications(random: Random): Application[] {
  const corporations = new Map<string, string>();
  const taken = new Set<string>();
  const order = shuffled(
    WORKPLACES.flatMap((kind) => Array<Workplace>(kind.count).fill(kind)),
    random,
  );
  return order.map((kind, index) => {
    const corporation = corporationName(kind, random);
    const number = corporations.get(corporation) ?? corporationNumber(random);
    corporations.set(corporation, number);
    return makeApplication(kind, index, corporation, number, uniqueName(kind, taken, random), random);
  });
}

function makeApplication(
  kind: Workplace,
  index: number,
  corporation: string,
  corporationNumber_: string,
  establishment: string,
  random: Random,
): Application {
  const staff = random.whole(...kind.staff);
  const wants = random.pick(kind.wants);
  const software = wants.includes('介護ソフト') || wants.includes('バックオフィスソフト');
  const municipality = random.pick(names.MUNICIPALITIES);
  const links = kind.linkBonus && random.chance(40) ? random.whole(5, 14) : random.whole(0, 4);
  const declared = random.pick(['一つ星', '一つ星', '二つ星', '同等対策']);
  const part = random.chance(30) ? random.whole(1, 4) : 0;
  const careSoftware = wants.includes('介護ソフト');
  const application: Application = {
    row: {
      受付番号: `R8-${String(index + 1).padStart(4, '0')}`,
      事業: '定着支援',
      受付日: workingDay(Math.floor(index / RECEIVED_A_DAY)),
      法人名: corporation,
      法人番号: corporationNumber_,
      事業所名: establishment,
      事業所番号:
        kind.numberKind === null ? null : establishmentNumber(random, names.PREFECTURE_CODE, kind.numberKind),
      サービス種類: random.pick(kind.services),
      指定権者:
        names.DESIGNATING_CITIES.includes(municipality) || kind.numberKind === '9' ? municipality : '県',
      市区町村: municipality,
      常勤換算: (staff * 10 + random.whole(0, 9)) / 10,
      実人数: part === 0 ? null : part,
      契約方式: software ? random.pick(['職員数連動', '職員数連動', '職員数連動', 'その他']) : null,
      連携事業所数: kind.linked ? links : null,
      連携開始日: kind.linked ? dayAfter(day(2024, 4, 1), random.whole(0, 720)) : null,
      委員会: '有',
      'SECURITY ACTION': declared,
      'SECURITY ACTION ID': declared === '同等対策' ? null : `4${random.digits(10)}`,
      業務改善計画: '提出済',
      計画作成日: dayAfter(day(2026, 5, 7), random.whole(0, 22)),
      センター相談日: dayAfter(day(2026, 4, 13), random.whole(0, 38)),
      業務改善支援: random.pick(['コンサル', '研修', '研修']),
      賃金還元の周知: '有',
      LIFE協力: '有',
      効果検証協力: '有',
      一気通貫: careSoftware ? '有' : null,
      標準仕様対応: careSoftware ? '有' : null,
      LIFE連携対応: careSoftware ? '有' : null,
    },
    lines: [],
  };
  for (const want of wants) addProduct(application, want, staff >= LARGE_STAFF, random);
  addSupport(application, random);
  if (random.chance(80)) makePackage(application);
  if (random.chance(6)) donate(application, random);
  application.row['申請額'] = random.chance(4) ? null : claimOf(application, kind.linkBonus && links >= 5);
  return application;
}

/** So many working days after Monday, 2026-06-01. */
function workingDay(count: number): Date {
  return dayAfter(day(2026, 6, 1), count + 2 * Math.floor(count / 5));
}

function addProduct(application: Application, name: ProductName, large: boolean, random: Random): void {
  const product: Product = PRODUCTS[name];
  const unlisted = UNLISTED.includes(name);
  const listing = unlisted ? 'その他' : random.chance(85) ? 'TAIS' : '同水準';
  const judgements = name === 'バックオフィスソフト' ? names.OFFICE_JUDGEMENTS : names.JUDGEMENTS;
  const units = random.whole(...(large ? product.large : product.small));
  const price = random.whole(product.unitPrice[0] / 1_100, product.unitPrice[1] / 1_100) * 1_100;
  addLine(application, {
    経費区分: name,
    品名: random.pick(product.names),
    製品コード: listing === 'TAIS' ? taisCode(random) : null,
    掲載: listing,
    台数: name.endsWith('ソフト') ? null : units,
    支出額: price * units,
    価格公表: '有',
    判断理由: listing === 'TAIS' ? null : random.pick(judgements),
  });
  if (name === '介護ソフト' && random.chance(60)) {
    addLine(application, {
      経費区分: '定着促進費用',
      品名: '操作定着支援（訪問3回・電話相談）',
      支出額: random.whole(60, 300) * 1_100,
    });
  }
  if ((name === '見守り' || name === 'インカム') && random.chance(50)) {
    const [label, least, most] =
      name === '見守り' ? (['Wi-Fi環境整備工事', 160, 820] as const) : (['充電器・中継機', 30, 160] as const);
    const parent = application.lines.length;
    addLine(application, {
      経費区分: '付帯経費',
      品名: label,
      支出額: random.whole(least, most) * 1_100,
      親明細: parent,
    });
  }
}

/** 4(3): the consultant or the training that the application names, where it asks money for it. */
function addSupport(application: Application, random: Random): void {
  if (!random.chance(35)) return;
  const consultant = application.row['業務改善支援'] === 'コンサル';
  addLine(application, {
    経費区分: consultant ? '業務改善支援' : '県独自研修',
    品名: consultant ? '業務改善コンサルティング（課題分析・定着支援）' : '介護現場の生産性向上研修 受講料',
    支出額: consultant ? random.whole(140, 640) * 1_100 : random.whole(20, 90) * 1_100,
  });
}

/** Marks listed devices and software as パッケージ, where they make one. */
function makePackage(application: Application): void {
  const members = application.lines.filter((line) => line['掲載'] === 'TAIS' || line['掲載'] === '同水準');
  const core = members.some((line) => PACKAGE_CORE.includes(line['経費区分'] as ProductName));
  if (members.length < 2 || !core) return;
  const withSoftware = members.some((line) => line['経費区分'] === '介護ソフト');
  for (const line of application.lines) {
    if (members.includes(line) || (withSoftware && line['経費区分'] === '定着促進費用'))
      line['パッケージ'] = '○';
  }
}

function donate(application: Application, random: Random): void {
  const [line] = application.lines;
  if (line !== undefined) line['寄付金等'] = random.pick([50_000, 100_000, 150_000]);
}

function corporationName(kind: Workplace, random: Random): string {
  const type =
    kind.corporation === 'any'
      ? random.pick(['welfare', 'medical', 'company', 'company'] as const)
      : kind.corporation;
  if (type === 'welfare') return `社会福祉法人${random.pick(names.WELFARE_CORPORATIONS)}`;
  if (type === 'medical')
    return `医療法人${random.pick(['社団', '社団', '財団', ''])}${random.pick(names.MEDICAL_CORPORATIONS)}`;
  if (random.chance(15)) return `特定非営利活動法人${random.pick(names.NONPROFITS)}`;
  const name = random.pick(names.COMPANIES);
  return random.pick([`株式会社${name}`, `${name}株式会社`, `合同会社${name}`, `有限会社${name}`]);
}

function uniqueName(kind: Workplace, taken: Set<string>, random: Random): string {
  for (;;) {
    const stem = random.pick(kind.home ? names.HOME_NAMES : names.OFFICE_NAMES);
    const place = random.chance(35) ? random.pick(names.MUNICIPALITIES).slice(0, -1) : '';
    const name = `${kind.before ?? ''}${stem}${place}${kind.after ?? ''}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.whole(0, left.length - 1), 1)).flat();
}
