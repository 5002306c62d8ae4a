import type { ExpenseCategory, Scheme } from '../../../scheme/types';
import type { Context } from '../../context';
import { textOf, valueOf } from '../../input/cell';
import { isTaisCode } from '../../input/identifiers';
import type { LineState } from '../../lines/line';
import { excludeNever, sayOnLine } from '../../lines/line-findings';
import { checkAdoption } from './adoption';
import { checkUnits } from './units';

/**
 * Decides for each line of a 定着支援 application whether it is eligible and which 補助区分 it belongs to, after
 * the package is known. R1-30 to R1-37, R1-45 to R1-49.
 */
export function classifyLines(states: readonly LineState[], context: Context): void {
  for (const state of states) {
    const { category, packaged } = state;
    if (category === null) continue;
    const { kind } = category;
    if (kind === 'device' || kind === 'software') checkItem(state, category, context);
    else if (kind === 'adoption') checkAdoption(state, states);
    else excludeNever(state);
    const costCategory = packaged ? context.packageName : category.costCategory;
    if (costCategory === null) continue;
    state.slot = { costCategory, group: groupOf(costCategory, state.lineNumber, category, context) };
  }
  // after their parents, which may stand below them
  for (const state of states) if (state.category?.kind === 'accessory') followParent(state, states);
  checkUnits(states, context);
}

/** A device or software. */
export const isItem = ({ category }: LineState): boolean =>
  category?.kind === 'device' || category?.kind === 'software';

/** 4(1)ア・ウ and the points of note, for devices and software. */
function checkItem(state: LineState, category: ExpenseCategory, { scheme }: Context): void {
  const { line } = state;
  const listing = valueOf(line.listing);
  if (listing === null || category.listings?.includes(listing) !== true) {
    const facts = { category: category.name, text: textOf(line.listing), others: otherNames(scheme) };
    sayOnLine(state, 'R1-49', 'listing', { variant: listing === null ? 'blank' : 'notAllowed', facts });
  }
  const code = textOf(line.productCode);
  if (listing === 'tais' && !isTaisCode(code)) {
    const variant = code === '' ? 'blank' : 'form';
    sayOnLine(state, 'R1-30', 'productCode', { variant, facts: { text: code } });
  }
  if (listing === 'equivalent' || listing === 'other') {
    const { kind } = line.judgement;
    const so = kind === 'value' ? 'filled' : kind;
    sayOnLine(state, 'R1-31', 'judgement', {
      severity: kind === 'value' ? '情報' : '要確認',
      variant: listing === 'other' ? `${so}Other` : so,
      facts: { text: textOf(line.judgement) },
    });
  }
  if (valueOf(line.pricePublished) === 'no') {
    sayOnLine(state, 'R1-32', 'pricePublished', { severity: '要確認', variant: 'unpublished' });
  }
  if (line.pricePublished.kind === 'unreadable') {
    const facts = { text: line.pricePublished.text };
    sayOnLine(state, 'L-08', 'pricePublished', { variant: 'word', facts });
  }
}

/** The 経費区分 that are not listed anywhere (4(1)ウ②). */
const otherNames = ({ programmes }: Scheme): string =>
  programmes
    .flatMap(({ categories }) => categories ?? [])
    .filter(({ listings }) => listings?.includes('other'))
    .map(({ name }) => name)
    .join('・');

/**
 * 付帯経費 goes where its main device goes, and never adds 台数. Where two lines bear the number that it names
 * (L-05) and lead to different places, it is undetermined.
 */
function followParent(state: LineState, states: readonly LineState[]): void {
  const number = textOf(state.line.parentLine);
  // an error value in 明細番号 is no number that could be named
  const named =
    state.line.parentLine.kind === 'value' ? states.filter(({ lineNumber }) => lineNumber === number) : [];
  if (new Set(named.map(groupFor)).size > 1) {
    state.undetermined = true;
    return;
  }
  const [parent] = named;
  if (parent !== undefined && isMain(parent) && !parent.excluded) {
    state.slot = parent.slot;
    state.packaged = parent.packaged;
    // it is not known whether the parent, and so this line, counts or where
    if (parent.undetermined) state.undetermined = true;
    return;
  }
  if (parent === undefined) {
    const variant = number === '' ? 'blank' : 'missing';
    sayOnLine(state, 'R1-35', 'parentLine', { variant, facts: { text: number } });
  } else {
    const facts = { text: number, parent: textOf(parent.line.category) };
    sayOnLine(state, 'R1-35', 'parentLine', { variant: isMain(parent) ? 'excluded' : 'unfit', facts });
  }
  state.excluded = true;
}

/** A device of 4(1)ア or ウ①, which 付帯経費 may be claimed with (4 留意事項). */
function isMain({ line, category }: LineState): boolean {
  const listing = valueOf(line.listing);
  return category?.accessoryParent === true && (listing === 'tais' || listing === 'equivalent');
}

/** Where a line would take its 付帯経費; undefined: nowhere. */
const groupFor = (parent: LineState): string | undefined =>
  isMain(parent) && !parent.excluded ? parent.slot?.group : undefined;

/** The row of 算定: the 補助区分, or finer where 集計単位 says so. */
function groupOf(
  costCategory: string,
  lineNumber: string,
  { name }: ExpenseCategory,
  { costCategories, settings }: Context,
): string {
  if (costCategories.get(costCategory)?.divisible !== true) return costCategory;
  if (settings.aggregation === 'expenseCategory') return `${costCategory}/${name}`;
  if (settings.aggregation === 'line') return `${costCategory}/${lineNumber}`;
  return costCategory;
}
