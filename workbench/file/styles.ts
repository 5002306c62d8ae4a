import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Package } from '../../src/ooxml/package/package';
import type { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';
import { Colours } from './colours';
import { patternOf } from './number-formats';

/** Line styles of a border in the order in which the grid numbers them. */
export const LINES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;

/** Alignments in the order in which the grid numbers them, from 1. */
export const HORIZONTAL = ['left', 'center', 'right', 'justify', 'justify', 'distributed'] as const;
export const VERTICAL = ['top', 'center', 'bottom'] as const;

/** The cell formats of a workbook as the grid knows them. */
export interface FileStyles {
  /** By index of the cell format. */
  readonly formats: readonly IStyleData[];
  /** Pixels of the width of a digit: what column widths are counted in. */
  readonly digit: number;
}

/** Id of a cell format in the snapshot. */
export function styleId(index: number): string {
  return `format-${index}`;
}

export function readStyles(parts: Package, workbook: WorkbookPart): FileStyles {
  const part = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/styles'))?.target;
  if (!part || !parts.has(part)) return { formats: [], digit: 7 };
  const document = parts.document(part);
  const list = (name: string): readonly XmlNode[] => document.child(document.root, name)?.children ?? [];
  const colours = new Colours(parts, workbook);
  const custom = new Map(
    list('numFmts').map((node) => [
      Number(attributeOf(node, 'numFmtId')),
      attributeOf(node, 'formatCode') ?? '',
    ]),
  );
  const fonts = list('fonts');
  const fills = list('fills');
  const borders = list('borders');
  const formats = list('cellXfs').map((xf) => {
    const at = (name: string): number => Number(attributeOf(xf, name) ?? 0);
    const pattern = patternOf(at('numFmtId'), custom);
    return clean({
      ...fontStyle(fonts[at('fontId')], colours),
      ...fillStyle(fills[at('fillId')], colours),
      bd: borderStyle(borders[at('borderId')], colours),
      ...alignmentStyle(xf.children.find(({ local }) => local === 'alignment')),
      n: pattern === undefined ? undefined : { pattern },
    });
  });
  const charset = child(fonts[0], 'charset');
  // A digit of 游ゴシック 11 or ＭＳ Ｐゴシック 11 is a pixel wider than one of Calibri 11.
  return { formats, digit: charset && attributeOf(charset, 'val') === '128' ? 8 : 7 };
}

function fontStyle(font: XmlNode | undefined, colours: Colours): IStyleData {
  const value = (name: string): string | undefined => {
    const node = child(font, name);
    return node && (attributeOf(node, 'val') ?? '1');
  };
  const is = (name: string): boolean => !['0', 'false', 'none', undefined].includes(value(name));
  const colour = colours.of(child(font, 'color'));
  const size = value('sz');
  return {
    ff: value('name') ?? null,
    ...(size === undefined ? {} : { fs: Number(size) }),
    ...(is('b') ? { bl: 1 } : {}),
    ...(is('i') ? { it: 1 } : {}),
    ...(is('u') ? { ul: { s: 1 } } : {}),
    ...(is('strike') ? { st: { s: 1 } } : {}),
    cl: colour === undefined ? null : { rgb: colour },
  };
}

function fillStyle(fill: XmlNode | undefined, colours: Colours): IStyleData {
  const pattern = child(fill, 'patternFill');
  const kind = pattern && attributeOf(pattern, 'patternType');
  if (!pattern || kind === undefined || kind === 'none') return {};
  // Of a pattern the grid shows the ground only.
  const colour = colours.of(child(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'));
  return colour === undefined ? {} : { bg: { rgb: colour } };
}

function borderStyle(border: XmlNode | undefined, colours: Colours): IBorderData | null {
  const sides: [keyof IBorderData, string][] = [
    ['l', 'left'],
    ['r', 'right'],
    ['t', 'top'],
    ['b', 'bottom'],
  ];
  const lines = sides.flatMap(([key, name]): [keyof IBorderData, IBorderStyleData][] => {
    const side = child(border, name);
    const line = LINES.indexOf((side && attributeOf(side, 'style')) as (typeof LINES)[number]);
    if (!side || line <= 0) return [];
    return [[key, { s: line, cl: { rgb: colours.of(child(side, 'color')) ?? '#000000' } }]];
  });
  return lines.length === 0 ? null : Object.fromEntries(lines);
}

function alignmentStyle(alignment: XmlNode | undefined): IStyleData {
  const value = (name: string): string | undefined => alignment && attributeOf(alignment, name);
  const horizontal = HORIZONTAL.indexOf(value('horizontal') as (typeof HORIZONTAL)[number]) + 1;
  // The standard of the file is the bottom of the cell.
  const vertical = VERTICAL.indexOf((value('vertical') ?? 'bottom') as (typeof VERTICAL)[number]) + 1;
  const rotation = Number(value('textRotation') ?? 0);
  return {
    ...(horizontal > 0 ? { ht: horizontal } : {}),
    ...(vertical > 0 ? { vt: vertical } : {}),
    ...(value('wrapText') === '1' || value('wrapText') === 'true' ? { tb: 3 } : {}),
    ...(rotation === 255 ? { tr: { a: 0, v: 1 } } : {}),
    ...(rotation > 0 && rotation !== 255 ? { tr: { a: rotation > 90 ? 90 - rotation : rotation } } : {}),
  };
}

function child(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.local === local);
}

function clean(style: Record<keyof IStyleData, unknown> | object): IStyleData {
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== null && value !== undefined),
  );
}
