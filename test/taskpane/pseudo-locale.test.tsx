// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { clauseText } from '../../src/catalogue/clauses';
import { indicators } from '../../src/grant/effects/indicators';
import { emptyBlocks } from '../../src/report/tag-list';
import { booksOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { procedure } from '../../src/workbook/run/procedure';
import type { Procedure } from '../../src/workbook/run/results';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import {
  checkResult,
  OVERVIEW,
  previewResult,
  REPORT_SHEETS,
  scenarioRow,
  whatIf,
  writeResult,
} from './fixtures';
import { Pane } from './mount';

/** Every text of the catalogue in marks, so that what is not marked on the screen comes from somewhere else. */
const { marked } = vi.hoisted(() => {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return `⟦${value}⟧`;
    if (typeof value === 'function') return (...facts: unknown[]) => mark(Reflect.apply(value, null, facts));
    if (Array.isArray(value)) return value.map(mark);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, mark(text)]));
  };
  return { marked: async (original: () => Promise<unknown>) => mark({ ...((await original()) as object) }) };
});

// the other figures stand within the data too
vi.mock('../../src/catalogue/amounts/figures', (async (original: () => Promise<object>) => {
  const real = await original();
  const { yenText, signedYenText } = (await marked(() => Promise.resolve(real))) as typeof real & Marks;
  return { ...real, yenText, signedYenText };
}) as never);
vi.mock('../../src/catalogue/clauses', marked as never);
vi.mock('../../src/catalogue/settings/duty-texts', marked as never);
vi.mock('../../src/catalogue/pane/form-pane-texts', marked as never);
vi.mock('../../src/catalogue/pane', marked as never);
vi.mock('../../src/catalogue/sheets/overview-texts', marked as never);
vi.mock('../../src/catalogue/pane/letter-texts', marked as never);
vi.mock('../../src/catalogue/pane/prepare-texts', marked as never);
vi.mock('../../src/catalogue/pane/proposal-texts', marked as never);
vi.mock('../../src/catalogue/applicant-texts', marked as never);
vi.mock('../../src/catalogue/intake-texts', marked as never);
vi.mock('../../src/catalogue/optional-sheet-texts', marked as never);
vi.mock('../../src/catalogue/resubmission-texts', marked as never);
vi.mock('../../src/catalogue/pane/what-if-pane-texts', marked as never);
vi.mock('../../src/catalogue/what-if-texts', marked as never);
vi.mock('../../src/catalogue/sheets/submission-texts', marked as never);
vi.mock('../../src/catalogue/pane/award-texts', marked as never);
vi.mock('../../src/catalogue/award-letter-texts', marked as never);
vi.mock('../../src/catalogue/follow-up-texts', marked as never);
vi.mock('../../src/catalogue/letter-reply-texts', marked as never);
vi.mock('../../src/catalogue/reminder-texts', marked as never);
vi.mock('../../src/catalogue/duty-pane-texts', marked as never);
vi.mock('../../src/catalogue/duty-reminder-texts', marked as never);
vi.mock('../../src/catalogue/effect-pane-texts', marked as never);
vi.mock('../../src/catalogue/sheets/effect-texts', marked as never);
vi.mock('../../src/catalogue/sheets/duty-texts', marked as never);
vi.mock('../../src/catalogue/pane/question-texts', marked as never);

type Marks = Readonly<Record<'yenText' | 'signedYenText', unknown>>;

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const WORD = /\p{Letter}{2,}/u;
const MARKED = /⟦[^⟦⟧]*⟧/g;

/** Strings of the results themselves: names of applicants, findings, sheets; keys too, since verdicts are keys. */
function stringsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) stringsOf(inner, found.add(key));
  }
  return found;
}

/** What a clerk sees or a reader says. */
function textsOn(host: Element): string[] {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  // what is inert is seen and never said
  for (const element of host.querySelectorAll(':not([inert] *)')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts;
}

/** Marks nest where one text takes another in: the innermost go first. */
function unmarked(text: string): string {
  const rest = text.replace(MARKED, '');
  return rest === text ? rest : unmarked(rest);
}

/** Texts that stand on the screen and neither in the catalogue nor in the data. */
function strays(host: Element, data: ReadonlySet<string>): string[] {
  return textsOn(host).filter((text) => {
    const rest = unmarked(text).trim();
    if (!JAPANESE.test(rest) && !WORD.test(rest)) return false;
    return ![...data].some((known) => known === rest || (rest.length > 2 && known.includes(rest)));
  });
}

const sample = readFileSync(path.resolve('samples/未来県_定着支援_申請一覧.xlsx'));
const broken = new WorkbookError('SheetProtected', '保護されています。', '外してください。');
const results = [
  checkResult(),
  // what a finding rests on is data, and named as the sheet 指摘 names it
  checkResult().findings.map(({ basis }) => clauseText(basis)),
  previewResult(),
  writeResult({ sheets: REPORT_SHEETS, overview: OVERVIEW }),
  whatIf(),
  // 事業
  scenarioRow(0),
  '東京都',
  broken.message,
];
/** 要件 and clauses belong to the rule book; names of the ministry sheets and their headers to the report. */
const data = stringsOf([...results, broken.action, broken.code, r8.rules, ...emptyBlocks(booksOf(r8, [r8]))]);

let pane: Pane;
afterEach(() => pane.close());

describe('every text of the pane comes from the catalogue', () => {
  const press = async (wanted: string): Promise<void> => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === `⟦${wanted}⟧`);
    if (!button) throw new Error(`no ${wanted}`);
    await pane.does(() => button.click());
  };
  const change = (sheet: string) => ({
    sheet,
    area: { row: 4, column: 1, rows: 9, columns: 1 },
    moved: false,
  });
  const run = (step: 'check' | 'fill' | 'report') => pane.does(() => pane.workspace.run(step));

  const screens: readonly (readonly [string, Partial<Procedure>, () => Promise<void>])[] = [
    ['start', {}, () => pane.does(() => pane.workspace.begin())],
    ['check', {}, () => run('check')],
    [
      '対応',
      {},
      async () => {
        await run('check');
        await pane.openGroup();
        await press('対応');
      },
    ],
    [
      'by rule',
      {},
      async () => {
        await run('check');
        await press('ルール別');
      },
    ],
    [
      'letter',
      {},
      async () => {
        await run('check');
        await pane.openGroup();
        await press('差戻し');
      },
    ],
    [
      'letters',
      {},
      async () => {
        await run('report');
        await press('差戻しをまとめる');
      },
    ],
    [
      'stale',
      {},
      async () => {
        await run('check');
        await pane.does(() => pane.change(change('申請')));
      },
    ],
    ['preview', {}, () => pane.does(() => pane.workspace.showStep('fill'))],
    ['filled', {}, () => run('fill')],
    [
      'もし〜なら',
      { fill: () => Promise.resolve(writeResult({ whatIf: () => Promise.resolve(whatIf()) })) },
      async () => {
        await run('fill');
        await press('案を作って比べる');
        await press('案を加える');
        const closed = () =>
          [...document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]')].filter(
            ({ dataset }) => dataset['row'] === undefined,
          );
        // one stands in another
        while (closed().length > 0) await pane.does(() => closed().forEach((fold) => fold.click()));
        expect(document.querySelectorAll('main svg polyline')).toHaveLength(3);
      },
    ],
    [
      'lost',
      {},
      async () => {
        await run('fill');
        await pane.does(() => pane.change(change('算定')));
      },
    ],
    ['reported', {}, () => run('report')],
    [
      'tags',
      {},
      async () => {
        await pane.does(() => pane.workspace.showStep('report'));
        await press('タグを選ぶ');
        await vi.waitFor(
          async () => {
            await pane.does(() => undefined);
            pane.find('textarea');
          },
          { timeout: 60_000 },
        );
      },
    ],
    ['error', { fill: () => Promise.reject(broken) }, () => run('fill')],
    ['no table', { check: () => Promise.resolve(checkResult({ sources: [] })) }, () => run('check')],
  ];

  it.each(screens)('%s', async (_, parts, play) => {
    pane = new Pane(parts);
    await play();
    const letter = document.querySelector('textarea')?.value;
    expect(document.body.textContent).toMatch(/⟦/);
    expect(
      strays(document.body, letter === undefined ? data : new Set([...data, unmarked(letter).trim()])),
    ).toEqual([]);
  });

  it('準備', async () => {
    const preparation = await procedure.prepare(openXlsx(new Uint8Array(sample)), { now: new Date() });
    pane = new Pane({ prepare: () => Promise.resolve(preparation) });
    await pane.does(() => pane.workspace.showStep('prepare'));
    expect(strays(document.body, stringsOf(preparation, new Set(data)))).toEqual([]);
  });

  it('効果', async () => {
    const { duties, effects } = await procedure.check(openXlsx(new Uint8Array(sample)), { now: new Date() });
    const look = await effects();
    pane = new Pane({ check: () => Promise.resolve(checkResult({ duties, effects })) });
    await run('check');
    await pane.does(() => pane.workspace.showStep('report'));
    const tab = () =>
      [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) =>
        textContent.startsWith('⟦効果⟧'),
      );
    const until = (isSo: () => void) =>
      vi.waitFor(() => pane.does(() => undefined).then(isSo), { timeout: 60_000 });
    await until(() => expect(tab()).toBeDefined());
    await pane.does(() => tab()?.click());
    await until(() =>
      expect(document.querySelectorAll('ul[aria-label="⟦指標ごとの効果⟧"] > li')).toHaveLength(10),
    );
    const panel = document.querySelector('[role="tabpanel"] [role="tabpanel"]') ?? document.body;
    const folds = panel.querySelectorAll<HTMLElement>('button[aria-expanded="false"]');
    expect(folds.length).toBeGreaterThan(1);
    await pane.does(() => folds.forEach((fold) => fold.click()));
    const shown = [look, [...(look?.applications.values() ?? [])], indicators];
    expect(strays(panel, stringsOf(shown, new Set(data)))).toEqual([]);
  });
});

describe('the code of the pane', () => {
  /** Values of the scheme, which the pane tells apart. */
  const VALUES = new Set(['適', '要確認', '不備', '注意', '情報']);
  const root = path.resolve('src/taskpane');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );

  const literals = (file: string): string[] => {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node)) {
        const { text } = node;
        if (JAPANESE.test(text) && !VALUES.has(text)) found.push(`${file}: ${text.trim()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  };

  it('holds no Japanese but the values of the scheme', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(literals)).toEqual([]);
  });
});
