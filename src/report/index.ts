import { SHEETS } from '../catalogue/headers';
import type { Pieces } from '../grant/pieces';
import type { Books } from '../scheme';
import type { Block, ReportInput, ReportTable } from './input';
import { breakdownBlock } from './sheets/breakdown';
import { categoryBlock } from './sheets/categories';
import { deviceBlock } from './sheets/devices';
import { effectBlock } from './sheets/effects';
import { groupBlock, modelBlock } from './sheets/groups';
import { planBlock } from './sheets/plans';
import { requirementBlock } from './sheets/requirements';
import { serviceBlock } from './sheets/services';
import { summaryBlock } from './sheets/summary';

/** The ministry sheets that are one block, in their order in the workbook. */
export type ReportKind =
  | 'summary'
  | 'breakdown'
  | 'categories'
  | 'devices'
  | 'services'
  | 'requirements'
  | 'plans'
  | 'effects'
  | 'models'
  | 'groups';

/** A 様式: how its block is made, and from what. */
export interface ReportForm {
  readonly kind: ReportKind;
  readonly name: string;
  /** Tables that it needs beside 申請. */
  readonly needs: readonly ReportTable[];
  /** Tables that it makes use of if they are there. */
  readonly takes: readonly ReportTable[];
  /** It shows single amounts: where one is blank it must not become a 0. */
  readonly showsBlanks: boolean;
  /** Where its row of totals stands: below a summary, above a list. */
  readonly total: 'first' | 'last';
  readonly block: (input: ReportInput, books: Books) => Pieces<Block>;
}

/** A block of few rows, made in one go. */
const whole = (make: (input: ReportInput, books: Books) => Block): ReportForm['block'] =>
  function* (input, books) {
    return make(input, books);
  };

const SHOW_BLANKS: ReadonlySet<ReportKind> = new Set(['breakdown', 'models', 'groups']);

const form = (
  kind: ReportKind,
  total: ReportForm['total'],
  block: ReportForm['block'],
  needs: readonly ReportTable[] = [],
  takes: readonly ReportTable[] = [],
): ReportForm => ({
  kind,
  name: SHEETS[kind],
  total,
  block,
  needs,
  takes,
  showsBlanks: SHOW_BLANKS.has(kind),
});

export const reportForms: readonly ReportForm[] = [
  form('summary', 'last', whole(summaryBlock), [], ['lines']),
  form('breakdown', 'first', breakdownBlock, ['amounts']),
  form('categories', 'last', whole(categoryBlock), ['amounts']),
  form('devices', 'last', deviceBlock, ['lines']),
  form('services', 'last', whole(serviceBlock)),
  form('requirements', 'first', requirementBlock, ['findings']),
  form('plans', 'first', planBlock, [], ['plans']),
  form('effects', 'first', effectBlock, [], ['effects']),
  form('models', 'first', whole(modelBlock), ['amounts'], ['members']),
  form('groups', 'first', whole(groupBlock), ['amounts'], ['members']),
];

/** The 様式 of a name; null where there is none. */
export const reportForm = (name: string): ReportForm | null =>
  reportForms.find((candidate) => candidate.name === name) ?? null;

/** A block's row of totals. */
export const totalRow = ({ total }: ReportForm, block: Block): Block[number] =>
  (total === 'first' ? block[1] : block.at(-1)) ?? [];
