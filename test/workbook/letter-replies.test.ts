import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { replyLine } from '../../src/catalogue/letter-reply-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { returnLetters } from '../../src/report/return-letter';
import { schemes } from '../../src/scheme';
import { readIncoming } from '../../src/workbook/intake/read-file';
import type { WorkbookPort } from '../../src/workbook/port';
import { readLetterRecords, recordSent } from '../../src/workbook/run/letter-record';
import { procedure, runCheck } from '../../src/workbook/run/procedure';
import { layBeside } from '../../src/workbook/run/take-in';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const sentAt = new Date('2026-06-15T01:30:00Z');
const cameAt = new Date('2026-07-02T01:30:00Z');
const context = { now: cameAt };

const sheets: { name: string; values: CellValue[][] }[] = [
  {
    name: '申請',
    values: matrixOf([
      applicationOf('定着支援', 'T1', { 'SECURITY ACTION': null, 業務改善計画: null, 取下げ: null }),
      applicationOf('定着支援', 'T2', {
        'SECURITY ACTION': null,
        事業所番号: '13A0100027',
        事業所名: 'ひかり',
      }),
    ]),
  },
  {
    name: '経費',
    values: matrixOf([
      lineOf('T1', 1, '見守り', 0, { 台数: 1, 支出額: null }),
      lineOf('T1', 2, '見守り', 375_000, { 台数: 1 }),
      lineOf('T2', 1, '見守り', 375_000, { 台数: 1 }),
    ]),
  },
];

const PORTS: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['in memory', () => Promise.resolve(memoryWorkbook(sheets))],
  ['in a file', async () => openXlsx(await workbookBytes(sheets))],
];

/** The workbook with letters sent for all that is asked. */
async function sent(open: () => Promise<WorkbookPort>): Promise<WorkbookPort> {
  const port = await open();
  const { outcome } = await runCheck(port, { now: sentAt });
  const letters = returnLetters(outcome.findings, schemes);
  await recordSent(port, letters, { today: '2026-06-15', deadline: '2026-06-29' });
  return port;
}

const incoming = (rows: readonly (readonly CellValue[])[]) =>
  readIncoming('修正.csv', new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n')), {
    open: openXlsx,
    mappings: { said: [], layouts: [] },
  });

const answered = async (port: WorkbookPort) =>
  (await readLetterRecords(port)).map(({ receiptNumber, state, answeredOn }) =>
    `${receiptNumber} ${state} ${answeredOn}`.trim(),
  );

const CORRECTED = ['受付番号', 'SECURITY ACTION', '業務改善計画'];

/** 直ってきた表 | 言うこと | 差戻し記録 */
const TABLE: readonly (readonly [string, CellValue[][], string[], string[]])[] = [
  [
    'one of three points',
    [
      ['受付番号', '明細番号', '支出額'],
      ['T1', 1, 375_000],
    ],
    [
      'T1: 差戻しで求めた3件のうち、1件が解消し、2件（R1-53 申請!M2、R1-54 申請!O2）が残ります。状態：発送 → 回答（回答日 2026-07-02）',
    ],
    ['T1 回答 2026-07-02', 'T2 発送'],
  ],
  [
    'all that was asked of one, and of the other nothing has changed',
    [CORRECTED, ['T2', '一つ星', '提出済'], ['T1', '', '']],
    ['T2: 差戻しで求めた1件は、すべて解消します。状態：発送 → 済（回答日 2026-07-02）'],
    ['T1 発送', 'T2 済 2026-07-02'],
  ],
  [
    'something that was not asked',
    [
      ['受付番号', '事業', '事業所番号'],
      ['T2', '定着支援', '13A01'],
    ],
    [
      'T2: 差戻しで求めた1件（R1-53 申請!M3）は、そのまま残ります。新たな指摘が1件（ID-03 申請!G3）あります。差戻しでは求めていません。状態：発送 → 回答（回答日 2026-07-02）',
    ],
    ['T1 発送', 'T2 回答 2026-07-02'],
  ],
  [
    'what hides in a cell that can’t be read',
    [
      ['受付番号', '明細番号', '支出額', '台数'],
      ['T1', 1, 375_000, '約3'],
    ],
    [
      'T1: 差戻しで求めた3件のうち、1件が解消し、2件（R1-53 申請!M2、R1-54 申請!O2）が残ります。新たな指摘が1件（R1-33 経費!J2）あります。差戻しでは求めていません。状態：発送 → 回答（回答日 2026-07-02）',
    ],
    ['T1 回答 2026-07-02', 'T2 発送'],
  ],
  [
    'a correction beside a list of services that names none',
    [
      ['受付番号', '事業', 'SECURITY ACTION', 'サービス種類'],
      ['T2', '定着支援', '一つ星', '何か'],
    ],
    [
      'T2: 差戻しで求めた1件は、すべて解消します。新たな指摘が1件（ID-07 申請!H3）あります。差戻しでは求めていません。状態：発送 → 済（回答日 2026-07-02）',
    ],
    ['T1 発送', 'T2 済 2026-07-02'],
  ],
  [
    'a word that is none of the agreed ones',
    [
      ['受付番号', '事業', 'SECURITY ACTION'],
      ['T2', '定着支援', '申請中'],
    ],
    ['T2: 差戻しで求めた1件（R1-53 申請!M3）は、そのまま残ります。状態：発送 → 回答（回答日 2026-07-02）'],
    ['T1 発送', 'T2 回答 2026-07-02'],
  ],
  [
    'what is taken back',
    [
      ['受付番号', '事業', '取下げ'],
      ['T2', '定着支援', '2026-07-01'],
    ],
    ['T2: 取下げのため、差戻しで求めた1件の補正は要りません。状態：発送 → 済（回答日 2026-07-02）'],
    ['T1 発送', 'T2 済 2026-07-02'],
  ],
];

describe.each(PORTS)('a resubmission %s', (_, open) => {
  it.each(TABLE)(
    'says of %s what it answers, before and after, and writes 状態',
    async (__, rows, said, records) => {
      const port = await sent(open);
      const file = await incoming(rows);
      const before = await layBeside(port, file, context);
      expect(await answered(port)).toEqual(['T1 発送', 'T2 発送']);
      const lines = before.replies.map((reply) => replyLine(reply, 'before'));
      expect(lines).toEqual(said);
      const { replies } = await procedure.takeIn(port, file, () => true, context);
      expect(replies).toEqual(before.replies);
      expect(await answered(port)).toEqual(records);
      // what was foreseen is what 点検 finds
      const { outcome } = await runCheck(port, context);
      for (const { record, remaining } of replies) {
        const own = outcome.findings.filter(({ receiptNumber }) => receiptNumber === record.receiptNumber);
        for (const { findings } of remaining) for (const one of findings) expect(own).toContainEqual(one);
      }
    },
  );

  it('is one step back, 状態 among it', async () => {
    const port = await sent(open);
    const file = await incoming([CORRECTED, ['T2', '一つ星', '提出済']]);
    const { inverse } = await procedure.takeIn(port, file, () => true, context);
    await procedure.undo(port, inverse, context);
    expect(await answered(port)).toEqual(['T1 発送', 'T2 発送']);
    expect((await layBeside(port, file, context)).differences[0]?.changed).toHaveLength(1);
  });

  it('leaves alone what a clerk has entered, and says so', async () => {
    const port = await sent(open);
    const enter = (row: number, column: number, value: CellValue, before: CellValue) =>
      ({ op: 'answer', sheet: SHEETS.letterRecord, cells: [{ row, column, value, before }] }) as const;
    // a day that is a date of Excel's: 2026-06-30
    await port.apply([enter(1, 5, '済', '発送'), enter(2, 4, 46_203, null)]);
    const file = await incoming([
      ['受付番号', 'SECURITY ACTION', '法人名'],
      ['T1', '', '改名会'],
      ['T2', '一つ星', '改名会'],
    ]);
    const { replies } = await procedure.takeIn(port, file, () => true, context);
    expect(replies.map((reply) => replyLine(reply, 'after'))).toEqual([
      'T1: 差戻しで求めた3件（L-03 経費!D2、R1-53 申請!M2、R1-54 申請!O2）は、そのまま残っています。状態は「済」と入力されているため、変えません',
      'T2: 差戻しで求めた1件は、すべて解消しました。状態：発送 → 済（回答日は入力済みの 2026-06-30 のまま）',
    ]);
    expect(await answered(port)).toEqual(['T1 済', 'T2 済 2026-06-30']);
  });

  it('answers nothing in rows that are left out', async () => {
    const port = await sent(open);
    const file = await incoming([CORRECTED, ['T1', '一つ星', '提出済'], ['T2', '一つ星', '提出済']]);
    await procedure.takeIn(port, file, (__, key) => key !== 'T1', context);
    expect(await answered(port)).toEqual(['T1 発送', 'T2 済 2026-07-02']);
  });
});

it('a resubmission is not taken back where a clerk has changed 状態 since', async () => {
  const port = await sent(async () => openXlsx(await workbookBytes(sheets)));
  const file = await incoming([CORRECTED, ['T2', '一つ星', '提出済']]);
  const { inverse } = await procedure.takeIn(port, file, () => true, context);
  const cells = [{ row: 2, column: 5, value: '回答', before: '済' }];
  await port.apply([{ op: 'answer', sheet: SHEETS.letterRecord, cells }]);
  await expect(procedure.undo(port, inverse, context)).rejects.toMatchObject({ code: 'CellChanged' });
  expect(await answered(port)).toEqual(['T1 発送', 'T2 回答 2026-07-02']);
  expect((await layBeside(port, file, context)).differences[0]?.changed).toHaveLength(0);
});

describe.each(PORTS.map(([name]) => name))('a list that the file makes %s', (name) => {
  const own: { name: string; values: CellValue[][] }[] = [
    { name: '申請', values: matrixOf([applicationOf('協働化', 'K1')]) },
    { name: '経費', values: matrixOf([lineOf('K1', 1, '人材募集', 375_000)]) },
  ];
  const members = ['101', '102', '103'].map((end, at) => [
    ...['K1', `法人${String(at + 1)}`, `みらい${String(at + 1)}`],
    ...[`1371000${end}`, at < 2 ? '○' : '', at === 0 ? '○' : ''],
  ]);
  const rows = [['受付番号', '法人名', '事業所名', '事業所番号', '小規模', '代表'], ...members];

  it('is among what answers, before it is taken over and as it is', async () => {
    const port = await sent(async () =>
      name === 'in memory' ? memoryWorkbook(own) : openXlsx(await workbookBytes(own)),
    );
    const file = await incoming(rows);
    const before = await layBeside(port, file, context);
    expect(before.made).toEqual(['members']);
    const { replies } = await procedure.takeIn(port, file, () => true, context);
    expect(replies).toEqual(before.replies);
    const { outcome } = await runCheck(port, context);
    const found = new Set(outcome.findings.map(({ rule }) => rule));
    const [reply] = replies;
    const remaining = reply!.remaining.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    for (const rule of remaining) expect(found).toContain(rule);
    expect(reply!.resolved.length).toBeGreaterThan(0);
  });
});
