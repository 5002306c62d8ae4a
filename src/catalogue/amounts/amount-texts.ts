import type { Assessment, CategoryAssessment } from '../../grant/assessment';
import {
  type Adjustment,
  bandOf,
  evaluate,
  type Expression,
  type YenLeaf,
} from '../../grant/explain/expression';
import { grouped, rateText, yenText } from './figures';

/** More costs than this are given as their sum. */
const MOST_TERMS = 5;

const UNDETERMINED = '未確定';

const amountText = (value: number | null): string => (value === null ? UNDETERMINED : yenText(value));

/**
 * One line for a row of 算定: the figures, the comparison with the 基準額 and its clause, e.g.
 * (1,000,000円＋500,000円)×4/5＝1,200,000円 ＞ 基準額1,150,000円（別紙1 表3第3欄 1〜10名）→ 1,150,000円
 */
export function explainCategory({ expression }: CategoryAssessment): string {
  const known = EXPLAINED.get(expression);
  if (known !== undefined) return known;
  const text = explain(expression);
  EXPLAINED.set(expression, text);
  return text;
}

/** The same row is explained in 申請 and in 算定. */
const EXPLAINED = new WeakMap<Expression, string>();

/** One line for an application: each 補助区分, the sum, the rounding, and a claim that is lower (算定根拠). */
export function explainApplication(assessment: Assessment): string {
  const { categories, expression, computed } = assessment;
  if (expression?.kind !== 'roundDown') return '';
  const parts = categories.map((category) => `${category.name}: ${explainCategory(category)}`);
  if (computed === null) return [...parts, '算定額は未確定（指摘を確認してください）'].join(' ／ ');
  const sum = evaluate(expression.of);
  if (categories.length === 0) return '対象経費がありません → 0円';
  const rounding = sum !== computed ? `${grouped(expression.unit)}円未満切捨て → ${yenText(computed)}` : '';
  const total = categories.length > 1 ? `計 ${amountText(sum)}` : '';
  const last = [total, rounding].filter((text) => text !== '').join('、');
  return [...parts, last, claimText(assessment)].filter((text) => text !== '').join(' ／ ');
}

/** A claim below 算定額 is what is granted (A-17). */
function claimText({ computed, planned, plannedExpression }: Assessment): string {
  if (plannedExpression?.kind !== 'roundDown' || plannedExpression.of.kind !== 'cap') return '';
  const claimed = evaluate(plannedExpression.of.ceiling);
  if (claimed === null || computed === null || claimed >= computed) return '';
  return `申請額${yenText(claimed)} ＜ 算定額 → 交付予定額${amountText(planned)}`;
}

/** The sentence of an amount expression. */
export function explain(expression: Expression): string {
  if (expression.kind === 'adjustment') return explainAdjustment(expression);
  if (expression.kind !== 'cap') return `${phrase(expression)} → ${amountText(evaluate(expression))}`;
  const amount = evaluate(expression.amount);
  const ceiling = evaluate(expression.ceiling);
  const left = phrase(expression.amount);
  const right = ceilingPhrase(expression.ceiling);
  if (amount === null || ceiling === null) {
    const missing = amount === null ? '対象経費' : '基準額';
    return `${left}、${right}（${missing}が未確定のため計算できません）`;
  }
  const sign = amount > ceiling ? '＞' : amount === ceiling ? '＝' : '≦';
  return `${left} ${sign} ${right} → ${amountText(evaluate(expression))}`;
}

/** (総事業費300,000円－寄付金等100,000円)×4/5＝160,000円 ＜ 補助額の計240,000円 → −80,000円 */
function explainAdjustment({ of, ceiling }: Adjustment): string {
  const most = ceiling.kind === 'remaining' ? `＝${amountText(evaluate(ceiling))}` : '';
  const taken = amountText(evaluate({ kind: 'adjustment', of, ceiling }));
  return `${phrase(ceiling)}${most} ＜ 補助額の計${amountText(evaluate(of))} → ${taken}`;
}

function phrase(expression: Expression): string {
  switch (expression.kind) {
    case 'remaining': {
      const [total, donated] = [expression.of, expression.deducted].map((part) => amountText(evaluate(part)));
      return `(総事業費${total}－寄付金等${donated})`;
    }
    case 'less':
      return `(${phrase(expression.of)}－寄付金等${phrase(expression.deducted)})`;
    case 'cap':
      return cappedCostPhrase(expression.amount, expression.ceiling);
    case 'sum':
      return sumPhrase(expression.terms);
    case 'scale': {
      const of = evaluate(expression.of);
      const value = evaluate(expression);
      const { numerator, denominator } = expression.rate;
      const inexact =
        of !== null && value !== null && of % denominator !== 0 && (of * numerator) % denominator !== 0;
      return `${phrase(expression.of)}×${rateText(expression.rate)}＝${amountText(value)}${inexact ? '（1円未満切捨て）' : ''}`;
    }
    default:
      return amountText(evaluate(expression));
  }
}

/** A cost of which only a part counts: 端末 (別紙2 3(2)ウ). */
function cappedCostPhrase(amount: Expression, ceiling: Expression): string {
  const [whole, most] = [evaluate(amount), evaluate(ceiling)];
  if (ceiling.kind !== 'perUnit' || whole === null || most === null || whole <= most) return phrase(amount);
  const { amount: each, count, source } = ceiling;
  return `${yenText(most)}（${phrase(amount)}のうち${yenText(each)}×${grouped(count ?? 0)}台まで ${source.clause}）`;
}

function sumPhrase(terms: readonly Expression[]): string {
  if (terms.length === 0) return yenText(0);
  const [first] = terms;
  if (terms.length === 1 && first !== undefined) return phrase(first);
  if (terms.length > MOST_TERMS)
    return `${terms.length}行の計${amountText(evaluate({ kind: 'sum', terms }))}`;
  return `(${terms.map(phrase).join('＋')})`;
}

function ceilingPhrase(expression: Expression): string {
  const value = amountText(evaluate(expression));
  switch (expression.kind) {
    case 'perUnit': {
      const { amount, count, unit, source } = expression;
      if (count === null)
        return `基準額${yenText(amount)}×${unit === '台' ? '台数' : '法人数'}未確定（${source.clause}）`;
      const product = count === 1 ? '' : `＝${value}`;
      return `基準額${yenText(amount)}×${grouped(count)}${unit}${product}（${source.clause}）`;
    }
    case 'band': {
      const column = expression.column === 'software' ? '第2欄' : '第3欄';
      const band = expression.staff === null ? null : bandOf(expression.bands, expression.staff);
      return `基準額${value}（${expression.source.clause}${column}${band === null ? '' : ` ${band.label}`}）`;
    }
    case 'sum': {
      const [base, ...additions] = expression.terms;
      if (base === undefined) return `基準額${value}`;
      return `${ceilingPhrase(base)}${additions.map(additionPhrase).join('')}＝${value}`;
    }
    case 'cap': {
      const ceiling = evaluate(expression.ceiling);
      const amount = evaluate(expression.amount);
      if (amount === null || ceiling === null || amount <= ceiling) return ceilingPhrase(expression.amount);
      return `${ceilingPhrase(expression.amount)}、${ceilingPhrase(expression.ceiling)}により${value}`;
    }
    case 'remaining': {
      const earlier = amountText(evaluate(expression.deducted));
      return `${ceilingPhrase(expression.of)}－過年度の交付額${earlier}（都道府県の定めによる）＝${value}`;
    }
    case 'yen':
      return leafPhrase(expression);
    default:
      return `基準額${value}`;
  }
}

const ROLE: Readonly<Partial<Record<YenLeaf['role'], string>>> = {
  flatContract: '一律',
  linkBonus: '5事業所連携',
  packageCeiling: '都道府県の設定',
  packageBonus: '定着促進費用',
  groupCeiling: '1グループの上限',
};

function leafPhrase({ value, role, source }: YenLeaf): string {
  const name = role === 'packageCeiling' ? '上限額' : '基準額';
  const note = [source?.clause, ROLE[role]].filter((text) => text !== undefined).join(' ');
  return `${name}${amountText(value)}${note === '' ? '' : `（${note}）`}`;
}

function additionPhrase(expression: Expression): string {
  if (expression.kind !== 'yen') return `＋${ceilingPhrase(expression)}`;
  const note = ROLE[expression.role];
  return `＋${amountText(expression.value)}${note === undefined ? '' : `（${note}）`}`;
}
