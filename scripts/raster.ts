/** Just enough of a rasteriser for icons: shapes on a field of 80 × 80, antialiased by sampling. */

export const FIELD = 80;
const SAMPLES = 8;

export type Colour = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];
type Inside = (x: number, y: number) => boolean;

export interface Shape {
  readonly inside: Inside;
  readonly colour: Colour;
}

export function roundedBox(x: number, y: number, width: number, height: number, radius: number): Inside {
  return (px, py) => {
    const dx = Math.max(x + radius - px, 0, px - (x + width - radius));
    const dy = Math.max(y + radius - py, 0, py - (y + height - radius));
    return Math.hypot(dx, dy) <= radius;
  };
}

/** A line through the points, with round ends and joints. */
export function stroke(points: readonly Point[], width: number): Inside {
  const half = width / 2;
  return (px, py) =>
    points.some((end, index) => {
      const start = points[index - 1] ?? end;
      return distanceToSegment(px, py, start, end) <= half;
    });
}

export function disc(x: number, y: number, radius: number): Inside {
  return (px, py) => Math.hypot(px - x, py - y) <= radius;
}

/** Points along a circle's edge, in degrees clockwise from three o'clock. */
export function arc(x: number, y: number, radius: number, from: number, to: number): Point[] {
  const steps = 48;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** RGBA pixels of a square picture; later shapes lie over earlier ones, the rest is transparent. */
export function raster(size: number, shapes: readonly Shape[]): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rgba.set(pixel(x, y, size, shapes), (y * size + x) * 4);
  }
  return rgba;
}

function pixel(x: number, y: number, size: number, shapes: readonly Shape[]): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const fx = ((x + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * FIELD;
    const fy = ((y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * FIELD;
    const top = shapes.findLast((shape) => shape.inside(fx, fy));
    if (top === undefined) continue;
    covered += 1;
    top.colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  const alpha = Math.round((covered / (SAMPLES * SAMPLES)) * 255);
  return [...sum.map((value) => Math.round(value / covered)), alpha];
}

function distanceToSegment(px: number, py: number, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(px - (ax + t * (bx - ax)), py - (ay + t * (by - ay)));
}
