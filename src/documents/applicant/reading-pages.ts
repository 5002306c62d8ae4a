import {
  applicantSheets,
  checkTexts,
  expectedTexts,
  guideTexts,
} from '../../catalogue/template/applicant-texts';
import { type ApplicantRule, looks } from '../../grant/asks/cells';
import { rulesFor } from '../../grant/asks/columns';
import { homes } from '../../grant/programmes';
import type { Degree } from '../../grant/programmes/home';
import { citationOf } from '../../scheme/citations';
import type { Rule, Severity } from '../../scheme/types';
import { APPLICANT_SHEET_MARKS, applicantMark } from '../../workbook/marks';
import type { Look } from '../printed/template-looks';
import { blankPlan, cell, heading, printHeight, printLines, section, TABS } from '../printed/template-rows';
import type { SheetPlan, SheetRow } from '../printed/template-sheet';
import type { FormTable } from './form-table';
import type { FormOf } from './input-page';

/** 記入のしかた: the order, the sheets, and every cell with its note. */
export function guidePage(tables: readonly FormTable[], { programme, scheme }: FormOf): SheetPlan {
  const widths = [16, 22, 18, 84];
  const texts = guideTexts;
  const names = tables.map(({ name }) => name);
  return {
    ...blankPlan,
    name: applicantSheets.guide,
    tab: TABS.reading,
    guarded: true,
    marks: [
      APPLICANT_SHEET_MARKS.guide,
      applicantMark({ fiscalYear: scheme.fiscalYear, programme: programme.name }),
    ],
    columns: widths.map((width) => ({ width, look: null })),
    rows: [
      heading(texts.title(programme.name), widths.length),
      {
        height: 18,
        cells: [cell(`${texts.subtitle(scheme.fiscalYear)}　${texts.basis(scheme.version)}`, 'lead')],
      },
      section(texts.stepsTitle, widths.length),
      ...texts
        .steps(names, expectedTexts.sheet, applicantSheets.checks)
        .map((step, at) => ({ height: 18, cells: [cell(`(${at + 1})　${step}`, 'step')] })),
      { height: 8, cells: [] },
      section(texts.sheetsTitle, widths.length),
      headerRow(texts.sheetsHeaders),
      ...tables.map(({ name, lead }) => textRow([name, texts.fill, '', lead], widths)),
      textRow([expectedTexts.sheet, texts.read, '', texts.expected], widths),
      textRow([applicantSheets.checks, texts.read, '', texts.checks], widths),
      { height: 8, cells: [] },
      section(texts.columnsTitle, widths.length),
      headerRow(texts.columnsHeaders),
      ...tables.flatMap(({ name, columns }) =>
        columns.flatMap(({ header, need, note }) =>
          need === null ? [] : [textRow([name, header, texts.needs[need], note], widths)],
        ),
      ),
    ],
    frozen: { rows: 1, columns: 0 },
    titleRows: [0, 0],
  };
}

/** 確認事項: every check that an application of the 事業 meets, with its cells, in the rule book's own words. */
export function checksPage(tables: readonly FormTable[], { programme, scheme }: FormOf): SheetPlan {
  const widths = [9, 44, 40, 24, 26, 46];
  return {
    ...blankPlan,
    name: applicantSheets.checks,
    tab: TABS.reading,
    guarded: true,
    marks: [APPLICANT_SHEET_MARKS.checks],
    columns: widths.map((width) => ({ width, look: null })),
    rows: [
      heading(checkTexts.title(programme.name), widths.length),
      { height: 18, cells: [cell(checkTexts.lead, 'lead')] },
      headerRow(checkTexts.headers),
      ...checkRows(tables, { programme, scheme }).map((texts) => textRow(texts, widths)),
    ],
    frozen: { rows: 3, columns: 0 },
    titleRows: [0, 2],
  };
}

/** Rule, what it asks, its cells, what follows, clause and words. */
export function checkRows(
  tables: readonly FormTable[],
  { programme, scheme }: Pick<FormOf, 'programme' | 'scheme'>,
): string[][] {
  const row = (id: string, rule: Rule, place: string): string[] => {
    const { source, quote } = citationOf(rule, '', programme.name);
    return [
      id,
      rule.requirement,
      place,
      checkTexts.severities[severityOf(id, rule, programme.kind)],
      source?.clause ?? checkTexts.data,
      quote === null ? '' : `「${quote}」`,
    ];
  };
  const plans = tables.find(({ table }) => table === 'plans');
  const planRule = scheme.rules['R6-02'];
  return [
    ...rulesFor(programme, scheme).flatMap((id) => {
      const rule = scheme.rules[id];
      const place = placeOf(id, tables);
      return rule === undefined || place === null ? [] : [row(id, rule, place)];
    }),
    ...(plans === undefined || planRule === undefined ? [] : [row('R6-02', planRule, plans.name)]),
  ];
}

/** The cells of a form that a rule looks at; null where they are all the prefecture's or ours. */
function placeOf(id: ApplicantRule, tables: readonly FormTable[]): string | null {
  const look = looks[id];
  if (look.apart === true) return null;
  const named = (['applications', 'lines', 'members'] as const).flatMap((name) => {
    const fields: ReadonlySet<string> = new Set(look[name]);
    const table = tables.find((each) => each.table === name);
    const columns = table?.columns.filter(({ field, need }) => need !== null && fields.has(field)) ?? [];
    return table === undefined || columns.length === 0
      ? []
      : [
          checkTexts.place(
            table.name,
            columns.map(({ header }) => header),
          ),
        ];
  });
  if (named.length > 0) return named.join('\n');
  const cells = [look.applications, look.lines, look.members].some((fields) => (fields ?? []).length > 0);
  return cells ? null : checkTexts.whole;
}

const SEVERITY: Readonly<Record<Degree, Severity>> = {
  required: '不備',
  requiredByReport: '注意',
  judged: '要確認',
  wished: '注意',
};

/** How grave it is in this 事業; else the gravest that the rule knows. */
function severityOf(id: string, { severities }: Rule, kind: FormOf['programme']['kind']): Severity {
  const concern = homes[kind].concerns.find(({ rule }) => rule === id);
  return concern === undefined ? (severities[0] ?? '情報') : SEVERITY[concern.degree];
}

const headerRow = (texts: readonly string[]): SheetRow => ({
  height: 24,
  cells: texts.map((text) => cell(text, 'header')),
});

/** Room that a cell's indent and its border take of its width. */
const INSET = 3;

function textRow(texts: readonly string[], widths: readonly number[]): SheetRow {
  const look = (at: number): Look => (at === 0 ? 'fixedStrong' : 'fixedWrap');
  return {
    height: printHeight(Math.max(...texts.map((text, at) => printLines(text, (widths[at] ?? 20) - INSET)))),
    cells: texts.map((text, at) => cell(text, look(at))),
  };
}
