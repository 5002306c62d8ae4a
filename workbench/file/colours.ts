import type { Package } from '../../src/ooxml/package/package';
import type { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';

/** Order in which a cell format counts the colours of a theme; light and dark are swapped there. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The palette of old workbooks, from index 8 (ECMA-376, 18.8.27). */
const PALETTE = `
  000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080
  c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff
  800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc
  99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`
  .trim()
  .split(/\s+/);

/** Turns the colours of a workbook's formats into #rrggbb. */
export class Colours {
  private readonly theme: readonly string[];

  constructor(parts: Package, workbook: WorkbookPart) {
    const part = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/theme'))?.target;
    this.theme = part && parts.has(part) ? themeColours(parts, part) : [];
  }

  /** undefined for an automatic colour. */
  of(node: XmlNode | undefined): string | undefined {
    const colour = node && this.base(node);
    const tint = Number((node && attributeOf(node, 'tint')) ?? 0);
    return colour !== undefined && tint !== 0 ? tinted(colour, tint) : colour;
  }

  private base(node: XmlNode): string | undefined {
    const rgb = attributeOf(node, 'rgb');
    if (rgb !== undefined) return `#${rgb.slice(-6).toLowerCase()}`;
    const theme = attributeOf(node, 'theme');
    if (theme !== undefined) return this.theme[Number(theme)];
    const index = Number(attributeOf(node, 'indexed') ?? NaN);
    // 0 to 7 repeat 8 to 15; 64 and 65 are the colours of the system.
    const hex = PALETTE[index < 8 ? index : index - 8];
    return hex === undefined ? undefined : `#${hex}`;
  }
}

function themeColours(parts: Package, part: string): readonly string[] {
  const { root } = parts.document(part);
  const scheme = descendants(root).find(({ local }) => local === 'clrScheme');
  return THEME_ORDER.map((name) => {
    const colour = scheme?.children.find(({ local }) => local === name)?.children[0];
    const hex = colour && (attributeOf(colour, 'lastClr') ?? attributeOf(colour, 'val'));
    return `#${(hex ?? '000000').toLowerCase()}`;
  });
}

function descendants(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(descendants)];
}

/** Lighter (tint > 0) or darker, by the lightness of HSL; hue and saturation stay. */
function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const lightness = (Math.max(...channels) + Math.min(...channels)) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const room = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  const hex = channels.map((channel) => {
    const value = Math.round(255 * Math.min(1, Math.max(0, (channel - lightness) * scale + wanted)));
    return value.toString(16).padStart(2, '0');
  });
  return `#${hex.join('')}`;
}
