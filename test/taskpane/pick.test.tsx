// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { TableMapping } from '../../src/table/pick/table-mapping';
import { TableDialog } from '../../src/taskpane/parts/pick/TableDialog';
import { actionsOf } from '../../src/taskpane/shell/actions';
import { PrepareView } from '../../src/taskpane/steps/prepare/PrepareView';
import type { PrepareActions } from '../../src/taskpane/steps/prepare/types';
import { needsPreparing, standingOf } from '../../src/taskpane/workspace/standing';
import { prepare } from '../../src/workbook/prepare/preparation';
import { gridOf } from '../cases/engine';
import { applications, ODD_LINES, ODD_MAPPING, oddLines } from '../table/pick/odd-workbook';
import { lookOnly, type SheetValues } from '../workbook/look-only';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has neither; Fluent UI needs both only to be drawn
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

const host = document.body.appendChild(document.createElement('div'));
let root: ReturnType<typeof createRoot> | null = null;

async function draw(element: ReactNode): Promise<void> {
  root ??= createRoot(host);
  await act(async () => root?.render(<FluentProvider theme={webLightTheme}>{element}</FluentProvider>));
  for (let depth = 0; depth < 3; depth += 1) await act(() => vi.dynamicImportSettled());
}

afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

const text = (): string => host.textContent ?? '';
const buttons = (): string[] => [...host.querySelectorAll('button')].map(({ textContent }) => textContent);
const named = <E extends HTMLElement>(selector: string, name: string): E => {
  const found = [...host.querySelectorAll<E>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`no ${selector} ${name} in: ${text()}`);
  return found;
};
const labelled = (label: string): HTMLSelectElement => {
  const found = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement;
};
const click = (name: string): Promise<void> => act(async () => named('button', name).click());
const set = (select: HTMLSelectElement, value: string): Promise<void> =>
  act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const noAction = () => undefined;
const actions = {
  ...{ busy: false, onReread: noAction, onGo: noAction, onMap: noAction, onUnmap: noAction },
  ...{ onAnswer: noAction, onReplace: noAction, onTemplate: noAction, onSample: noAction },
  ...{ onIntake: noAction },
  onPick: vi.fn<PrepareActions['onPick']>(),
} satisfies PrepareActions;

const copied = (cells: readonly (readonly CellValue[])[]) => cells.map((row) => [...row]);
const odd: SheetValues = { name: '見積明細', values: copied(oddLines) };
const list: SheetValues = { name: '申請', values: copied(applications) };
const preparationOf = (...sheets: SheetValues[]) => prepare(lookOnly(sheets), {});
const show = async (...sheets: SheetValues[]) => {
  const preparation = await preparationOf(...sheets);
  await draw(<PrepareView preparation={preparation} {...actions} />);
  return preparation;
};

describe('no workbook with rows in it is a dead end', () => {
  it('only 申請: says so, and asks whether the other sheet is 経費', async () => {
    await show(list, odd);
    expect(text()).toContain('足りないもの：「経費」の表。');
    expect(text()).toContain('「申請」の表は見つかりました。「経費」の表を探しています。');
    expect(text()).toContain('シート「見積明細」の3行目からの表ではありませんか。');
    await click('経費：シート「見積明細」の表ですか？');
    expect(actions.onPick).toHaveBeenLastCalledWith({ sheet: '見積明細', headerRow: 3, kind: '経費' });
    await click('ほかの表を選ぶ');
    expect(actions.onPick).toHaveBeenLastCalledWith({ sheet: null, headerRow: null, kind: '経費' });
  });

  it('only 経費: asks for 申請', async () => {
    const headers = ['受付番号', '明細番号', '経費区分', '品名', '支出額', '台数'];
    const renamed = [
      ['案件', 'メニュー', '提出元'],
      ['R8-001', '定着支援', '社会福祉法人 未来会'],
      ['R8-002', '定着支援', '医療法人 髙橋会'],
    ];
    await show(
      { name: '経費', values: [headers, ...copied(ODD_LINES)] },
      { name: '受付簿', values: renamed },
    );
    expect(text()).toContain('「経費」の表は見つかりました。「申請」の表を探しています。');
    await click('申請：シート「受付簿」の表ですか？');
    expect(actions.onPick).toHaveBeenLastCalledWith({ sheet: '受付簿', headerRow: 1, kind: '申請' });
  });

  it('neither: pick, paste, template or sample, and no check of nothing', async () => {
    const preparation = await show({ ...odd, name: 'Sheet1' });
    expect(standingOf(preparation)).toBe('noTable');
    expect(buttons()).toEqual([
      '経費：シート「Sheet1」の表ですか？',
      'ほかの表を選ぶ',
      'ひな形を作る',
      'ひな形をファイルとして保存',
      '見本で試す',
      '見本をファイルとして保存',
      '公式様式にタグを入れる',
    ]);
    expect(text()).toContain('シートの A1 に貼り付けてから「読み直す」を押します。');
    expect(text()).not.toContain('未回答');
  });

  it('a memo: nothing is proposed, any sheet can be picked', async () => {
    await show({ name: 'メモ', values: [['打合せの記録'], ['6月1日']] });
    expect(buttons()[0]).toBe('表を選ぶ');
    await click('表を選ぶ');
    expect(actions.onPick).toHaveBeenLastCalledWith({ sheet: null, headerRow: null, kind: null });
  });

  it('tables without a row: what to fill in first', async () => {
    const preparation = await show(
      { name: '設定', values: [['項目', '値']] },
      { name: '申請', values: [['受付番号', '事業', '法人名']] },
      { name: '経費', values: [['受付番号', '明細番号', '経費区分', '支出額']] },
    );
    expect(standingOf(preparation)).toBe('noRows');
    expect(text()).toContain('まず、次の順に記入します');
    expect(text()).toContain('「申請」に、申請1件を1行で記入します。初めに要る列：受付番号・事業・法人名。');
    expect(text()).not.toContain('点検を始められます。');
  });
});

describe('the bar', () => {
  const factsOf = (preparation: Awaited<ReturnType<typeof preparationOf>>, step: 'prepare' | 'check') => ({
    ...{ step, done: new Set<'check'>(), stale: false, preview: null, result: null, error: null },
    ...{ previewing: false, unprepared: standingOf(preparation) !== 'ready' },
    lacking: needsPreparing({ error: null, result: null, preparation }),
  });

  it('offers no check where there is nothing to check, and the check where there is', async () => {
    const nothing = await preparationOf(odd);
    expect(actionsOf(factsOf(nothing, 'prepare'))).toEqual({
      primary: { label: '読み直す', act: { reread: true } },
      second: null,
    });
    expect(actionsOf(factsOf(nothing, 'check'))).toEqual({
      primary: { label: '準備を開く', act: { show: 'prepare' } },
      second: null,
    });
    const whole = await preparationOf(list, {
      name: '経費',
      values: [['受付番号', '明細番号', '経費区分', '品名', '支出額', '台数'], ...copied(ODD_LINES)],
    });
    expect(actionsOf(factsOf(whole, 'prepare')).primary.label).toBe('点検へ進む');
    expect(actionsOf(factsOf(whole, 'check')).primary.label).toBe('点検する');
  });
});

describe('「この表ですか？」', () => {
  const sheets = [gridOf('申請', applications), gridOf('見積明細', oddLines)];
  const known = { 経費: new Set(['R8-001', 'R8-002']) };
  const onPick = vi.fn<(mapping: TableMapping) => void>();
  const open = (part: { readonly kind?: '経費' | null } = {}) =>
    draw(
      <TableDialog
        {...{ sheets, known, onPick, onClose: noAction, note: '書きます。' }}
        start={{ sheet: null, headerRow: null, kind: part.kind === undefined ? '経費' : part.kind }}
      />,
    );

  it('proposes sheet, row and columns with what stands in them, and takes nothing before the button', async () => {
    await open();
    expect(labelled('シート').value).toBe('見積明細');
    expect(labelled('見出しの行').selectedOptions[0]?.textContent).toBe('3行目　整理No.・枝番・区分');
    expect(named<HTMLSelectElement>('select', '「支出額」の列').value).toBe('見積金額');
    expect(text()).toContain('値からの見当。例：375000');
    expect(onPick).not.toHaveBeenCalled();
    await click('この表を使う');
    expect(onPick).toHaveBeenLastCalledWith(ODD_MAPPING);
  });

  it('a needed column without a choice keeps the button from doing anything, and says so', async () => {
    await open();
    onPick.mockClear();
    await set(named<HTMLSelectElement>('select', '「支出額」の列'), '');
    expect(text()).toContain('必要な列「支出額」を選んでください。');
    await click('この表を使う');
    expect(onPick).not.toHaveBeenCalled();
    await set(named<HTMLSelectElement>('select', '「支出額」の列'), '枝番');
    expect(text()).toContain('列「枝番」が二つの項目に選ばれています。');
    await set(named<HTMLSelectElement>('select', '「支出額」の列'), '見積金額');
    expect(text()).toContain('書きます。');
  });

  it('another sheet, another row and another kind are guessed anew', async () => {
    await open();
    await set(labelled('表の種類'), '申請');
    expect(text()).toContain('「法人名」を選んでください。');
    await set(labelled('シート'), '申請');
    expect(named<HTMLSelectElement>('select', '「事業」の列').value).toBe('事業');
    await click('この表を使う');
    expect(onPick.mock.lastCall?.[0]).toMatchObject({ sheet: '申請', headerRow: 1, kind: '申請' });
  });
});
