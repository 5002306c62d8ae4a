import type { Scheme } from '../../../scheme/types';
import type { Case } from '../../case';
import { holds, textOf, valueOf } from '../../input/cell';
import type { LineState } from '../../lines/line';
import { sayOnLine } from '../../lines/line-findings';
import { isItem } from './lines';

const isMarked = (state: LineState): boolean => valueOf(state.line.inPackage) === true;

/** While the mark isn't clear, it is not known which 補助区分 the line belongs to. */
function sayUnclear(state: LineState): void {
  sayOnLine(state, 'L-08', 'inPackage', { variant: 'amount', facts: { text: textOf(state.line.inPackage) } });
  state.undetermined = true;
}

/** ウ② by 掲載. */
const isOtherListed = (state: LineState): boolean => holds(state.line.listing, 'other');

/**
 * Marks the lines that are taken as a package (別紙1 4(2)); R1-38, R1-60, R1-61.
 * A package that does not hold what 4(2) asks for is computed as single items.
 */
export function packLines({ context, say }: Case, states: readonly LineState[]): void {
  const candidates = states.filter((state) => isItem(state) || state.category?.kind === 'adoption');
  const unclear = candidates.filter(({ line }) => line.inPackage.kind === 'unreadable');
  for (const state of unclear) sayUnclear(state);
  const marked = states.filter((state) => isItem(state) && isMarked(state));
  for (const state of marked) if (isOtherListed(state)) sayOnLine(state, 'R1-61', 'inPackage');
  const items = marked.filter((state) => !isOtherListed(state));
  if (items.length === 0) return;
  if (unclear.length > 0) {
    // nor is it known what they make together
    for (const state of items) state.undetermined = true;
    return;
  }
  const left = items.filter(({ excluded }) => !excluded);
  if (!isPackage(left, context.scheme)) {
    // nothing but 他補助 has left a line out so far
    const byOtherGrant = isPackage(items, context.scheme);
    const severity = byOtherGrant ? '要確認' : '不備';
    const variant = byOtherGrant ? 'otherGrant' : 'missing';
    say('R1-38', 'receiptNumber', { severity, variant, facts: { core: coreNames(context.scheme) } });
    return;
  }
  for (const state of items) state.packaged = true;
  for (const state of states) {
    if (state.category?.kind === 'adoption' && isMarked(state)) state.packaged = true;
  }
  if (context.settings.packageCeiling === null) {
    const { least, most } = context.scheme.technology.packageCeiling.value;
    say('R1-60', 'receiptNumber', { facts: { least, most } });
  }
}

/** What a package must have one of, software first. */
function coreNames({ programmes }: Scheme): string {
  const core = programmes.flatMap(({ categories }) => categories ?? []).filter((each) => each.packageCore);
  const software = core.filter(({ kind }) => kind === 'software');
  return [...software, ...core.filter(({ kind }) => kind !== 'software')].map(({ name }) => name).join('・');
}

/** 4(2): something of 介護業務支援 among them, and at least two items to work together. */
function isPackage(items: readonly LineState[], scheme: Scheme): boolean {
  const listed = (state: LineState): boolean => {
    const listing = valueOf(state.line.listing);
    return listing === 'tais' || listing === 'equivalent';
  };
  const core = items.some((state) => state.category?.packageCore === true && listed(state));
  return core && items.length >= scheme.technology.packageLeastItems.value;
}
