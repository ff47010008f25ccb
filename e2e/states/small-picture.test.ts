/** Tests that a packed picture is the same picture. */
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { smallPicture } from './small-picture.ts';

function pictureOf(colourAt: (x: number, y: number) => readonly [number, number, number]): PNG {
  const picture = new PNG({ width: 60, height: 40 });
  for (let y = 0; y < 40; y += 1) {
    for (let x = 0; x < 60; x += 1) picture.data.set([...colourAt(x, y), 255], (y * 60 + x) * 4);
  }
  return picture;
}

it('keeps every pixel of a picture of few colours', () => {
  const picture = pictureOf((x, y) => [x * 4, y > 20 ? 7 : 251, 33]);
  const packed = PNG.sync.read(smallPicture(PNG.sync.write(picture)));
  expect([packed.width, packed.height]).toEqual([60, 40]);
  expect(packed.data.equals(picture.data)).toBe(true);
});

it('keeps the true colour of all that is large where there are many colours', () => {
  const picture = pictureOf((x, y) => (y < 20 ? [246, 242, 233] : [x * 4, y * 4, 128]));
  const packed = PNG.sync.read(smallPicture(PNG.sync.write(picture)));
  const half = picture.data.length / 2;
  expect(packed.data.subarray(0, half).equals(picture.data.subarray(0, half))).toBe(true);
  expect(packed.data.equals(picture.data)).toBe(false);
});
