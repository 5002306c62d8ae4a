import { textOf, valueOf } from '../cell';
import type { Context } from '../context';
import { isTaisCode } from '../identifiers';
import { sayOnLine } from '../line-findings';
import type { LineState } from '../line-state';

/**
 * Decides for each line of a 定着支援 application whether it is eligible and which 補助区分 it belongs to, after
 * the package is known. R1-30 to R1-37, R1-45 to R1-49.
 */
export function classifyLines(states: readonly LineState[], context: Context): void {
  for (const state of states) {
    const category = state.category;
    if (category === null) continue;
    const { kind } = category;
    if (kind === 'device' || kind === 'software') checkItem(state);
    else if (kind === 'adoption') checkAdoption(state, states);
    else if (kind === 'never') exclude(state, category.excludedBy);
    state.costCategory = state.packaged ? context.packageName : category.costCategory;
    state.group = groupOf(state, context);
  }
  // after their parents, which may stand below them
  for (const state of states) if (state.category?.kind === 'accessory') followParent(state, states);
  checkUnits(states, context);
}

/** Never eligible (4 留意事項, 4(3)). */
function exclude(state: LineState, rule: string | undefined): void {
  if (rule !== undefined)
    sayOnLine(state, rule, 'category', { facts: { category: state.category?.name ?? '' } });
  state.excluded = true;
}

/** 4(1)ア・ウ and the points of note, for devices and software. */
function checkItem(state: LineState): void {
  const { line, category } = state;
  const listing = valueOf(line.listing);
  const facts = { category: category?.name ?? '', text: textOf(line.listing) };
  if (listing === null || category?.listings?.includes(listing) !== true) {
    sayOnLine(state, 'R1-49', 'listing', { variant: listing === null ? 'blank' : 'notAllowed', facts });
  }
  const code = valueOf(line.productCode);
  if (listing === 'tais' && (code === null || !isTaisCode(code))) {
    sayOnLine(state, 'R1-30', 'productCode', {
      variant: code === null ? 'blank' : 'form',
      facts: { text: textOf(line.productCode) },
    });
  }
  if (listing === 'equivalent' || listing === 'other') {
    const judged = line.judgement.kind === 'value';
    sayOnLine(state, 'R1-31', 'judgement', {
      severity: judged ? '情報' : '要確認',
      variant: judged ? 'filled' : 'blank',
      facts,
    });
  }
  if (valueOf(line.pricePublished) === 'no') sayOnLine(state, 'R1-32', 'pricePublished');
  if (line.pricePublished.kind === 'unreadable') {
    sayOnLine(state, 'L-08', 'pricePublished', { facts: { text: line.pricePublished.text } });
  }
}

/** 4(1)イ: only with 介護ソフト; in the package, only with 介護ソフト in the package. */
function checkAdoption(state: LineState, states: readonly LineState[]): void {
  const withSoftware = states.some(
    ({ category, packaged }) => category?.careSoftware === true && (packaged || !state.packaged),
  );
  if (withSoftware) return;
  sayOnLine(state, 'R1-37', 'category', { variant: state.packaged ? 'package' : 'single' });
  state.excluded = true;
}

/**
 * 付帯経費 goes where its main device goes, and never adds 台数. Where two lines bear the number that it names
 * (L-05) and lead to different places, it is undetermined.
 */
function followParent(state: LineState, states: readonly LineState[]): void {
  const number = textOf(state.line.parentLine);
  const named = number === '' ? [] : states.filter(({ lineNumber }) => lineNumber === number);
  const [parent] = named;
  if (parent !== undefined && named.some((other) => placeOf(other, state) !== placeOf(parent, state))) {
    state.undetermined = true;
    return;
  }
  const fits = parent !== undefined && isMain(parent, state);
  if (parent !== undefined && fits && !parent.excluded) {
    state.costCategory = parent.costCategory;
    state.group = parent.group;
    state.packaged = parent.packaged;
    return;
  }
  const variant = number === '' ? 'blank' : parent === undefined ? 'missing' : fits ? 'excluded' : 'unfit';
  sayOnLine(state, 'R1-35', 'parentLine', {
    variant,
    facts: { text: number, parent: parent?.category?.name ?? '' },
  });
  state.excluded = true;
}

/** A device of 4(1)ア or ウ①, which 付帯経費 may be claimed with (4 留意事項). */
function isMain(parent: LineState, accessory: LineState): boolean {
  const listing = valueOf(parent.line.listing);
  return (
    parent !== accessory &&
    parent.category?.accessoryParent === true &&
    (listing === 'tais' || listing === 'equivalent')
  );
}

/** Where a line would take its 付帯経費; null: nowhere. */
const placeOf = (parent: LineState, accessory: LineState): string | null =>
  isMain(parent, accessory) && !parent.excluded ? parent.group : null;

/** R1-33, and R1-34 on each line with which the application goes over the prefecture's 限度台数. */
function checkUnits(states: readonly LineState[], context: Context): void {
  const { unitLimits } = context.settings;
  const totals = unitLimits.size === 0 ? null : new Map<string, number>();
  for (const state of states) {
    if (state.category?.kind !== 'device') continue;
    const name = state.category.name;
    const units = countedUnits(state);
    if (units === null) {
      const severity = state.packaged ? '注意' : '不備';
      const variant = state.line.units.kind === 'blank' ? 'blank' : 'form';
      sayOnLine(state, 'R1-33', 'units', {
        severity,
        variant,
        facts: { text: textOf(state.line.units), category: name },
      });
      continue;
    }
    if (state.excluded || totals === null) continue;
    const total = (totals.get(name) ?? 0) + units;
    totals.set(name, total);
    const limit = unitLimits.get(name);
    if (limit !== undefined && total > limit) {
      sayOnLine(state, 'R1-34', 'units', { facts: { category: name, units: total, limit } });
    }
  }
}

/** 台数 of a device line; null unless it is a whole number of at least 1. */
export function countedUnits(state: LineState): number | null {
  const units = valueOf(state.line.units);
  return units !== null && Number.isSafeInteger(units) && units >= 1 ? units : null;
}

/** The row of 算定: the 補助区分, or finer where 集計単位 says so. */
function groupOf(state: LineState, { costCategories, settings }: Context): string | null {
  const name = state.costCategory;
  if (name === null || costCategories.get(name)?.divisible !== true) return name;
  if (settings.aggregation === 'expenseCategory') return `${name}/${state.category?.name ?? ''}`;
  if (settings.aggregation === 'line') return `${name}/${state.lineNumber}`;
  return name;
}
