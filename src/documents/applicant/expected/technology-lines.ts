import { MOST_UNITS } from '../../../scheme/limits';
import type { Listing } from '../../../scheme/types';
import * as words from '../../../table/cells/words';
import type { Block, RowFormulas } from './block';
import { isOneOf, isWhole } from './formulas';
import { CIRCLE, costFormula, leftOut, namesOf, type Purpose, seen, soundFormula, STATES } from './lines';

/** Columns of a line of 定着支援; what is behind the first seven is on the way only. */
export const TECHNOLOGY_COLUMNS = [
  ...['number', 'name', 'state', 'cost', 'category', '', '', 'excluded', 'sound'],
  ...['candidate', 'before', 'packaged', 'out', 'slot', 'parent', 'care', 'device', 'unsound', 'units'],
  ...['adoption', 'key', 'grant'],
];

const word = (listing: Listing): string => words.listing.own.get(listing) ?? '';
/** 掲載 of 4(1)ア and ウ①. */
const LISTED = [word('tais'), word('equivalent')];

/** What the formulas of all lines of 定着支援 have in common. */
export interface TechnologyLines {
  readonly purpose: Purpose;
  readonly block: Block;
  /** Cell that holds 1 where the lines that are marked make a package (R1-38). */
  readonly package: string;
  readonly packageName: string;
}

/** Whether the marked lines make a package: something of 介護業務支援 among them, and at least two (別紙1 4(2)). */
export function packageFormula({ purpose, block }: Omit<TechnologyLines, 'package' | 'packageName'>): string {
  const { places, programme, scheme } = purpose;
  const core = namesOf(programme, ({ packageCore }) => packageCore === true);
  const [candidates, before] = [block.range('candidate'), block.range('before')];
  const left = `(${candidates}=1)*(${before}=0)`;
  const [category, listing] = [places.range('lines', 'category'), places.range('lines', 'listing')];
  const cores = `ISNUMBER(MATCH(${category},{${core.map((name) => `"${name}"`).join(',')}},0))`;
  const listed = `ISNUMBER(MATCH(${listing},{${LISTED.map((name) => `"${name}"`).join(',')}},0))`;
  const least = scheme.technology.packageLeastItems.value;
  return `=IF(AND(SUMPRODUCT(${left})>=${least},SUMPRODUCT(${left}*${cores}*${listed})>0),1,0)`;
}

/**
 * A line of 定着支援: whether it counts and in which 補助区分 (別紙1 4, 表2). It says in formulas what the calculation
 * decides in `programmes/technology`; LibreOffice is held against that in the tests.
 */
export function technologyLine(lines: TechnologyLines, n: number): RowFormulas {
  const { purpose, block, packageName } = lines;
  const { places, programme } = purpose;
  const own = (name: string): string => block.cell(name, n);
  const at = (field: string): string => places.cell('lines', field, n);
  const category = at('category');
  const kind = (...kinds: readonly string[]): string =>
    isOneOf(
      category,
      namesOf(programme, (each) => kinds.includes(each.kind)),
    );
  const careSoftware = isOneOf(
    category,
    namesOf(programme, (each) => each.careSoftware === true),
  );
  const marked = `${at('inPackage')}="${CIRCLE}"`;
  // 介護ソフト that is left, in the package like the line or outside it like the line (R1-37)
  const beside = `SUMPRODUCT((${block.range('care')}=1)*(${block.range('packaged')}=${own('packaged')})*(${block.range('before')}=0))`;
  return {
    ...seen(purpose, block, n),
    sound: soundFormula(purpose, n),
    before: `=IF(OR(${leftOut(purpose, n)}),1,0)`,
    candidate: `=IF(AND(${kind('device', 'software')},${marked},${at('listing')}<>"${word('other')}"),1,0)`,
    packaged: `=IF(${lines.package}=0,0,IF(OR(${own('candidate')}=1,AND(${kind('adoption')},${marked})),1,0))`,
    care: `=IF(${careSoftware},1,0)`,
    out: `=IF(${own('before')}=1,1,IF(${kind('adoption')},IF(${beside}>0,0,1),0))`,
    slot: `=IF(${own('packaged')}=1,"${packageName}",${costCategoryFormula(lines, category)})`,
    parent: `=IF(${kind('accessory')},IFERROR(MATCH(${at('parentLine')},${places.range('lines', 'lineNumber')},0),0),0)`,
    excluded: `=IF(${kind('accessory')},IF(${own('before')}=1,1,IF(${followsParent(lines, n)},0,1)),${own('out')})`,
    category: `=IF(OR(${own('state')}=${STATES.counted},${own('state')}=${STATES.incomplete}),IF(${own('parent')}>0,INDEX(${block.range('slot')},${own('parent')}),${own('slot')}),"")`,
    cost: costFormula(purpose, block, n),
    device: `=IF(AND(${kind('device')},${own('excluded')}=0),1,0)`,
    unsound: `=IF(AND(${own('device')}=1,NOT(${isWhole(at('units'), 1, MOST_UNITS)})),1,0)`,
    units: `=IF(AND(${own('device')}=1,${own('unsound')}=0),${at('units')},0)`,
    adoption: `=IF(AND(${kind('adoption')},${own('excluded')}=0),1,0)`,
  };
}

/** 補助区分 by 経費区分; blank where it depends on another line or there is none. */
function costCategoryFormula({ purpose }: TechnologyLines, category: string): string {
  const { programme } = purpose;
  const names = [...new Set((programme.categories ?? []).flatMap(({ costCategory }) => costCategory ?? []))];
  return names.reduceRight((otherwise, name) => {
    const own = namesOf(programme, ({ costCategory }) => costCategory === name);
    return `IF(${isOneOf(category, own)},"${name}",${otherwise})`;
  }, '""');
}

/** 付帯経費 goes with a listed device that counts (R1-35). */
function followsParent({ purpose, block }: TechnologyLines, n: number): string {
  const { places, programme } = purpose;
  const parent = block.cell('parent', n);
  const of = (range: string): string => `INDEX(${range},MAX(1,${parent}))`;
  const main = isOneOf(
    of(places.range('lines', 'category')),
    namesOf(programme, ({ accessoryParent }) => accessoryParent === true),
  );
  const listed = isOneOf(of(places.range('lines', 'listing')), LISTED);
  return `AND(${parent}>0,${main},${listed},${of(block.range('out'))}=0)`;
}
