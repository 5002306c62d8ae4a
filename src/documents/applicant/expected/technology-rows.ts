import { rateOf } from '../../../grant/explain/rate';
import type { Contract } from '../../../grant/input/records';
import { baseOf } from '../../../grant/programmes/technology/base';
import { MOST_UNITS } from '../../../scheme/limits';
import type { CostCategory } from '../../../scheme/types';
import * as words from '../../../table/cells/words';
import type { Block, RowFormulas } from './block';
import { areKnown, formulaOf, isAmong, isWhole, servicesText } from './formulas';
import { STATES } from './lines';
import type { TechnologyLines } from './technology-lines';

/** Where the rows of 補助区分 stand, and the lines that they are summed of. */
export interface TechnologyRows extends TechnologyLines {
  readonly amounts: Block;
}

const word = (contract: Contract): string => `"${words.contract.own.get(contract) ?? ''}"`;

/** Digits of 常勤換算 that count before it is rounded (表3 ※2). */
const STAFF_DECIMALS = 6;

const NOTHING = {
  units: null,
  staff: null,
  contract: null,
  withAdoption: false,
  linkBonus: false,
  packageCeiling: null,
};

/** A 補助区分 of 定着支援 (別紙1 表2): what its lines come to, its 基準額, and the lesser of the two. */
export function technologyRow(rows: TechnologyRows, category: CostCategory, n: number): RowFormulas {
  const { amounts, block, purpose } = rows;
  const { programme, settings } = purpose;
  const own = (name: string): string => amounts.cell(name, n);
  const [slots, states] = [block.range('category'), block.range('state')];
  const name = `"${category.name}"`;
  const sum = (of: string): string => `SUMIFS(${block.range(of)},${slots},${name})`;
  const rate = rateOf(programme, settings);
  const fine = category.divisible && settings.aggregation !== 'costCategory';
  const lesser = fine ? sum('grant') : `MIN(${own('subsidised')},${own('base')})`;
  const missing = `${own('present')}=0`;
  return {
    name: `=${name}`,
    present: `=IF(COUNTIF(${slots},${name})>0,1,0)`,
    cost: `=IF(OR(${missing},COUNTIFS(${slots},${name},${states},${STATES.incomplete})>0),"",${sum('cost')})`,
    units:
      category.base.kind === 'perUnit' ? `=IF(OR(${missing},${sum('unsound')}>0),"",${sum('units')})` : '=""',
    rate: rate === null ? '=""' : `="${rate.numerator}/${rate.denominator}"`,
    subsidised:
      rate === null
        ? '=""'
        : `=IF(${own('cost')}="","",INT(${own('cost')}*${rate.numerator}/${rate.denominator}))`,
    adopts: `=IF(${sum('adoption')}>0,1,0)`,
    ...(category.base.kind === 'staffBands' ? softwareFormulas(rows, n) : {}),
    base: `=IF(${missing},"",${baseFormula(rows, category, n)})`,
    grant: `=IF(OR(${own('subsidised')}="",${own('base')}=""),"",${lesser})`,
  };
}

/** 基準額 of a 補助区分, out of the expression by which it is calculated. */
function baseFormula(
  { amounts, purpose: { scheme, settings } }: TechnologyRows,
  category: CostCategory,
  n: number,
): string {
  const own = (name: string): string => amounts.cell(name, n);
  const { name } = category;
  switch (category.base.kind) {
    case 'perUnit': {
      const base = baseOf(scheme, name, {
        ...NOTHING,
        units: 1,
        counted: () => ({ kind: 'units', rows: [] }),
      });
      return `IF(${own('units')}="","",${formulaOf(base, { counted: () => own('units') })})`;
    }
    case 'flat':
      return formulaOf(baseOf(scheme, name, NOTHING), {});
    case 'package': {
      const { packageCeiling } = settings;
      const of = (withAdoption: boolean): string =>
        formulaOf(baseOf(scheme, name, { ...NOTHING, packageCeiling, withAdoption }), {});
      return `IF(${own('adopts')}=1,${of(true)},${of(false)})`;
    }
    case 'staffBands':
      return `IF(OR(${own('plain')}="",${own('bonus')}=""),"",${own('plain')}+IF(${own('bonus')}=1,${scheme.technology.linkBonus.value.amount},0))`;
  }
}

/** 職員数, and 表3 with what is added for data links (R1-20, R1-21, R1-25). */
function softwareFormulas(rows: TechnologyRows, n: number): RowFormulas {
  const { amounts, block, purpose } = rows;
  const { places, scheme, settings } = purpose;
  const at = (field: string): string => places.cell('applications', field);
  const own = (name: string): string => amounts.cell(name, n);
  const [fullTime, heads, contract] = [at('fullTimeEquivalent'), at('headcount'), at('contract')];
  const name = scheme.technology.costCategories[n]?.name ?? '';
  const staff = own('staff');
  const of = (how: Contract, withAdoption: boolean): string =>
    formulaOf(baseOf(scheme, name, { ...NOTHING, staff: 1, staffRow: 0, contract: how, withAdoption }), {
      staff,
    });
  const either = (how: Contract): string => `IF(${own('adopts')}=1,${of(how, true)},${of(how, false)})`;
  const { establishments } = scheme.technology.linkBonus.value;
  const outside = `SUMPRODUCT((${block.range('care')}=1)*(${block.range('packaged')}=0)*(${block.range('excluded')}=0))>0`;
  const { names, linkBonus } = scheme.services;
  const listed = linkBonus.value.flat().flatMap((code) => [code, names[code] ?? code]);
  const services = `OR(${at('services')}="",${areKnown(own('services'), names)})`;
  const allowed = settings.flatContractBonus === true ? 'TRUE' : `${contract}<>${word('flat')}`;
  return {
    staff: `=IF(OR(NOT(${isNumber(fullTime)}),NOT(IF(${heads}="",TRUE,${isWhole(heads, 0, MOST_UNITS)}))),0,ROUND(ROUND(N(${fullTime}),${STAFF_DECIMALS}),0)+N(${heads}))`,
    services: `=${servicesText(at('services'))}`,
    plain: `=IF(${contract}=${word('flat')},${either('flat')},IF(AND(${contract}=${word('perStaff')},${staff}>=1),${either('perStaff')},""))`,
    bonus: `=IF(AND(${isWhole(at('linkedEstablishments'), establishments, MOST_UNITS)},${outside},${allowed}),IF(${services},IF(${isAmong(own('services'), listed)},1,0),""),0)`,
  };
}

/** Blank, or a number of at least 0. */
const isNumber = (cell: string): string => `IF(${cell}="",TRUE,IF(ISNUMBER(${cell}),${cell}>=0,FALSE))`;

/** Where 機器 are compared line by line or by 経費区分: the lesser of each, beside the first of its lines. */
export function fineFormulas({ block, purpose }: TechnologyLines, n: number): RowFormulas {
  const { places, programme, scheme, settings } = purpose;
  const rate = rateOf(programme, settings);
  const own = (name: string): string => block.cell(name, n);
  const divisible = scheme.technology.costCategories.filter((category) => category.divisible);
  if (settings.aggregation === 'costCategory' || settings.aggregation === null || rate === null) return {};
  const by = places.range('lines', settings.aggregation === 'line' ? 'lineNumber' : 'category');
  const main = `INDEX(${by},IF(${own('parent')}>0,${own('parent')},${n + 1}))`;
  const isDivisible = divisible.map(({ name }) => `${own('category')}="${name}"`).join(',');
  const each = divisible.reduceRight(
    (otherwise, { name, base }) =>
      `IF(${own('category')}="${name}",${base.kind === 'perUnit' ? base.amount : 0},${otherwise})`,
    '0',
  );
  const sum = (of: string): string => `SUMIFS(${block.range(of)},${block.range('key')},${own('key')})`;
  return {
    key: `=IF(AND(OR(${isDivisible}),${own('state')}=${STATES.counted}),${own('category')}&"/"&${main},"")`,
    grant: `=IF(${own('key')}="",0,IF(COUNTIF(${block.range('key', n)},${own('key')})>1,0,MIN(INT(${sum('cost')}*${rate.numerator}/${rate.denominator}),${each}*${sum('units')})))`,
  };
}
