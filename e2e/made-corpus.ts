/** Owns an invented corpus of any size for measuring speed: news-like documents whose names grow with their number. */
import type { InputFile } from '../data/compile/parse-source.ts';

const GIVEN = ['Ada', 'Bo', 'Eva', 'Ivo', 'Lena', 'Omar', 'Petra', 'Sven', 'Tara', 'Yuri'];
const SYLLABLES = ['ba', 'den', 'fel', 'gor', 'hal', 'kes', 'lun', 'mar', 'nor', 'per', 'sol', 'tren', 'vik', 'wes'];
const PLACES = ['Oslo', 'Helsinki', 'New Delhi', 'Brussels', 'Tokyo', 'Paris', 'Warsaw', 'Ottawa'];
const PARTIES = ['Norway', 'Finland', 'India', 'the European Union', 'Japan', 'France', 'Poland', 'Canada'];
const MATTERS = ['maritime security', 'joint procurement', 'cyber threats', 'shipbuilding', 'air defence', 'training'];

/** A generator of whole numbers below a bound that gives the same row for the same seed (mulberry32). */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** The name with number `index`: different for different numbers up to 14 to the fourth. */
function coined(index: number): string {
  const parts = [index, Math.floor(index / 14), Math.floor(index / 196)].map((each) => SYLLABLES[each % 14] ?? '');
  const word = parts.slice(0, index < 14 ? 2 : 3).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The agency with number `index`, and the acronym its words make: one for each number up to 14 cubed. */
function agency(index: number): readonly [string, string] {
  const words = [index, Math.floor(index / 14), Math.floor(index / 196)].map((each) => `${coined(each % 14)}`);
  return [`${words.join(' ')} Agency`, `${words.map((word) => word.charAt(0)).join('')}A`];
}

/** `count` documents of about 2,000 characters. As in real news, names grow with the root of the number of documents. */
export function madeCorpus(count: number): InputFile[] {
  const names = Math.ceil(Math.sqrt(count) * 8);
  return Array.from({ length: count }, (_, at) => ({ name: `d${at}.txt`, text: documentOf(at, names) }));
}

function documentOf(at: number, names: number): string {
  const next = numbers(at + 1);
  const pick = (all: readonly string[]) => all[next(all.length)] ?? '';
  const lines = [`Talks on ${pick(MATTERS)} go on in ${pick(PLACES)}`];
  while (lines.join('\n').length < 1_900) {
    const index = next(names);
    const person = `${GIVEN[index % 10] ?? ''} ${coined(index)}`;
    const pact = `${coined(next(names))} Treaty`;
    const [body, acronym] = agency(next(names));
    const [left, right] = [pick(PARTIES), pick(PARTIES)];
    lines.push(
      `Defence Minister ${person} met officials of ${left} in ${pick(PLACES)} on ${1 + next(28)} March 2026. ` +
        `The ${pact}, signed by ${left} and ${right}, covers ${pick(MATTERS)} and ${pick(MATTERS)}. ` +
        `“We will spend €${1 + next(90)} million on ${pick(MATTERS)},” ${coined(index)} said. ` +
        `The ${body} (${acronym}) welcomed the treaty, which is worth ${1 + next(60)} per cent more than before.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
