import { expectedTexts } from '../../../catalogue/template/applicant-texts';
import type { Settings } from '../../../grant/input/settings';
import { MOST_COST, MOST_UNITS } from '../../../scheme/limits';
import type { ExpenseCategory, Programme, Scheme } from '../../../scheme/types';
import * as words from '../../../table/cells/words';
import type { Places } from '../form-table';
import type { Block, RowFormulas } from './block';
import { isOneOf, isWhole } from './formulas';

/** What a form's formulas are written for. */
export interface Purpose {
  readonly programme: Programme;
  readonly scheme: Scheme;
  readonly settings: Settings;
  readonly places: Places;
}

/** Columns of a line that are seen; `excluded` and `sound` are what they are made of. */
export const LINE_COLUMNS = ['number', 'name', 'state', 'cost', 'category', '', '', 'excluded', 'sound'];

const { counted, excluded, incomplete } = expectedTexts.states;
export const STATES = { counted: `"${counted}"`, excluded: `"${excluded}"`, incomplete: `"${incomplete}"` };

/** The words of 有 and ○ as the lists of the form have them. */
const YES = words.yesNo.own.get('yes') ?? '';
export const CIRCLE = words.mark.own.get(true) ?? '';

export const namesOf = (
  { categories }: Programme,
  fits: (category: ExpenseCategory) => boolean,
): readonly string[] => (categories ?? []).filter(fits).map(({ name }) => name);

/** A line of a 事業 that has no 補助区分 of its own. */
export function wholeLine(purpose: Purpose, block: Block, n: number): RowFormulas {
  const { programme } = purpose;
  return {
    ...seen(purpose, block, n),
    excluded: `=IF(OR(${leftOut(purpose, n)}${leftOutAll(purpose)}),1,0)`,
    sound: soundFormula(purpose, n),
    category: `=IF(${block.cell('state', n)}=${STATES.counted},"${programme.name}","")`,
    cost: costFormula(purpose, block, n, terminalCost(purpose, n)),
  };
}

/** What is seen of every line, and by what. */
export function seen({ places }: Purpose, block: Block, n: number): RowFormulas {
  const number = places.cell('lines', 'lineNumber', n);
  const category = places.cell('lines', 'category', n);
  const blank = places.blank('lines', n);
  const [out, sound] = [block.cell('excluded', n), block.cell('sound', n)];
  return {
    number: `=${number}`,
    name: `=IF(${category}="","",${category})`,
    state: `=IF(${blank},"",IF(${out}=1,${STATES.excluded},IF(${sound}=1,${STATES.counted},${STATES.incomplete})))`,
  };
}

/** 対象経費: 0 where the line is left out, blank where something is missing. */
export function costFormula(
  { places, settings }: Purpose,
  block: Block,
  n: number,
  limit: { readonly when: string; readonly most: string } | null = null,
): string {
  const [cost, donation] = [places.cell('lines', 'cost', n), places.cell('lines', 'donation', n)];
  const own = settings.deductDonations === 'fromCost' ? `${cost}-N(${donation})` : cost;
  const counts = limit === null ? own : `IF(${limit.when},MIN(${own},${limit.most}),${own})`;
  const state = block.cell('state', n);
  return `=IF(${state}=${STATES.excluded},0,IF(${state}=${STATES.counted},${counts},""))`;
}

/** A 経費区分 that is never eligible, or 他補助. */
export function leftOut({ programme, places }: Purpose, n: number): string {
  const never = isOneOf(
    places.cell('lines', 'category', n),
    namesOf(programme, ({ kind }) => kind === 'never'),
  );
  return `${never},${places.cell('lines', 'otherGrant', n)}="${YES}"`;
}

/** What leaves out every line of the application (R3-06, R3-09). */
function leftOutAll({ programme, scheme, places }: Purpose): string {
  if (programme.kind === 'collaboration') return `,${places.cell('applications', 'promotionGrant')}="${YES}"`;
  if (programme.kind !== 'management') return '';
  const { excludedAgencies } = scheme.models.management.value;
  return `,${isOneOf(places.cell('applications', 'supportAgency'), excludedAgencies)}`;
}

/** Whether 経費区分, 支出額, 寄付金等 and what limits them can be computed with (L-02, L-03, L-06, R2-06). */
export function soundFormula({ programme, settings, places }: Purpose, n: number): string {
  const at = (field: string): string => places.cell('lines', field, n);
  const [category, cost, donation] = [at('category'), at('cost'), at('donation')];
  const known =
    programme.categories === null
      ? `${category}<>""`
      : isOneOf(
          category,
          namesOf(programme, () => true),
        );
  // it is not known whether it is taken off (S-02)
  const most = settings.deductDonations === null ? '0' : cost;
  const given = `IF(${donation}="",TRUE,IF(ISNUMBER(${donation}),AND(${donation}>=0,${donation}<=${most},${donation}=INT(${donation})),FALSE))`;
  const terminals = namesOf(programme, ({ kind }) => kind === 'terminal');
  const limited =
    terminals.length === 0
      ? ''
      : `,IF(${isOneOf(category, terminals)},${isWhole(at('units'), 1, MOST_UNITS)},TRUE)`;
  return `=IF(AND(${known},${isWhole(cost, 0, MOST_COST)},${given}${limited}),1,0)`;
}

/** 端末 counts at most so much a 台 (別紙2 3(2)ウ). */
function terminalCost({ programme, scheme, places }: Purpose, n: number) {
  const terminals = namesOf(programme, ({ kind }) => kind === 'terminal');
  if (terminals.length === 0) return null;
  return {
    when: isOneOf(places.cell('lines', 'category', n), terminals),
    most: `${scheme.models.linkModel.value.perTerminal}*${places.cell('lines', 'units', n)}`,
  };
}
