import type { Scheme } from '../scheme/types';
import { cellText, formulaOf, tablesOf } from './examples';
import type { Example, ExampleCell, ExampleResult, FunctionHelp, HelpError } from './types';

/** A function as functions.json describes it to Excel. */
export interface FunctionMetadata {
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What all the pages share. */
export interface PageFrame {
  /** Content-Security-Policy of the pages. */
  readonly policy: string;
  /** The rule book that the figures follow. */
  readonly book: Scheme;
}

const PRODUCT = '介護補助金アドイン';
const INDEX_TITLE = '関数の一覧';
const NO_NAME = {
  code: '#NAME?',
  when: 'アドインが読み込まれていないとき。',
  remedy: 'アドインの作業ウィンドウを開いてから、セルを選び、F2 キーと Enter キーで式を入れ直してください。',
} as const;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A formula may be longer than a narrow screen: it breaks after a comma. */
const code = (text: string): string => `<code>${escaped(text).replace(/, /g, ', <wbr>')}</code>`;

/** The page of one function: static HTML without any script, readable at 320 px. */
export function helpPage(metadata: FunctionMetadata, help: FunctionHelp, frame: PageFrame): string {
  const { name, description = '', parameters } = metadata;
  return page(`${name} | ${PRODUCT}`, frame, [
    `<nav><a href="index.html">${INDEX_TITLE}</a></nav>`,
    `<h1>${escaped(name)}</h1>`,
    `<p class="purpose">${escaped(description)}</p>`,
    section('書き方', `<p>${code(`=${name}(${parameters.map(written).join(', ')})`)}</p>`),
    section('引数', `<dl>${parameters.map(parameterItem).join('')}</dl>`),
    section('結果', `<p>${escaped(help.gives)}</p>`),
    section('例', `${help.examples.map((each) => exampleItem(name, each)).join('')}${tables(help.examples)}`),
    section('説明', `<ul>${help.details.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`),
    section('エラーになるとき', `<dl>${[...help.errors, NO_NAME].map(errorItem).join('')}</dl>`),
    section('根拠', `<p>${escaped(help.clause)}</p>`),
  ]);
}

/** The list of all functions. */
export function helpIndex(functions: readonly FunctionMetadata[], frame: PageFrame): string {
  const items = functions.map(
    ({ name, description = '' }) =>
      `<dt><a href="${escaped(name)}.html">${escaped(name)}</a></dt><dd>${escaped(description)}</dd>`,
  );
  return page(`${INDEX_TITLE} | ${PRODUCT}`, frame, [
    `<h1>${INDEX_TITLE}</h1>`,
    `<dl>${items.join('')}</dl>`,
  ]);
}

function page(title: string, { policy, book }: PageFrame, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)}</title>
<link rel="icon" href="../assets/icon-32.png" />
<link rel="stylesheet" href="help.css" />
</head>
<body>
<main>
${parts.join('\n')}
</main>
<footer><p>規則集: ${escaped(book.version)}</p></footer>
</body>
</html>
`;
}

const section = (heading: string, body: string): string =>
  `<section>\n<h2>${heading}</h2>\n${body}\n</section>`;

function written({ name, optional, repeating }: ParameterMetadata): string {
  if (repeating === true) return `[${name}1], [${name}2], …`;
  return optional === true ? `[${name}]` : name;
}

function parameterItem({ name, description = '', optional, repeating }: ParameterMetadata): string {
  const need = repeating === true ? '省略可・繰り返し' : optional === true ? '省略可' : '必須';
  return `<dt>${escaped(name)} <span class="need">${need}</span></dt><dd>${escaped(description)}</dd>`;
}

const errorItem = ({ code: error, when, remedy }: HelpError | typeof NO_NAME): string =>
  `<dt>${error}</dt><dd>${escaped(when)}<br />${escaped(remedy)}</dd>`;

function exampleItem(name: string, { title, args, result }: Example): string {
  return `<figure><figcaption>${escaped(title)}</figcaption><p>${code(formulaOf(name, args))}</p>${resultItem(result)}</figure>`;
}

function resultItem(result: ExampleResult): string {
  if (typeof result !== 'object') return `<p class="result">→ ${escaped(cellText(result))}</p>`;
  if ('error' in result)
    return `<p class="result">→ ${result.error}<br /><span class="message">${escaped(result.message)}</span></p>`;
  return result.length > 1 && (result[0]?.length ?? 0) > 1
    ? `<p class="result">→</p>${table(result)}`
    : `<p class="result">→ ${result.flat().map(cellText).map(escaped).join('、')}</p>`;
}

/** The tables that the examples refer to, each once. */
function tables(examples: readonly Example[]): string {
  const used = new Set(examples.flatMap(tablesOf));
  return [...used]
    .map(({ table: name, cells }) => `<h3>例の表「${escaped(name)}」</h3>${table(cells)}`)
    .join('');
}

/** A wide table scrolls by itself; the page never does sideways. */
function table(cells: readonly (readonly ExampleCell[])[]): string {
  const [header = [], ...rows] = cells;
  const head = header.map((cell) => `<th scope="col">${escaped(cellText(cell))}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(dataCell).join('')}</tr>`).join('');
  return `<div class="table" tabindex="0" role="region" aria-label="表"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const dataCell = (cell: ExampleCell): string =>
  `<td${typeof cell === 'number' ? ' class="number"' : ''}>${escaped(cellText(cell))}</td>`;
