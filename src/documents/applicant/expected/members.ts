import type { Counted } from '../../../grant/explain/expression';
import type { Block, RowFormulas } from './block';
import { areKnown, isAmong, isDigits, servicesText } from './formulas';
import type { Purpose } from './lines';

/** Columns of a member; what is behind the first seven is on the way only. */
export const MEMBER_COLUMNS = [
  ...['name', 'first', 'visits', '', '', '', ''],
  ...['folded', 'numbered', 'key', 'services', 'visit', 'counts', 'unread'],
];

/** Digits of a 法人番号. */
const DIGITS = 13;

/** In a name these may be written otherwise in another row, ㈱ as 株式会社; or they are signs of Excel's own. */
const SIGNS = ['㈱', '㈲', '(', '（', 'NPO', '髙', '\ufa11', '〜', '~~', '~*', '~?'];

/**
 * A member: whether it is the first of its corporation, and whether that runs 訪問介護. Corporations are told apart by
 * 法人番号; a row without one is of the corporation of the same name (別紙3 3(1)ウ(ii)). A row that the prefecture may
 * read otherwise is `unread`, and no amount is shown with it.
 */
export function memberRow({ places, scheme, settings }: Purpose, block: Block, n: number): RowFormulas {
  const at = (field: string): string => places.cell('members', field, n);
  const own = (name: string): string => block.cell(name, n);
  const [name, number] = [at('corporationName'), at('corporationNumber')];
  const hasNumber = isDigits(number, DIGITS);
  const { names, homeVisit, welfareActHomes } = scheme.services;
  const codes = (all: readonly string[]): string[] => all.flatMap((code) => [code, names[code] ?? code]);
  const care = Object.keys(names).filter((code) => !welfareActHomes.includes(code));
  const [allNames, allNumbers] = [
    places.range('members', 'corporationName'),
    places.range('members', 'corporationNumber'),
  ];
  const signs = SIGNS.map((sign) => `"${sign}"`).join(',');
  const byName = `AND(SUMPRODUCT((${allNames}<>"")*(${allNumbers}=""))>0,SUMPRODUCT(--ISNUMBER(SEARCH({${signs}},${name})))>0)`;
  const otherwise = [
    `AND(${number}<>"",NOT(${hasNumber}))`,
    `AND(${at('services')}<>"",NOT(${areKnown(own('services'), names)}))`,
    byName,
  ];
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
    first: `=IF(${own('key')}="","",IF(AND(${counted}),1,0))`,
    visits: `=IF(${own('key')}="","",IF(AND(${own('first')}=1,COUNTIFS(${same},${block.range('visit')},1)>0),1,0))`,
    unread: `=IF(OR(${otherwise.join(',')}),1,0)`,
  };
}

/** Corporations of the group, or those of them with 訪問介護. */
export const countedFormula =
  (block: Block) =>
  ({ kind }: Counted): string =>
    `SUM(${block.range(kind === 'corporations' ? 'first' : 'visits')})`;
