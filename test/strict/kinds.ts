import { readFileSync } from 'node:fs';
import { makeSelfCheck } from '../../scripts/self-check-workbook';
import { ruleBookBytes } from '../../src/cli/rule-book';
import { applicantFormBytes, templateBytes } from '../../src/cli/template';
import { fillForm } from '../../src/documents/form/form';
import { submissionCopy } from '../../src/documents/submission/submission-copy';
import { auditWrites } from '../../src/workbook/audit';
import type { WriteOp } from '../../src/workbook/port';
import { ministrySheets, reportBlocks } from '../../src/workbook/run/ministry-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { blankFile } from '../../workbench/page/builtin';
import { largeWorkbook } from '../bench/large-workbook';
import { richWorkbook } from '../fixtures/rich-workbook';
import {
  ALL_OPS,
  dropOf,
  dropOfSheet,
  EXPENSE_COLUMNS,
  FINDINGS,
  SHINSEI_COLUMNS,
  SUMMARY,
} from '../workbook/xlsx/ops';
import { convert, hasOffice } from '../workbook/xlsx/soffice';
import { ministryForm, richForm } from './forms';
import { savedByWorkbench, sheetsPutInto } from './workbench-saves';

/** A file that the product writes or that is handed out with it. */
export interface FileKind {
  readonly name: string;
  make(): Promise<Uint8Array>;
  /** A workbook of another writer that it is made of: its own faults are not ours. */
  readonly from?: () => Promise<Uint8Array>;
}

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';
const context = { now: new Date('2026-06-30T05:00:00Z'), actor: '担当者' };
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Files that do not depend on a clerk's workbook. */
const SHIPPED: readonly FileKind[] = [
  { name: 'template', make: templateBytes },
  { name: 'form for an applicant', make: async () => (await applicantFormBytes('定着支援', null)).bytes },
  {
    name: 'form for a group that applies',
    make: async () => (await applicantFormBytes('協働化', null)).bytes,
  },
  { name: 'rulebook', make: () => ruleBookBytes(null) },
  { name: 'selfcheck', make: makeSelfCheck },
  { name: 'sample', make: () => Promise.resolve(read(SAMPLE)) },
];

/** What is made of a workbook of a clerk's; each is made of the same processed file. */
export function kindsFrom(name: string, make: () => Promise<Uint8Array>): readonly FileKind[] {
  let made: Promise<Processed> | undefined;
  const processed = (): Promise<Processed> => (made ??= make().then(process));
  const of = (kind: string, work: (from: Processed) => Promise<Uint8Array>): FileKind => ({
    name: `${kind} of ${name}`,
    make: async () => work(await processed()),
  });
  return [
    of('process', ({ output }) => Promise.resolve(output)),
    of('process --audit', ({ audit }) => Promise.resolve(audit)),
    of('submit', async ({ output }) => (await submissionCopy(openXlsx(output), context, output)).bytes),
    of(
      'submit in the pane',
      async ({ output }) => (await submissionCopy(openXlsx(output), context, null)).bytes,
    ),
    of('form', async ({ output }) => filled(await ministryForm(), output)),
    of('form of a rich workbook', ({ output }) => filled(richForm(), output)),
    of('workbench', ({ output }) => Promise.resolve(savedByWorkbench(output))),
    of('process again', async ({ output }) => (await process(savedByWorkbench(output))).output),
  ];
}

interface Processed {
  readonly output: Uint8Array;
  readonly audit: Uint8Array;
}

async function process(bytes: Uint8Array): Promise<Processed> {
  const workbook = openXlsx(bytes);
  const { assessed } = await runWrite(workbook, context, true);
  const output = await workbook.save();
  await workbook.apply(auditWrites(assessed));
  return { output, audit: await workbook.save() };
}

async function filled(form: Uint8Array, input: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await ministrySheets(openXlsx(input), context);
  const { bytes, faults } = fillForm(form, reportBlocks(sheets), false);
  if (bytes === null || bytes === form) throw new Error(`the form is not filled: ${JSON.stringify(faults)}`);
  return bytes;
}

async function rewritten(bytes: Uint8Array, ops: readonly WriteOp[]): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.apply(ops);
  return workbook.save();
}

/** Our columns and sheets in a workbook with everything that a careless writer loses, and taken out again. */
const RICH: readonly FileKind[] = [
  { name: 'columns and sheets in a rich workbook', make: () => rewritten(richWorkbook(), ALL_OPS) },
  {
    name: 'a rich workbook that was given back',
    make: async () =>
      rewritten(await rewritten(richWorkbook(), ALL_OPS), [
        dropOf(SHINSEI_COLUMNS),
        dropOf(EXPENSE_COLUMNS),
        dropOfSheet(FINDINGS),
        dropOfSheet(SUMMARY),
      ]),
  },
  { name: 'blank workbook of the workbench', make: () => Promise.resolve(blankFile()) },
  {
    name: 'the template put into the workbench',
    make: async () => sheetsPutInto(await templateBytes(), blankFile()),
  },
  {
    name: 'a rich workbook put into the template',
    make: async () => sheetsPutInto(richWorkbook(), await templateBytes()),
  },
  { name: 'workbench of a rich workbook', make: () => Promise.resolve(savedByWorkbench(richWorkbook())) },
];

async function savedByOffice(): Promise<Uint8Array> {
  const [saved] = (await convert(read(SAMPLE), 'xlsx')).values();
  if (saved === undefined) throw new Error('LibreOffice saved nothing');
  return new Uint8Array(saved);
}

/** Lines of an application, as the prefectures have them on the average. */
const LINES = 86_000 / 30_000;

/** Every kind of file, with so many applications where the clerk's own workbook is made here. */
export function everyKind(applications: number): readonly FileKind[] {
  const made = (): Promise<Uint8Array> =>
    Promise.resolve(largeWorkbook(Math.round(applications * LINES), applications));
  return [
    ...SHIPPED,
    ...kindsFrom('the sample', () => Promise.resolve(read(SAMPLE))),
    ...kindsFrom(`${applications} applications`, made),
    ...(hasOffice ? kindsFrom('the sample as LibreOffice saves it', savedByOffice) : []),
    ...RICH,
  ];
}
