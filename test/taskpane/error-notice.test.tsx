// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { ErrorNotice } from '../../src/taskpane/parts/ErrorNotice';
import type { PaneError } from '../../src/taskpane/workspace/types';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const ERROR: PaneError = {
  code: 'GeneralException',
  message: '書き込めませんでした。',
  action: 'もう一度実行してください。',
};

async function shown(error: PaneError, onUnfiltered?: () => Promise<void>): Promise<HTMLElement> {
  const host = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(host).render(
      <FluentProvider theme={webLightTheme}>
        <ErrorNotice error={error} onClose={() => undefined} {...(onUnfiltered && { onUnfiltered })} />
      </FluentProvider>,
    ),
  );
  return host;
}

const buttons = (host: HTMLElement): (string | null)[] =>
  [...host.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );

it('says what happened and what to do, with the code in small print, at once to a reader', async () => {
  const host = await shown(ERROR);
  const alert = host.querySelector('[role="alert"]');
  expect(alert?.textContent).toContain('書き込めませんでした。もう一度実行してください。');
  expect(alert?.textContent).toContain(words.error.code('GeneralException'));
  expect(alert?.textContent).not.toContain(words.error.detail(''));
});

it('keeps the engine’s words as small print of their own, and copies them with the code', async () => {
  const detail = 'Cannot read properties of undefined';
  const host = await shown({ ...ERROR, detail });
  expect(host.textContent).toContain(words.error.detail(detail));
  expect(host.querySelector('p')?.textContent).toBe(ERROR.message);
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const copy = [...host.querySelectorAll('button')].find(
    (button) => button.getAttribute('aria-label') === words.error.copy,
  );
  await act(async () => copy?.click());
  expect(writeText).toHaveBeenCalledWith(`GeneralException\n${detail}`);
  vi.unstubAllGlobals();
});

it('offers to lift a filter only where a filter is what stands in the way', async () => {
  const lift = (): Promise<void> => Promise.resolve();
  expect(buttons(await shown({ ...ERROR, filtered: ['申請'] }, lift))).toContain(words.action.unfiltered);
  expect(buttons(await shown({ ...ERROR, filtered: ['申請'] }))).not.toContain(words.action.unfiltered);
  expect(buttons(await shown(ERROR, lift))).not.toContain(words.action.unfiltered);
});
