import type { CellPlace } from '../../../base/cells';
import type { LeafRole } from '../../../grant/explain/expression';
import type { BasePart, CostPart, Step } from '../../../grant/explain/steps';
import type { Source } from '../../../scheme/types';
import type { Yen } from '../../../scheme/units';
import { grouped, rateText, yenText } from '../../amounts/figures';
import { tableName } from '../../clauses';
import type { ExplainedRow } from '../explained';
import { lineName } from '../line-name';
import { amountText, reasonWords } from './reason-texts';

/** A figure that a line is made of. */
export interface ReasonItem {
  readonly label: string;
  readonly value: Yen | null;
  readonly source: Source | null;
  /** What the clause's words must contain, where the clause has several paragraphs. */
  readonly hint?: string;
  /** Where it stands in the workbook, and how `label` begins with it. */
  readonly link?: { readonly place: CellPlace; readonly text: string };
}

/** A line of the arithmetic. */
export interface ReasonLine {
  readonly kind: 'cost' | 'rate' | 'base' | 'amount' | 'total';
  readonly label: string;
  readonly value: Yen | null;
  /** Said below the line; '' for nothing. */
  readonly note: string;
  /** What the line is added up from; nothing where that is the line itself. */
  readonly items: readonly ReasonItem[];
  readonly source: Source | null;
  readonly hint?: string;
}

const ROLE: Readonly<Partial<Record<LeafRole, string>>> = {
  flatContract: '一律の契約',
  linkBonus: '5事業所以上との連携による加算',
  packageCeiling: '都道府県が設定する上限額',
  packageBonus: '定着促進費用による上乗せ',
  groupCeiling: '1グループの上限',
};

/** The three or four lines of a 補助区分: cost, × rate, 基準額, and the lesser of the two. */
export function reasonLines(row: ExplainedRow): ReasonLine[] {
  const has = (...kinds: Step['kind'][]): boolean => row.steps.some(({ kind }) => kinds.includes(kind));
  const names = has('remaining') ? reasonWords.mostOf : reasonWords.rate;
  const lines = row.steps.map((step) => lineOf(step, row.lines, has('rate'), names));
  if (has('compare', 'adjustment')) return lines;
  return [...lines, plain('amount', reasonWords.amount, row.amount)];
}

/** The names of the clauses that the arithmetic of a 補助区分 rests on. */
export function clausesOf(row: ExplainedRow): string[] {
  return reasonLines(row)
    .flatMap((line) => [line, ...line.items])
    .flatMap(({ source }) => source?.clause ?? []);
}

/** A line without parts and without a clause. */
export const plain = (kind: ReasonLine['kind'], label: string, value: Yen | null, note = ''): ReasonLine => ({
  kind,
  label,
  value,
  note,
  items: [],
  source: null,
});

/** @param rated what a cost × 補助率 is called. */
function lineOf(step: Step, lines: ExplainedRow['lines'], scaled: boolean, rated: string): ReasonLine {
  switch (step.kind) {
    case 'cost': {
      const [only, second] = step.parts;
      const label = second === undefined ? reasonWords.cost : reasonWords.costOf(step.parts.length);
      // a figure that is of no row has nothing to be led to
      if (second === undefined && only?.row === null) return plain('cost', label, step.value, costNote(only));
      return { ...plain('cost', label, step.value), items: step.parts.map((part) => costItem(part, lines)) };
    }
    case 'rate': {
      const label = `${rated}（×${rateText(step.rate)}）`;
      const note = step.cut ? '1円未満切捨て' : '';
      return { ...plain('rate', label, step.value, note), source: step.source };
    }
    case 'base':
      return baseLine(step);
    case 'earlier':
      return plain('base', reasonWords.baseLeft, step.value, earlierNote(step));
    case 'compare':
      return plain('amount', reasonWords.amount, step.value, compareNote(step, subsidisedName(scaled)));
    case 'remaining':
      return plain('cost', reasonWords.remaining, step.value, remainingNote(step));
    case 'adjustment': {
      const note = `補助額の計${amountText(step.sum)} ＞ ${amountText(step.ceiling)}。設定「寄付金等の控除」が「総事業費から」のため、超える分を差し引きます`;
      return plain('amount', reasonWords.adjustment, step.value, note);
    }
  }
}

function earlierNote({ base, deducted }: Extract<Step, { kind: 'earlier' }>): string {
  return `基準額${amountText(base)}から、過年度の交付額${amountText(deducted)}を控除（0円まで。都道府県の定めによる）`;
}

function remainingNote({ total, entered, donations }: Extract<Step, { kind: 'remaining' }>): string {
  const name = entered ? '総事業費' : '総事業費（経費の支出額の計）';
  return `${name}${amountText(total)}から、寄付金等の計${amountText(donations)}を控除`;
}

function costItem(part: CostPart, lines: ExplainedRow['lines']): ReasonItem {
  const note = costNote(part);
  const line = lines.find(({ row }) => row === part.row);
  const text = lineName(line);
  const place = line?.place ?? null;
  return {
    label: note === '' ? text : `${text}：${note}`,
    value: part.value,
    source: part.limit?.source ?? null,
    ...(place !== null && { link: { place, text } }),
  };
}

/** How a cost differs from what was spent. */
function costNote({ spent, deducted, limit }: CostPart): string {
  const notes: string[] = [];
  if (spent === null) return '支出額が決まっていません';
  if (deducted !== null && deducted > 0) {
    notes.push(`支出額${yenText(spent)}から寄付金等${yenText(deducted)}を控除`);
  }
  if (limit?.kind === 'perUnit' && limit.value !== null && limit.value < spent - (deducted ?? 0)) {
    notes.push(`支出額${yenText(spent)}のうち${perUnitText(limit)}まで`);
  }
  return notes.join('、');
}

function perUnitText({ amount, count, unit }: Extract<BasePart, { kind: 'perUnit' }>): string {
  const counted = count === null ? `${unit === '台' ? '台数' : '法人数'}未確定` : `${grouped(count)}${unit}`;
  return `${yenText(amount)}×${counted}`;
}

function baseLine({ parts, limit, value }: Extract<Step, { kind: 'base' }>): ReasonLine {
  const items = parts.map(baseItem);
  const [only] = items;
  const note = limit === null || limit.value === null ? '' : limitNote(limit, parts);
  if (items.length === 1 && only !== undefined && limit === null) {
    const { label, source, hint } = only;
    return { ...plain('base', reasonWords.base, value, label), source, ...(hint && { hint }) };
  }
  return { ...plain('base', reasonWords.base, value, note), items, source: limit?.source ?? null };
}

function limitNote(limit: BasePart, parts: readonly BasePart[]): string {
  const sum = parts.reduce<number | null>(
    (total, part) => (total === null || part.value === null ? null : total + part.value),
    0,
  );
  const name = `${baseItem(limit).label}${amountText(limit.value)}`;
  return sum !== null && limit.value !== null && sum > limit.value
    ? `合計${yenText(sum)}のうち、${name}まで`
    : `${name}の範囲内`;
}

function baseItem(part: BasePart): ReasonItem {
  const { source } = part;
  if (part.kind === 'perUnit') return { label: perUnitText(part), value: part.value, source };
  if (part.kind === 'figure') {
    const hint = part.role === 'flatContract' ? '一律' : undefined;
    return { label: ROLE[part.role] ?? '通知に定める額', value: part.value, source, ...(hint && { hint }) };
  }
  const column = part.column === 'software' ? '第2欄' : '第3欄';
  const table = tableName(part.source);
  if (part.band === null)
    return { label: `${table} ${column}：職員数が決まっていません`, value: null, source };
  const staff = part.staff === null ? '' : `（職員数${grouped(part.staff)}名）`;
  const label = `${table} ${column} ${part.band.label}${staff}`;
  return { label, value: part.value, source, hint: `${part.band.from}名以上` };
}

/** What is held against the 基準額: without a 補助率 it is the cost as it is. */
export const subsidisedName = (scaled: boolean): string => (scaled ? reasonWords.rate : reasonWords.cost);

function compareNote({ amount, ceiling, over }: Extract<Step, { kind: 'compare' }>, name: string): string {
  if (amount === null) return '対象経費が決まらないため、計算できません';
  if (ceiling === null) return '基準額が決まらないため、計算できません';
  const sign = amount > ceiling ? '＞' : amount === ceiling ? '＝' : '＜';
  const sides = `${name}${yenText(amount)} ${sign} 基準額${yenText(ceiling)}`;
  if (over > 0) return `${sides}。少ない方の基準額により、${yenText(over)}は補助されません`;
  return amount === ceiling ? `${sides}。同じ額です` : `${sides}。少ない方の${name}による`;
}
