/** Owns packing a picture tightly: a palette of at most 256 colours takes a third of the room that full colours do. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The same picture without transparency: its commonest colours true, the few pixels of others in the nearest of those. */
export function smallPicture(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(pixel * 4) >>> 8);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = common.slice(0, MOST_COLOURS);
  const places = new Map(common.map((colour) => [colour, nearest(colour, palette)]));
  // Each line starts with its filter: none.
  const lines = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, pixel) => {
    lines[pixel + Math.floor(pixel / width) + 1] = places.get(colour) ?? 0;
  });
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const parts = [chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flatMap(channels)))];
  return Buffer.concat([
    SIGNATURE,
    ...parts,
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The place in `palette` of the colour that differs least. */
function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  let best = { place: 0, off: Number.POSITIVE_INFINITY };
  palette.forEach((other, place) => {
    const off = channels(other).reduce((sum, value, index) => sum + (value - (wanted[index] ?? 0)) ** 2, 0);
    if (off < best.off) best = { place, off };
  });
  return best.place;
}

/** A chunk as the format wants it: length, name, content, checksum of the latter two. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
