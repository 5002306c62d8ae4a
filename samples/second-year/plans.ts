import type { Random } from '../random';
import type { Application, Row } from '../record';
import { baseline, type Figures } from './figures';

/** An application with what it sets out from. */
export interface Planned {
  readonly application: Application;
  readonly before: Figures;
  readonly row: Row;
}

type Story = readonly [課題: string, 目標: string, 期待効果: string, プロセス: string];

/** By 事業, or by what is bought first; whoever buys none of these has the last. */
const STORIES: readonly (readonly [what: string, stories: readonly Story[]])[] = [
  [
    '第三者支援',
    [
      [
        '申し送りと記録が二重になっており、残業の原因となっている',
        '申し送りの時間を半減し、文書の量を3割減らす',
        '残業時間の縮減、利用者とのコミュニケーションの時間の確保',
        '事前評価、実地支援（業務の見える化・手順の見直し）、事後評価',
      ],
    ],
  ],
  [
    '見守り',
    [
      [
        '夜間の定時巡視と訪室が多く、夜勤者の負担が大きい',
        '夜間の訪室を3割減らす',
        '夜勤帯の超過勤務の縮減、入居者の睡眠の確保',
        '居室ごとに設定を決め、夜勤者全員の研修の後、3か月ごとに見直す',
      ],
      [
        '転倒の発見が遅れることがあり、職員の不安が大きい',
        '転倒の覚知を5分以内とする',
        '事故報告の件数の減少、職員の精神的負担の軽減',
        '対象者の選定、通知の設定、委員会での振返りを毎月行う',
      ],
    ],
  ],
  [
    '介護ソフト',
    [
      [
        '手書きの記録を事務所で転記しており、記録に時間がかかる',
        '記録時間を4割減らし、転記をなくす',
        '記録・請求の超過勤務の縮減、直接介護の時間の増加',
        '端末での記録の研修、帳票の整理、請求との連動、半年後に効果を測る',
      ],
      [
        'ケアプランと実績を電話とFAXでやり取りしている',
        '連携先との授受をデータで行う',
        '間接業務時間の縮減、転記誤りの解消',
        '連携先への説明、試行1か月、全件の移行',
      ],
    ],
  ],
  [
    'インカム',
    [
      [
        '職員を探す移動と呼出しの行き来が多い',
        'フロア間の移動を半減する',
        '連携の迅速化、間接業務時間の縮減',
        '使い方の取決め、全職員の研修、委員会での見直し',
      ],
    ],
  ],
  [
    '移乗支援',
    [
      [
        '移乗介助による腰痛の訴えが多い',
        '2人介助の場面を半減し、腰痛による休業をなくす',
        '身体的負担の軽減、離職の防止',
        '対象者の選定、操作の研修、使用状況を毎月確認する',
      ],
    ],
  ],
  [
    '支援費',
    [
      [
        '稼働率と人件費の管理が勘に頼っている',
        '収支を月次で把握し、改善の計画を立てる',
        '収支の改善と職員の処遇の改善',
        '経営診断、改善計画の策定、四半期ごとの点検',
      ],
    ],
  ],
  [
    '合同研修',
    [
      [
        '法人ごとに採用と研修を行い、負担が大きい',
        '採用・研修・事務を共同で行う',
        '間接業務時間の縮減、定着率の向上',
        '協議会の設置、業務の切出し、共同の実施、評価',
      ],
    ],
  ],
];

const OTHERWISE: Story = [
  '間接業務に時間を取られ、利用者と関わる時間が足りない',
  '間接業務時間を2割減らす',
  '直接介護の時間の増加、サービスの質の向上',
  '業務の見える化、導入、研修、委員会での振返り',
];

/** The 事業 of which it is made public who supported it (002 5(5)②). */
const SUPPORTED = '第三者支援';
/** In the order of the list: the first two are one and the same, one is left blank, and to the last nothing is granted. */
const SUPPORTERS = ['株式会社みらい業務改善研究所', '㈱みらい業務改善研究所', null, '合同会社ケアデザイン'];

/** Whoever says that the plan is not yet handed in has none. */
const NOT_SUBMITTED = '未提出';

/** 計画 of these, as they were handed in with the applications (001 別紙1 7(1), 別紙3 4(1), 002 5(3)). */
export function plansOf(applications: readonly Application[], random: Random): Planned[] {
  const supporters = SUPPORTERS.values();
  return applications
    .filter(({ row }) => row['業務改善計画'] !== NOT_SUBMITTED)
    .map((application) => {
      const before = baseline(staffOf(application, random), random);
      const { row: of, lines } = application;
      const about = new Set([of['事業'], ...lines.map((line) => line['経費区分'])]);
      const stories = STORIES.find(([what]) => about.has(what))?.[1] ?? [OTHERWISE];
      const [課題, 目標, 期待効果, プロセス] = random.pick(stories);
      const devices = lines.flatMap((line) => (line['掲載'] ? [String(line['品名'])] : []));
      const row = {
        受付番号: of['受付番号'] ?? null,
        ...{ 課題, 目標, 期待効果, プロセス, 導入機器: devices.join('、') || null },
        業務改善支援事業者: of['事業'] === SUPPORTED ? (supporters.next().value ?? null) : null,
        ...before,
      };
      return { application, before, row };
    });
}

function staffOf({ row }: Application, random: Random): number {
  const [full, heads] = [row['常勤換算'], row['実人数']].map((cell) => (typeof cell === 'number' ? cell : 0));
  const staff = Math.round(full ?? 0) + (heads ?? 0);
  return staff > 0 ? staff : random.whole(18, 90);
}
