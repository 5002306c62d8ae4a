/** On what is there for a print alone. */
const MARK = 'data-letters';

/** Only the letters go on paper, each on a page of its own. */
const STYLE = `
[data-letters] { display: none }
@media print {
  body > :not([data-letters]) { display: none !important }
  [data-letters] { display: block; color: #000; background: #fff }
  [data-letters] > pre {
    margin: 0; break-after: page; white-space: pre-wrap; overflow-wrap: anywhere;
    font: 10.5pt/1.6 "Yu Mincho", serif;
  }
  [data-letters] > pre:last-child { break-after: auto }
}
@page { size: A4 portrait; margin: 20mm }
`;

/** Prints letters through the browser of the pane; false where it has no way to. */
export function printLetters(texts: readonly string[]): boolean {
  if (typeof window.print !== 'function') return false;
  const style = document.createElement('style');
  style.textContent = STYLE;
  const pages = document.createElement('div');
  pages.setAttribute(MARK, '');
  pages.setAttribute('aria-hidden', 'true');
  for (const text of texts) {
    const page = document.createElement('pre');
    page.textContent = text;
    pages.append(page);
  }
  const left = document.querySelectorAll(`[${MARK}]`);
  left.forEach((element) => element.remove());
  style.setAttribute(MARK, '');
  document.body.append(style, pages);
  // some browsers go on before anything is printed
  const clear = (): void => [style, pages].forEach((element) => element.remove());
  window.addEventListener('afterprint', clear, { once: true });
  try {
    window.print();
    return true;
  } catch {
    clear();
    return false;
  }
}
