/** Draws assets/*.png: `tsx scripts/icons.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodePng } from './png';
import { arc, type Colour, disc, type Point, raster, roundedBox, type Shape, stroke } from './raster';

const TEAL: Colour = [15, 108, 92];
const INK: Colour = [66, 66, 66];
const PALE: Colour = [222, 240, 235];
const WHITE: Colour = [255, 255, 255];

const box = (x: number, y: number, w: number, h: number, r: number, colour: Colour): Shape => ({
  inside: roundedBox(x, y, w, h, r),
  colour,
});
const line = (width: number, colour: Colour, ...points: Point[]): Shape => ({
  inside: stroke(points, width),
  colour,
});
const at = (x: number, y: number): Point => [x, y];

/** An outlined box, drawn as two. */
const frame = (x: number, y: number, w: number, h: number, r: number, edge: number): Shape[] => [
  box(x, y, w, h, r, INK),
  box(x + edge, y + edge, w - 2 * edge, h - 2 * edge, Math.max(r - edge, 0), WHITE),
];

/** Strokes that would be under a pixel and a half at 16 px are drawn thicker there. */
const edgeAt = (size: number): number => (size <= 16 ? 7 : 5);

const yenSign = (cx: number, top: number, height: number, width: number, colour: Colour): Shape[] => {
  const mid = top + height * 0.48;
  const arm = height * 0.4;
  return [
    line(width, colour, at(cx - arm, top), at(cx, mid), at(cx + arm, top)),
    line(width, colour, at(cx, mid), at(cx, top + height)),
    line(
      width * 0.8,
      colour,
      at(cx - arm * 0.85, mid + height * 0.06),
      at(cx + arm * 0.85, mid + height * 0.06),
    ),
    line(
      width * 0.8,
      colour,
      at(cx - arm * 0.85, mid + height * 0.27),
      at(cx + arm * 0.85, mid + height * 0.27),
    ),
  ];
};

const ICONS: Readonly<Record<string, (size: number) => Shape[]>> = {
  icon: (size) => {
    const mark = [box(2, 2, 76, 76, 16, TEAL)];
    if (size <= 16) return [...mark, ...yenSign(40, 17, 47, 9, WHITE)];
    return [
      ...mark,
      ...yenSign(36, 16, 42, 7, WHITE),
      { inside: disc(60, 60, 16), colour: TEAL },
      { inside: disc(60, 60, 13), colour: WHITE },
      line(4.5, TEAL, at(54, 60), at(58.5, 65), at(66, 55)),
    ];
  },
  check: (size) => [
    ...frame(12, 10, 56, 66, 7, edgeAt(size)),
    box(27, 3, 26, 15, 5, INK),
    line(edgeAt(size) + 4, TEAL, at(25, 47), at(36, 59), at(56, 34)),
  ],
  fill: (size) => [
    ...frame(12, 4, 56, 72, 7, edgeAt(size)),
    box(22, 14, 36, 16, 2, TEAL),
    ...[24, 40, 56].flatMap((x) =>
      [41, 53, 65].map((y) => ({ inside: disc(x, y, size <= 16 ? 5 : 4), colour: x === 56 ? TEAL : INK })),
    ),
  ],
  report: (size) => [
    ...frame(8, 4, 50, 72, 6, edgeAt(size)),
    ...[20, 34].map((y) => line(edgeAt(size), INK, at(20, y), at(46, y))),
    line(20, WHITE, at(34, 57), at(58, 57)),
    line(edgeAt(size) + 3, TEAL, at(32, 57), at(71, 57)),
    line(edgeAt(size) + 3, TEAL, at(57, 43), at(71, 57), at(57, 71)),
  ],
  undo: (size) => [
    line(edgeAt(size) + 3, INK, at(14, 30), at(46, 30), ...arc(46, 49, 19, -90, 90), at(26, 68)),
    line(edgeAt(size) + 3, TEAL, at(30, 13), at(13, 30), at(30, 47)),
  ],
  pane: (size) => [
    ...frame(4, 10, 72, 60, 6, edgeAt(size)),
    box(44, 10 + edgeAt(size), 27, 60 - 2 * edgeAt(size), 0, PALE),
    box(42, 10, edgeAt(size), 60, 0, INK),
    ...[26, 38, 50].map((y) => line(edgeAt(size), TEAL, at(54, y), at(64, y))),
  ],
  // two arrows that chase each other round a cell
  repair: (size) => {
    const width = edgeAt(size) + 3;
    return [
      line(width, INK, ...arc(40, 40, 28, 165, 320)),
      line(width, INK, at(47, 22), at(63, 24), at(65, 7)),
      line(width, TEAL, ...arc(40, 40, 28, -15, 140)),
      line(width, TEAL, at(33, 58), at(17, 56), at(15, 73)),
      ...(size <= 16 ? [] : [box(31, 34, 18, 12, 2, TEAL)]),
    ];
  },
  // a question asked about a cell
  explain: (size) => [
    ...frame(4, 2, 72, 60, 10, edgeAt(size)),
    line(edgeAt(size), INK, at(22, 60), at(22, 75), at(40, 60)),
    line(edgeAt(size) + 3, TEAL, ...arc(40, 23, 9, -170, 40), at(40, 36)),
    { inside: disc(40, 48, size <= 16 ? 6 : 5), colour: TEAL },
  ],
};

const RIBBON_SIZES = [16, 32, 80];

mkdirSync('assets', { recursive: true });
for (const [name, draw] of Object.entries(ICONS)) {
  const sizes = name === 'icon' ? [16, 32, 64, 80] : RIBBON_SIZES;
  for (const size of sizes) {
    writeFileSync(`assets/${name}-${size}.png`, encodePng(size, raster(size, draw(size))));
  }
}
