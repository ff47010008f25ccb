/** Owns accepting the look of card and pages as it is: every state is pictured anew, with the browser and fonts of this machine. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKED_AT, openCamera, PICTURES } from './pictures.ts';

const camera = await openCamera();
try {
  mkdirSync(PICTURES, { recursive: true });
  for (const file of readdirSync(PICTURES)) if (file.endsWith('.png')) rmSync(join(PICTURES, file));
  let bytes = 0;
  for (const state of LOOKED_AT) {
    for (const { name, png } of await camera.take(state)) {
      writeFileSync(join(PICTURES, `${name}.png`), png);
      bytes += png.length;
    }
  }
  writeFileSync(join(PICTURES, 'taken-with.json'), `${JSON.stringify(camera.with, null, 2)}\n`);
  console.log(`${(bytes / 1e6).toFixed(2)} MB of pictures, taken with ${camera.with.browser}.`);
} finally {
  await camera.close();
}
