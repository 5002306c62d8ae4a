import ts from 'typescript';

/** What must not stand outside the rule book and the message catalogue. */
export type Kind = 'figure' | 'rate' | 'service' | 'sentence';

export interface Literal {
  readonly kind: Kind;
  readonly line: number;
  readonly text: string;
}

/** What the rule books and the contract know. */
export interface Known {
  /** Yen. */
  readonly amounts: ReadonlySet<number>;
  readonly serviceCodes: ReadonlySet<string>;
  /** Headers, settings and answers as the contract spells them. */
  readonly words: ReadonlySet<string>;
}

const JAPANESE = /[\u3005\u3041-\u3096\u30a1-\u30fc\u4e00-\u9faf。、「」『』！？…]+/gu;
const HIRAGANA = /[\u3041-\u3096]/u;
const LETTER = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9faf]/u;
const SENTENCE_MARK = /[。、「」『』！？…]/u;
/** 1,000,000 and 48万. */
const FIGURE_IN_TEXT = /\d{1,3}(?:,\d{3})+|\d+万/u;
/** A name of the field (指定権者都道府県) is no longer than this; a sentence is. */
const LONGEST_NAME = 12;

/** Names of the parameters that a source text declares; the custom functions speak Japanese to the clerk. */
export function parameterNames(path: string, source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParameter(node) && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return names;
}

/** Literals of a source text that belong into the rule book or the catalogue. */
export function strayLiterals(path: string, source: string, known: Known): Literal[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, kind);
  const found: Literal[] = [];
  const visit = (node: ts.Node, attribute: boolean): void => {
    const say = (which: Kind, text: string): void => {
      found.push({
        kind: which,
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
        text,
      });
    };
    if (ts.isNumericLiteral(node) && isFigure(Number(node.text), known)) say('figure', node.text);
    if (isRate(node)) say('rate', node.getText(file));
    const text = textOf(node);
    if (text !== null) {
      if (FIGURE_IN_TEXT.test(text)) say('figure', text);
      // the height of a drawing is 16, which is no service
      if (known.serviceCodes.has(text) && !attribute) say('service', text);
      if (isSentence(text, known.words)) say('sentence', text.trim());
    }
    ts.forEachChild(node, (child) => {
      visit(child, ts.isJsxAttribute(node));
    });
  };
  visit(file, false);
  return found;
}

const isFigure = (value: number, { amounts }: Known): boolean =>
  amounts.has(value) || (value >= 1_000 && value % 1_000 === 0);

/** rate(4, 5), 4 / 5, cost * 4 / 5. */
function isRate(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) {
    const { expression, arguments: given } = node;
    return ts.isIdentifier(expression) && expression.text === 'rate' && given.every(ts.isNumericLiteral);
  }
  if (!isOperation(node, ts.SyntaxKind.SlashToken) || !ts.isNumericLiteral(node.right)) return false;
  let { left } = node;
  while (ts.isParenthesizedExpression(left)) left = left.expression;
  if (isOperation(left, ts.SyntaxKind.AsteriskToken))
    return [left.left, left.right].some(ts.isNumericLiteral);
  return ts.isNumericLiteral(left);
}

const isOperation = (node: ts.Node, operator: ts.SyntaxKind): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === operator;

/** The text of a literal, of JSX, or of a piece of a template. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : null;
}

function isSentence(text: string, words: ReadonlySet<string>): boolean {
  return [...text.matchAll(JAPANESE)].some(([run]) => {
    // a mark alone is what a list is joined with
    if (words.has(run) || !LETTER.test(run)) return false;
    return HIRAGANA.test(run) || SENTENCE_MARK.test(run) || run.length > LONGEST_NAME;
  });
}
