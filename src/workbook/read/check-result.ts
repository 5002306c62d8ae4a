import { exactSum } from '../../base/exact-sum';
import { inSlices, pagePause } from '../../base/slices';
import type { Assessment } from '../../grant/assessment';
import type { Verdict } from '../../grant/finding';
import type { Award } from '../../grant/stages/award';
import type { FindingRow } from '../../report/columns/finding';
import type { LetterWording } from '../../report/letter-wording';
import { readLetterWording } from '../../table/settings/letter-settings';
import type { AsRead } from '../port';
import { asRead } from './as-read';
import type { Assessed } from './assessed';
import { type CellFix, fixesOf } from './cell-fixes';
import type { Duties } from './duties';
import { type Found, foundIn } from './found';
import type { Gathered } from './gather';
import type { LetterSheet } from './letters/letter-sheet';
import { productFixes } from './product-fixes';
import { type CellProposal, proposalsOf } from './proposed-cells';
import { type ReadingSummary, readingSummary } from './reading-summary';
import { type Reasons, reasonsOf } from './reasons';
import type { ProgrammeLook } from './stages/award-look';
import type { Awarded } from './stages/awarded';
import type { ByHand } from './stages/by-hand';
import type { EffectLook } from './stages/effect-look';
import { besideOf, type SourceRead, sourcesOf, type TableRead } from './tables-read';
import type { WhatIf } from './what-if';
import type { Matter, WhatIfEngine } from './what-if/engine';

export interface CategoryTotal {
  readonly programme: string;
  readonly category: string;
  readonly eligibleCost: number;
  readonly grantAmount: number;
  /** 件数 with 上限適用. */
  readonly capped: number;
}

/** What the step 採択 shows; made when it is asked for. */
export interface AwardLooks {
  readonly looks: () => Promise<readonly ProgrammeLook[]>;
  /** What it would be once this is entered by hand beside these applications. */
  readonly ifEntered: (receiptNumbers: readonly string[], said: ByHand) => Promise<Award>;
}

/** What a check found; amounts in yen. */
export interface CheckResult {
  /** 令和; null where the setting cannot be used. */
  readonly fiscalYear: number | null;
  /** Name of the 都道府県, and the sheet on which 設定 was found; null where they are not known. */
  readonly prefecture: string | null;
  readonly settingsSheet: string | null;
  /** What was read and what was not, and what is asked of it. */
  readonly reading: ReadingSummary;
  /** The tables that were read, as a clerk would name them. */
  readonly sources: readonly SourceRead[];
  /** What else was read, as far as a change of it matters. */
  readonly beside: readonly TableRead[];
  readonly applications: number;
  /** 取下げ: rows of 申請 that are not among those. */
  readonly withdrawn: number;
  readonly lines: number;
  readonly verdicts: Readonly<Record<'適' | '要確認' | '不備', number>>;
  readonly totals: {
    readonly eligibleCost: number;
    readonly computed: number;
    readonly planned: number;
    /** Applications whose amount could not be determined and which the sums leave out. */
    readonly undetermined: number;
    /** 対象経費 of their lines as far as it is determined: 機器別集計 counts it, `eligibleCost` does not. */
    readonly undeterminedCost: number;
    /** Of `eligibleCost` and of `computed`, what is of applications that are 不備. */
    readonly deficientCost: number;
    readonly deficientComputed: number;
    /** By how much 交付予定額 of the others is less than 算定額, as no more was applied for. */
    readonly belowClaim: number;
    /** 上限適用 applications. */
    readonly capped: number;
  };
  readonly categories: readonly CategoryTotal[];
  readonly findings: readonly FindingRow[];
  /** 採択; left out where no 予算額 is set and there is no sheet 採択. */
  readonly awarded?: Awarded & AwardLooks;
  /** 提出状況 on a day, else on that which 設定 names or on that of the check; made when it is asked for. */
  readonly duties: (day?: string | null) => Promise<Duties | null>;
  /** 効果 of what was granted, made when it is asked for; null before the first 効果報告. */
  readonly effects: () => Promise<EffectLook | null>;
  readonly proposals: readonly CellProposal[];
  /** Cells that can be mended in one way only, and those of which 製品 says otherwise. */
  readonly fixes: readonly CellFix[];
  /** What letters that were sent are held against. */
  readonly found: () => Found;
  /** 差戻し記録 as it stood. */
  readonly letters: LetterSheet;
  /** How this prefecture words 差戻し. */
  readonly wording: LetterWording;
  /** なぜこの額か, by row or by 受付番号. */
  readonly reasons: Reasons;
  /** もし〜なら over the rows as they were read; its code comes when it is asked for. */
  readonly whatIf: (engineFor?: (matter: Matter) => WhatIfEngine) => Promise<WhatIf>;
  /** The cells that the amounts depend on, as they were read. */
  readonly inputs: readonly AsRead[];
}

/** What the pane and the command line show of an assessment. */
export function checkResult(assessed: Assessed, letters: LetterSheet): CheckResult {
  const { gathered, result, findings } = assessed;
  const { assessments } = result;
  const verdicts: Record<Verdict, number> = { 適: 0, 要確認: 0, 不備: 0 };
  for (const { verdict } of assessments) verdicts[verdict] += 1;
  const sum = (amount: (assessment: Assessment) => number | null): number => exactSum(assessments, amount);
  return {
    fiscalYear: gathered.settings.fiscalYear,
    prefecture: gathered.settings.prefectureName,
    settingsSheet: gathered.settingsTable?.sheet ?? null,
    reading: readingSummary(gathered),
    sources: sourcesOf(gathered),
    beside: besideOf(gathered),
    applications: assessments.length,
    withdrawn: result.withdrawn.length,
    lines: gathered.submission.lines.length,
    verdicts,
    totals: {
      eligibleCost: sum(({ eligibleCost }) => eligibleCost),
      computed: sum(({ computed }) => computed),
      planned: sum(({ planned }) => planned),
      undetermined: assessments.filter(({ computed }) => computed === null).length,
      undeterminedCost: sum(({ eligibleCost, lines }) =>
        eligibleCost === null ? exactSum(lines, (line) => line.eligibleCost) : 0,
      ),
      deficientCost: sum(({ verdict, eligibleCost }) => (verdict === '不備' ? eligibleCost : 0)),
      deficientComputed: sum(({ verdict, computed }) => (verdict === '不備' ? computed : 0)),
      belowClaim: sum(({ verdict, computed, planned }) =>
        verdict === '不備' ? 0 : (computed ?? 0) - (planned ?? 0),
      ),
      capped: assessments.filter(({ capped }) => capped).length,
    },
    categories: categoryTotals(assessments, gathered),
    findings,
    ...(assessed.awarded === null ? {} : { awarded: { ...assessed.awarded, ...looksOf(assessed) } }),
    duties: async (day) => (await import('./duties')).dutyLooks(assessed, day ?? undefined),
    effects: async () => inSlices((await import('./stages/effect-look')).effectLook(assessed), pagePause),
    proposals: proposalsOf(gathered),
    fixes: [...fixesOf(gathered), ...productFixes(assessed)],
    found: () => foundIn(assessed),
    letters,
    wording: readLetterWording(gathered.settingsTable?.rows ?? [], gathered.info.date1904),
    reasons: reasonsOf(assessed),
    whatIf: async (engineFor) => (await import('./what-if')).whatIfOf(assessed, engineFor),
    inputs: asRead(gathered),
  };
}

/** Their code comes when it is asked for. */
const looksOf = (assessed: Assessed): AwardLooks => ({
  looks: async () => (await import('./stages/award-look')).awardLooks(assessed),
  ifEntered: async (receiptNumbers, said) =>
    (await import('./stages/award-look')).awardWith(assessed, receiptNumbers, said),
});

/** Totals by 事業 and 補助区分, in the order of the rule book. */
function categoryTotals(assessments: readonly Assessment[], { scheme, others }: Gathered): CategoryTotal[] {
  const totals = new Map<string, CategoryTotal>();
  for (const { application, categories } of assessments) {
    const programme = application.programme.kind === 'value' ? application.programme.value : '';
    for (const { costCategory, eligibleCost, amount, capped } of categories) {
      const key = `${programme}\n${costCategory}`;
      const so = totals.get(key) ?? {
        programme,
        category: costCategory,
        eligibleCost: 0,
        grantAmount: 0,
        capped: 0,
      };
      totals.set(key, {
        ...so,
        eligibleCost: so.eligibleCost + (eligibleCost ?? 0),
        grantAmount: so.grantAmount + (amount ?? 0),
        capped: so.capped + (capped ? 1 : 0),
      });
    }
  }
  const books = [scheme, ...others.map((book) => book.scheme)];
  const programmes = books.flatMap((book) => book.programmes.map(({ name }) => name));
  const categories = books.flatMap((book) => book.technology.costCategories.map(({ name }) => name));
  return [...totals.values()].sort(
    (a, b) =>
      programmes.indexOf(a.programme) - programmes.indexOf(b.programme) ||
      categories.indexOf(a.category) - categories.indexOf(b.category),
  );
}
