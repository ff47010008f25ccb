/** Owns packing a picture tightly: a palette of at most 256 colours takes a third of the room that full colours do. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** How coarse each channel may become until the colours fit, of 256. No eye sees the last: it is 8 off at most. */
const STEPS = [1, 4, 8, 16];

/** The same picture without transparency, in as true colours as a palette has room for. Throws where it has too many. */
export function smallPicture(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  for (const step of STEPS) {
    const packed = withPalette(width, height, data, step);
    if (packed) return packed;
  }
  throw new Error(`a picture of ${width} × ${height} has too many colours`);
}

/** The picture with its colours rounded to `step`; `undefined` where they are still too many. */
function withPalette(width: number, height: number, data: Buffer, step: number): Buffer | undefined {
  const palette = new Map<number, number>();
  // Each line starts with its filter: none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * 4;
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const colour = (rounded(red, step) << 16) | (rounded(green, step) << 8) | rounded(blue, step);
    const known = palette.get(colour) ?? palette.size;
    if (known === MOST_COLOURS) return undefined;
    palette.set(colour, known);
    lines[pixel + Math.floor(pixel / width) + 1] = known;
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const colours = Buffer.from(
    [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function rounded(value: number, step: number): number {
  return Math.min(255, Math.round(value / step) * step);
}

/** A chunk as the format wants it: length, name, content, checksum of the latter two. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
