import type { Counted } from '../../../grant/explain/expression';
import type { Block, RowFormulas } from './block';
import { isAmong, servicesText } from './formulas';
import type { Purpose } from './lines';

/** Columns of a member; what is behind the first four is on the way only. */
export const MEMBER_COLUMNS = [
  ...['name', 'first', 'visits', '', '', '', '', 'folded', 'numbered', 'key', 'services', 'visit', 'counts'],
];

/** Digits of a 法人番号; another number is as none. */
const DIGITS = 13;

/**
 * A member: whether it is the first of its corporation, and whether that runs 訪問介護. Corporations are told apart by
 * 法人番号; a row without one is of the corporation of the same name (別紙3 3(1)ウ(ii)).
 */
export function memberRow({ places, scheme, settings }: Purpose, block: Block, n: number): RowFormulas {
  const at = (field: string): string => places.cell('members', field, n);
  const own = (name: string): string => block.cell(name, n);
  const [name, number] = [at('corporationName'), at('corporationNumber')];
  const hasNumber = `LEN(${number})=${DIGITS}`;
  const { names, homeVisit, welfareActHomes } = scheme.services;
  const codes = (all: readonly string[]): string[] => all.flatMap((code) => [code, names[code] ?? code]);
  const care = Object.keys(names).filter((code) => !welfareActHomes.includes(code));
  const same = `${block.range('key')},${own('key')}`;
  const counted = `${own('key')}<>"",COUNTIFS(${same},${block.range('counts')},1)>0,COUNTIF(${block.range('key', n)},${own('key')})=1`;
  return {
    name: `=IF(${name}="","",${name})`,
    folded: `=SUBSTITUTE(SUBSTITUTE(${name}," ",""),"　","")`,
    numbered: `=IF(${hasNumber},${own('folded')},"")`,
    key: `=IF(${hasNumber},"N"&${number},IF(${own('folded')}="","",IFERROR("N"&INDEX(${places.range('members', 'corporationNumber')},MATCH(${own('folded')},${block.range('numbered')},0)),"M"&${own('folded')})))`,
    services: `=${servicesText(at('services'))}`,
    visit: `=IF(${isAmong(own('services'), codes(homeVisit))},1,0)`,
    counts: settings.countNonCare === false ? `=IF(${isAmong(own('services'), codes(care))},1,0)` : '=1',
    first: `=IF(AND(${counted}),1,0)`,
    visits: `=IF(AND(${own('first')}=1,COUNTIFS(${same},${block.range('visit')},1)>0),1,0)`,
  };
}

/** Corporations of the group, or those of them with 訪問介護. */
export const countedFormula =
  (block: Block) =>
  ({ kind }: Counted): string =>
    `SUM(${block.range(kind === 'corporations' ? 'first' : 'visits')})`;
