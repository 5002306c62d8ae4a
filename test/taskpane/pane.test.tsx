// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import type { WriteOp } from '../../src/workbook/port';
import type { CheckResult } from '../../src/workbook/read/check-result';
import { checkResult, findings, REPORT_SHEETS, writeResult } from './fixtures';
import { Pane } from './mount';

let pane: Pane;
const open = (...parts: ConstructorParameters<typeof Pane>): Pane => (pane = new Pane(...parts));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

const editedRows = (rows: number) => ({
  sheet: '申請',
  area: { row: 9, column: 2, rows, columns: 1 },
  moved: false,
});

describe('点検', () => {
  it('says before the first run what it will do and that it writes nothing', () => {
    expect(open().text).toContain('ブックには何も書き込みません');
  });

  it('shows what was read, the counts, the amounts, and tells a reader of the end', async () => {
    await open().click('点検する');
    for (const text of ['申請 150行', '経費 412行', '10:42 点検', '123,456,000円', '187,654,321円', '64件']) {
      expect(pane.text).toContain(text);
    }
    expect(pane.announced).toBe('点検が終わりました。申請150件、指摘87件です。');
  });

  it('says how one figure leads to the next', async () => {
    await open().does(() => pane.workspace.run('check'));
    for (const text of [
      '不備の申請の分 8,748,300円を含みます。',
      '決まっている1,000,000円は含みません（機器別集計の対象経費には含みます）。',
      '不備の申請の分 800,000円と、申請額が算定額より少ない分 65,000円を除いた額が交付予定額です。',
    ])
      expect(pane.text).toContain(text);
  });

  it('narrows the findings to a verdict, and opens them again', async () => {
    await open().click('点検する');
    await pane.click('不備 21件');
    expect(pane.button('不備 21件').getAttribute('aria-pressed')).toBe('true');
    expect(pane.text).toContain('87件中 35件');
    expect(pane.rows().length).toBe(2);
    expect(pane.rows().every((row) => row.querySelector('[aria-label="不備"]'))).toBe(true);
    await pane.click('絞り込みを解除');
    expect(pane.text).toContain('指摘70件（ほかに情報17件）');
  });

  it('shows the worst first, equal findings as one row with their number, and 情報 on demand', async () => {
    await open().click('点検する');
    const said = (): string[] => pane.rows().map(({ textContent }) => textContent ?? '');
    expect(said().map((text) => text.slice(0, 5))).toEqual(['R1-53', 'L-03支', 'R1-21', 'R1-32']);
    expect(said()[0]).toContain('18件');
    await pane.openGroup();
    expect(pane.rows()[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(said()[1]).toContain('R8-0012');
    await pane.click('情報 17件を表示');
    expect(pane.text).toContain('87件中 17件');
  });

  it('offers each rule by its name, with as many as it would show', async () => {
    await open().click('点検する');
    await pane.click('不備 21件');
    const options = [...pane.find('[aria-label="ルールで絞り込む"]').children].map((one) => one.textContent);
    expect(options).toEqual([
      'ルール',
      'L-03 支出額が0以上の整数（円）であること（17）',
      'R1-53 SECURITY ACTION を宣言していること（18）',
    ]);
  });

  it('draws only the rows in sight of five thousand', async () => {
    await open({ check: () => Promise.resolve(checkResult({ findings: findings(5_000) })) }).click(
      '点検する',
    );
    expect(pane.text).toContain('4,000件（ほかに情報1,000件）');
    await pane.openGroup();
    expect(pane.rows().length).toBeGreaterThan(2);
    expect(pane.rows().length).toBeLessThan(40);
  });

  it('leads from a finding to its cell, and shows who, what, what to do, by which clause', async () => {
    await open().click('点検する');
    await pane.openGroup();
    const [, row] = pane.rows();
    for (const text of ['R8-0012', 'みらいの里', 'SECURITY ACTION', '対応', '別紙1 6⑦', '申請!Q5']) {
      expect(row?.parentElement?.textContent).toContain(text);
    }
    expect(row?.parentElement?.textContent).not.toContain('Q列に入力してください');
    await pane.click('対応');
    expect(row?.parentElement?.textContent).toContain('対応：宣言の種類と自己宣言IDを申請者に確かめ');
    await pane.does(() => row?.click());
    expect(pane.navigate).toHaveBeenCalledWith(
      expect.objectContaining({ sheet: '申請', row: 4, column: 16 }),
    );
  });

  it('says what to do where there is no table of applications', async () => {
    const missing = new WorkbookError('NoTable', '表「申請」が見つかりません。', '表を用意してください。');
    await open({ check: () => Promise.reject(missing) }).click('点検する');
    expect(pane.text).toContain('表「申請」が見つかりません。');
    expect(pane.find('ol').children).toHaveLength(3);
    expect(pane.announced).toBe('表「申請」が見つかりません。');
  });
});

describe('a run', () => {
  it('disables the action at once, shows progress after 300 ms, and obeys 中止', async () => {
    let signal: AbortSignal | undefined;
    let fail: (error: Error) => void = () => {};
    open({
      fill: (_, context) => {
        signal = context.progress?.signal;
        context.progress?.report(1, 2);
        vi.setSystemTime(Date.now() + 200);
        context.progress?.report(3_200, 12_800);
        return new Promise((_resolve, reject) => (fail = reject));
      },
    });
    await pane.does(() => pane.workspace.showStep('fill'));
    await pane.click('算定して書き込む');
    expect(pane.isUsable('算定して書き込む')).toBe(false);
    await pane.does(() => vi.advanceTimersByTime(300));
    expect(pane.text).toContain('3,200 / 12,800 セル');
    expect(pane.announced).toBe('算定しています。25パーセント');
    await pane.click('中止');
    expect(signal?.aborted).toBe(true);
    expect(pane.isUsable('中止')).toBe(false);
    await pane.does(() => fail(new WorkbookError('Cancelled', '', '')));
    expect(pane.announced).toContain('中止しました');
    expect(pane.isUsable('算定して書き込む')).toBe(true);
  });

  it('that fails shows what happened, what to do, and the code', async () => {
    const locked = new WorkbookError(
      'SheetProtected',
      'シート「申請」が保護されています。',
      '保護を外してください。',
    );
    await open({ fill: () => Promise.reject(locked) }).does(() => pane.workspace.run('fill'));
    const alert = pane.find('[role="alert"]').textContent;
    for (const text of [locked.message, locked.action, 'SheetProtected']) expect(alert).toContain(text);
  });

  it('that breaks down says more than that something failed, and never shows a cell’s value', async () => {
    await open({ check: () => Promise.reject(new TypeError('社会福祉法人みらい')) }).click('点検する');
    expect(pane.find('[role="alert"]').textContent).toContain('TypeError');
    expect(pane.text).not.toContain('社会福祉法人みらい');
  });
});

describe('算定 and 厚労省報告', () => {
  it('tell what was written where and offer the way back', async () => {
    const undo = vi.fn(() => Promise.resolve());
    await open({ undo }).does(() => pane.workspace.run('fill'));
    expect(pane.text).toContain('3,248セルを更新しました。');
    expect(pane.text).toContain('書き込み先：申請・経費の右の列、シート「算定」「指摘」');
    await pane.click('元に戻す');
    expect(undo).toHaveBeenCalledWith(expect.anything(), writeResult().inverse, expect.anything());
    expect(pane.announced).toBe('書き込む前の状態に戻しました。10:42 の算定を取り消しました。');
  });

  it('say so when nothing had to be written', async () => {
    const same = writeResult({ changedCells: 0, inverse: [] });
    await open({ fill: () => Promise.resolve(same) }).does(() => pane.workspace.run('fill'));
    expect(pane.announced).toBe('前回と同じ結果です。ブックは変更していません。');
  });

  it('show 一致 for each sheet, or by how much it differs', async () => {
    const [summary, categories] = REPORT_SHEETS;
    const sheets = [summary!, { ...categories!, total: categories!.expected - 1_000, agrees: false }];
    await open({ report: () => Promise.resolve(writeResult({ sheets })) }).does(() =>
      pane.workspace.run('report'),
    );
    expect(pane.text).toContain('一致');
    expect(pane.text).toContain('差額 −1,000円');
    expect(pane.announced).toContain('1項目で差があります');
  });
});

describe('a change of the inputs', () => {
  it('after a check is offered to be read again', async () => {
    await open().click('点検する');
    await pane.does(() => pane.change(editedRows(3)));
    await pane.does(() => pane.change(editedRows(2)));
    expect(pane.text).toContain('点検のあとに3行が変更されました');
    await pane.click('読み直す');
    expect(pane.text).not.toContain('変更されました');
  });

  it('after writing names the rows, marks their findings, and one click brings them up to date', async () => {
    const fill = vi.fn(() => Promise.resolve(writeResult()));
    await open({ fill }).does(() => pane.workspace.run('fill'));
    await pane.does(() => pane.workspace.showStep('check'));
    await pane.openGroup();
    await pane.does(() =>
      pane.change({ ...editedRows(4), area: { row: 4, column: 2, rows: 4, columns: 1 } }),
    );
    expect(pane.text).toContain('書き込んだあとに4行が変更されました');
    expect(pane.text).toContain('申請!A5');
    expect(pane.text).toContain('ほか1行');
    expect(pane.rows()[1]?.textContent).toContain('変更あり');
    await pane.click('変更した行を更新');
    expect(fill).toHaveBeenCalledTimes(2);
    expect(pane.workspace.getState()).toMatchObject({ stale: false, staleRows: [], step: 'check' });
    expect(pane.rows()[1]?.textContent).not.toContain('変更あり');
  });

  it('after a report leaves nothing green: what was said is of before, and one click makes all of it anew', async () => {
    const report = vi.fn(() => Promise.resolve(writeResult({ sheets: REPORT_SHEETS })));
    await open({ report }).does(() => pane.workspace.run('report'));
    expect(pane.text).toContain('表「申請」の合計と照合');
    await pane.does(() => pane.change(editedRows(1)));
    const aside = pane.find('aside').textContent ?? '';
    expect(aside.indexOf('変更されました')).toBeLessThan(aside.indexOf('下の内容は、変更の前のものです。'));
    expect(pane.text).toContain('様式は、いまの入力や算定より前のものです。');
    expect(pane.text).not.toContain('表「申請」の合計と照合');
    expect(pane.find('#step-report [aria-label]').getAttribute('aria-label')).toBe('変更あり');
    await pane.click('変更した行を更新');
    expect(report).toHaveBeenCalledTimes(2);
    expect(pane.text).not.toContain('より前のものです');
  });

  it('leads from what was written to its cells', async () => {
    await open({ fill: () => Promise.resolve(writeResult()) }).does(() => pane.workspace.run('fill'));
    await pane.click('申請の右の列へ移動');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '申請' }));
    await pane.click('シート「算定」へ移動');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '算定', row: 0 }));
  });

  it('folds the places away where there are so many that they would hide the step', async () => {
    const names = [
      '総括表',
      '所要額内訳',
      '区分別集計',
      '機器別集計',
      'サービス別集計',
      '要件確認一覧',
      '概況',
    ];
    const report = (sheets: number) => () =>
      Promise.resolve(
        writeResult({
          inverse: names.slice(0, sheets).map((name) => ({ op: 'dropSheet', name, mark: name })),
        }),
      );
    await open({ report: report(6) }).does(() => pane.workspace.run('report'));
    await pane.click('シート「総括表」へ移動');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '総括表' }));
    pane.close();
    await open({ report: report(7) }).does(() => pane.workspace.run('report'));
    expect(document.querySelector('[aria-label="シート「総括表」へ移動"]')).toBeNull();
    await pane.click('書き込み先 7か所');
    await pane.click('シート「概況」へ移動');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '概況', row: 0 }));
  });

  it('leads to the first verdict that was written, and to the first that is 不備', async () => {
    const over: WriteOp = {
      ...{ op: 'columns', sheet: '申請', table: '申請', row: 3, column: 20, mark: 'M' },
      ...{ headers: ['判定', '算定額'], styles: ['center', 'yen'], widths: [9, 14] },
      byValue: [{ 適: 'good', 不備: 'bad' }, undefined],
      values: [
        [null, null],
        ['適', 1],
        ['不備', null],
        ['不備', null],
      ],
    };
    const { headers: _, ...place } = over;
    const inverse: WriteOp[] = [{ ...place, op: 'dropColumns', columns: 2, bodyRows: 4, over }];
    await open({ fill: () => Promise.resolve(writeResult({ inverse })) }).does(() =>
      pane.workspace.run('fill'),
    );
    await pane.click('最初の結果へ（申請!U6）');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ address: '申請!U6' }));
    await pane.click('最初の不備へ（申請!U7）');
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ row: 6, column: 20 }));
  });

  it('makes the report older than a 算定 that came after it', async () => {
    await open({ fill: () => Promise.resolve(writeResult()) }).does(() => pane.workspace.run('report'));
    await pane.does(() => pane.workspace.run('fill'));
    expect(pane.workspace.getState()).toMatchObject({ reportBehind: true });
    await pane.does(() => pane.workspace.showStep('report'));
    expect(pane.text).toContain('様式は、いまの入力や算定より前のものです。');
    await pane.does(() => pane.workspace.run('report'));
    expect(pane.workspace.getState()).toMatchObject({ reportBehind: false });
  });

  it('on what was written is told beside the way back, which looks before it takes anything away', async () => {
    await open().does(() => pane.workspace.run('fill'));
    await pane.does(() => pane.change({ ...editedRows(1), sheet: 'メモ' }));
    expect(pane.text).toContain('10:42 の算定は元に戻せます');
    await pane.does(() => pane.change({ ...editedRows(1), sheet: '算定' }));
    const told = '10:42 の算定のあとで「算定!C10」が変更されています。';
    expect(pane.text).toContain(told);
    expect(pane.announced).toContain(told);
    expect(pane.workspace.getState()).toMatchObject({ stale: false });
    expect(pane.button('元に戻す')).toBeDefined();
  });

  it('before a run that fails still counts after it', async () => {
    const check = vi.fn().mockResolvedValueOnce(checkResult()).mockRejectedValueOnce(new Error('x'));
    await open({ check }).click('点検する');
    await pane.does(() => pane.change(editedRows(2)));
    await pane.click('読み直す');
    expect(pane.workspace.getState()).toMatchObject({ stale: true, changedRows: 2 });
  });

  it('on a sheet that was not read does not matter to the result', async () => {
    await open().click('点検する');
    await pane.does(() => pane.change({ ...editedRows(1), sheet: 'メモ' }));
    expect(pane.workspace.getState().stale).toBe(false);
  });

  it('during a run leaves its result stale', async () => {
    let finish: (result: CheckResult) => void = () => {};
    const first = Promise.resolve(checkResult());
    const second = new Promise<CheckResult>((resolve) => (finish = resolve));
    const check = vi.fn().mockReturnValueOnce(first).mockReturnValueOnce(second);
    await open({ check }).click('点検する');
    await pane.click('再点検');
    await pane.does(() => pane.change(editedRows(1)));
    await pane.does(() => finish(checkResult()));
    expect(pane.workspace.getState()).toMatchObject({ stale: true, changedRows: 1 });
  });
});
