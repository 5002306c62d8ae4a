// @vitest-environment jsdom
import './mount';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useTheme } from '../../src/taskpane/theme';

it('has what the browser draws itself as dark as Office is, and again when the pane comes to the front', () => {
  let isDarkTheme = true;
  const office = () => ({ isDarkTheme });
  function Page() {
    return <p>{useTheme(office).colorNeutralBackground1}</p>;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Page />));
  const { style } = document.documentElement;
  expect(style.colorScheme).toBe('dark');
  isDarkTheme = false;
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(style.colorScheme).toBe('light');
  act(() => root.unmount());
});
