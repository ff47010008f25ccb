/** Owns a build of the extension whose pack is as large as a test wants: the bundled one and generated entities. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity } from '../data/entity.ts';
import type { Pack } from '../data/pack.ts';
import { builtFolder, type Target } from './build.ts';

const FORMS_AN_ENTITY = 4;
const SYLLABLES = 'bra cho dov fer gul hax jin kro lum nev pash quor rit sul tav ush vek wor yad zim'.split(' ');

/** The folder of such a build, and how to be rid of it. */
export interface LargeBuild {
  readonly folder: string;
  remove(): void;
}

/** Copies the build for `target` and adds `forms` surface forms to its pack; an entity has four, one of which needs another. */
export function buildWithForms(target: Target, forms: number): LargeBuild {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-large-'));
  cpSync(builtFolder(target), folder, { recursive: true });
  const file = join(folder, 'pack.json');
  const pack: Pack = JSON.parse(readFileSync(file, 'utf8'));
  const generated = Array.from({ length: forms / FORMS_AN_ENTITY }, (_, index) => generatedEntity(index));
  writeFileSync(file, JSON.stringify({ ...pack, entities: [...pack.entities, ...generated] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function generatedEntity(index: number): Entity {
  const own = generatedWord(index);
  return {
    id: `generated-${index}`,
    name: `${own} Bureau`,
    category: index % 2 === 0 ? 'organisation' : 'place',
    prominence: 2,
    oneLine: { text: `Generated entity number ${index}`, cites: [], general: true },
    forms: [
      { text: `${own} Bureau`, rule: 'exact' },
      { text: `Bureau of ${own}`, rule: 'exact' },
      { text: `${own}–Bravo Treaty`, rule: 'exact' },
      { text: own, rule: 'exact', needs: [`${own} Bureau`] },
    ],
    never: [],
    facts: [],
    figures: [],
    dates: [],
    related: [],
    differs: [],
  };
}

/** A name of its own for each number: its digits to the base of twenty, as syllables, four at least. */
export function generatedWord(index: number): string {
  let word = '';
  for (let rest = index, nth = 0; rest > 0 || nth < 4; rest = Math.floor(rest / SYLLABLES.length), nth += 1)
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
