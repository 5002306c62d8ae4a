import { yenText } from '../../catalogue/amounts/figures';
import { codeTexts, guideTexts } from '../../catalogue/template/template-sheet-texts';
import { prefectureNames } from '../../catalogue/template/template-texts';
import type { ExpenseCategory, Scheme, ServiceGroups } from '../../scheme/types';
import * as words from '../../table/cells/words';
import { type Lists } from '../../table/settings/template-lists';
import type { TemplateTable } from './template-table';

/** A table to be read, not filled. */
export interface Reference {
  readonly title: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** 記入要領: every column of every input table, and which 経費区分 a 事業 has. */
export function guideReferences(tables: readonly TemplateTable[], lists: Lists, scheme: Scheme): Reference[] {
  return [
    {
      title: guideTexts.columnsTitle,
      headers: guideTexts.columnsHeaders,
      rows: tables.flatMap(({ name, columns }) =>
        columns.map(({ header, required, hint, entry, note }) => [
          name,
          header,
          required ? guideTexts.required : '',
          hint,
          entry.kind === 'choice' ? choices(entry.list, lists) : '',
          note,
        ]),
      ),
    },
    {
      title: guideTexts.categoriesTitle,
      headers: guideTexts.categoriesHeaders,
      rows: scheme.programmes.flatMap(({ name, categories, source, decided }) =>
        categories === null
          ? [
              [
                name,
                guideTexts.free,
                name,
                '',
                source.clause,
                guideTexts.freeTreatment(decided?.value ?? null),
              ],
            ]
          : categories.map((category) => [name, ...categoryRow(category, name, scheme)]),
      ),
    },
  ];
}

/** Long lists have a table of their own below, or on コード表. */
function choices(list: keyof Lists, lists: Lists): string {
  if (list === 'categories') return guideTexts.categoriesTitle;
  if (list === 'prefecture') return `${lists.prefecture[0] ?? ''}〜${lists.prefecture.at(-1) ?? ''}`;
  return lists[list].join('・');
}

function categoryRow(category: ExpenseCategory, programme: string, scheme: Scheme): string[] {
  const { name, kind, costCategory, listings, source } = category;
  const target =
    kind === 'never' ? '' : kind === 'accessory' ? guideTexts.parent : (costCategory ?? programme);
  const allowed = (listings ?? []).map((listing) => words.listing.own.get(listing));
  return [name, target, allowed.join('・'), source.clause, treatmentOf(category, scheme)];
}

/** How a line of it is counted; amounts are those of the year. */
function treatmentOf({ kind, costCategory }: ExpenseCategory, { technology, models }: Scheme): string {
  const { treatment } = guideTexts;
  if (kind === 'terminal') return treatment.terminal(yenText(models.linkModel.value.perTerminal));
  if (kind !== 'support') return treatment[kind];
  const base = technology.costCategories.find(({ name }) => name === costCategory)?.base;
  if (base?.kind !== 'flat') throw new Error(`${costCategory ?? kind} has no base of its own`);
  return treatment.support(yenText(base.amount));
}

/** コード表: services with the requirements that the notice lays on them, and prefectures. */
export function codeReferences(scheme: Scheme): { services: Reference; prefectures: Reference } {
  const { services, texts } = scheme;
  const { names } = services;
  const lists = MARKED.map((list) => codesOf(services[list]));
  // codes such as 51 are keys that an object puts first, in order of number; 2A belongs after 29
  const codes = Object.keys(names).sort((a, b) => (a < b ? -1 : 1));
  return {
    services: {
      title: null,
      headers: [...codeTexts.servicesHeaders, ...MARKED.map((list) => texts.codes[list])],
      rows: codes.map((code) => [
        code,
        names[code] ?? '',
        ...lists.map((list) => (list.has(code) ? codeTexts.applies : '')),
      ]),
    },
    prefectures: {
      title: null,
      headers: codeTexts.prefecturesHeaders,
      rows: prefectureNames.map((name, index) => [String(index + 1).padStart(2, '0'), name]),
    },
  };
}

/** The lists that コード表 marks, in its order. */
const MARKED = ['committee', 'dataLink', 'linkBonus', 'standardSpec', 'lifeLink'] as const;

const codesOf = ({ value }: ServiceGroups): ReadonlySet<string> => new Set(value.flat());
