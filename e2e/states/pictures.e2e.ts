/**
 * Every state of the card, the popup and the options looks as it was accepted, pixel by pixel; and the stage on which it is seen does not ship.
 * Letters are drawn differently by other browsers and fonts: there the pictures are skipped, and it is said why.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFolder } from '../build.ts';
import { CARD_STATES } from './card-states.ts';
import {
  acceptedWith,
  type Camera,
  differingPixels,
  LOOKED_AT,
  openCamera,
  PICTURES,
  pictureNames,
} from './pictures.ts';

let camera: Camera;

beforeAll(async () => {
  camera = await openCamera();
});
afterAll(() => camera?.close());

/** Why this machine's pictures cannot be compared; `undefined` where they can. */
function strangeness(): string | undefined {
  const wanted = JSON.stringify(acceptedWith());
  const here = JSON.stringify(camera.with);
  return here === wanted ? undefined : `Pictures are not compared: they were taken with ${wanted}, this is ${here}.`;
}

test.each(LOOKED_AT)('$title ($name) looks as it was accepted', async (state) => {
  const strange = strangeness();
  const pictures = await camera.take(state);
  expect(pictures.length).toBeGreaterThan(0);
  if (strange !== undefined) {
    console.log(strange);
    return;
  }
  for (const { name, png } of pictures) {
    const changed = differingPixels(readFileSync(join(PICTURES, `${name}.png`)), png);
    const seen = join(tmpdir(), 'sidelight-pictures');
    if (changed > 0) {
      mkdirSync(seen, { recursive: true });
      writeFileSync(join(seen, `${name}.png`), png);
    }
    expect(changed, `${name} changed; see ${seen}. If it is better so: npm run pictures:accept`).toBe(0);
  }
});

test('a changed line is seen as a change', async () => {
  const [standard] = CARD_STATES.filter(({ name }) => name === 'standard');
  const [small] = CARD_STATES.filter(({ name }) => name === 'little-known');
  if (!standard || !small) throw new Error('the states are named otherwise');
  const [one] = await camera.take(standard);
  const [other] = await camera.take(small);
  expect(differingPixels(one?.png ?? Buffer.alloc(0), other?.png ?? Buffer.alloc(0))).toBeGreaterThan(0);
  expect(differingPixels(one?.png ?? Buffer.alloc(0), one?.png ?? Buffer.alloc(0))).toBe(0);
});

test.each(['index.html', 'parts.html', 'options.html#reading', 'popup.html'])('the stage shows %s', async (path) => {
  expect(await camera.complaints(path)).toEqual([]);
});

test('there is a picture of every state and of nothing else', () => {
  const wanted = pictureNames().map((name) => `${name}.png`);
  const found = readdirSync(PICTURES).filter((file) => file.endsWith('.png'));
  expect(found.sort()).toEqual(wanted.sort());
});

test.each(['chrome', 'firefox'] as const)('the stage does not ship in the build for %s', (target) => {
  const files = readdirSync(builtFolder(target), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const { parentPath, name } of files) {
    expect(name).not.toMatch(/stage|states|parts/);
    expect(readFileSync(join(parentPath, name), 'utf8')).not.toMatch(/Harbour Pact|made up|Sidelight stage/);
  }
});
