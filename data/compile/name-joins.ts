/** Owns how far a name reaches: which words join it to the right. */
import { categoryOfHead, isParticle, isParty, isStopWord, knownLength, knownName, partyOf } from './known-words.ts';
import connectors from './lexicon/connectors.json' with { type: 'json' };
import { glued, isCapital, type Scene, textOf } from './name-scene.ts';
import { isFiniteVerb } from './verb-forms.ts';

const MAX_WORDS = 10;

/** The token after the name that starts at `start`. */
export function runEnd(scene: Scene, start: number): number {
  let end = start + Math.max(1, knownLength(scene.words, start));
  while (end < scene.tokens.length && end - start < MAX_WORDS && !scene.marked.has(end)) {
    if (!glued(scene, end - 1) && scene.tokens[end]?.kind !== 'possessive') break;
    const next = joined(scene, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the run [start, end) ends with what may be joined to it; `end` if nothing may. */
function joined(scene: Scene, start: number, end: number): number {
  const { words } = scene;
  const word = words[end] ?? '';
  if (isCapital(scene, end)) return end + Math.max(1, knownLength(words, end));
  if (isParticle(word)) return afterParticles(scene, end);
  if (isMark(scene, start, end)) return end + 1;
  if (scene.tokens[end]?.kind === 'possessive') return afterPossessive(scene, end);
  const isAnd = connectors.and.includes(scene.tokens[end]?.text ?? '');
  if (!isAnd && !connectors.afterHeadNoun.includes(word)) return end;
  const article = !isAnd && connectors.articles.includes(words[end + 1] ?? '') ? 1 : 0;
  const from = end + 1 + article;
  if (!isCapital(scene, from)) return end;
  const to = capitalsFrom(scene, from);
  const joins = isAnd ? joinsByAnd(scene, start, end, to) : joinsByOf(scene, start, end, to);
  return joins || knownName(textOf(scene, start, to)) !== undefined ? to : end;
}

/** "Leopard 2A8"; "the Nord Stream 2 is", but not "the Norway 27 ships": a bare number needs an article before and nothing counted after. */
function isMark({ words, tokens }: Scene, start: number, end: number): boolean {
  const word = words[end] ?? '';
  if (/^\d{1,3}\p{Lu}[\p{L}\d]*$/u.test(word)) return true;
  const next = words[end + 1] ?? '';
  const isOpen = /^(?:the|an?|its|their)$/i.test(words[start - 1] ?? '') || tokens[start - 1]?.kind === 'possessive';
  // "the Nord Stream 2 pipeline", but "the Norway 27 ships".
  const isClosed = !next.endsWith('s') || isStopWord(next) || isFiniteVerb(next);
  return /^\d{1,3}$/.test(word) && isOpen && isClosed && partyOf(words[start] ?? '') === undefined;
}

function capitalsFrom(scene: Scene, start: number): number {
  let end = start + 1;
  while (isCapital(scene, end) && glued(scene, end - 1) && !scene.marked.has(end)) end += 1;
  return end;
}

/** "Ursula von der Leyen": particles join where a capital follows that is no party of its own. */
function afterParticles(scene: Scene, end: number): number {
  const after = [1, 2, 3].find((step) => isCapital(scene, end + step));
  if (after === undefined || isParty(scene.words[end + after] ?? '')) return end;
  return scene.words.slice(end, end + after).every(isParticle) ? end + after + 1 : end;
}

/** Many people, as bodies are named after whom they are of: "Fishermen" before ’s, "Ministers" before a bare apostrophe. */
const MEMBERS = /^(?:\p{L}*(?:men|people|children)[’']s|\p{Lu}\p{Ll}+(?:ers|ors|ists|ants)[’'])$/iu;

/** "Norwegian Fishermen’s Association", "European People’s Party"; "Norway’s Treaty" is two names. */
function afterPossessive(scene: Scene, end: number): number {
  if (!MEMBERS.test(textOf(scene, end - 1, end + 1)) || !isCapital(scene, end + 1)) return end;
  const to = capitalsFrom(scene, end + 1);
  return isHeadAt(scene, to - 1) ? to : end;
}

/** "of", "for", "on" join after a head noun ("Ministry for …") or before one ("Security of Information Agreement"). */
function joinsByOf(scene: Scene, start: number, end: number, to: number): boolean {
  const { words } = scene;
  if (isHeadAt(scene, end - 1)) return words[end] !== 'on';
  // "Ministry of Defence of Finland".
  if (words[end] === 'of' && isHeadAt(scene, start)) return knownName(words[end + 1] ?? '')?.category === 'place';
  // "India–EU Security of Information Agreement": one word, after a pair of parties at most.
  const opened = end - start === 1 || (end - start === 2 && /[-–]/.test(words[start] ?? ''));
  return opened && isHeadAt(scene, to - 1) && to - end > 2;
}

/** "and" joins where a head noun follows and what stands before is no name by itself. */
function joinsByAnd(scene: Scene, start: number, end: number, to: number): boolean {
  if (isHeadAt(scene, end - 1) || knownName(textOf(scene, start, end)) !== undefined) return false;
  return isHeadAt(scene, to - 1) && to - end > 2 && !isParty(scene.words[end + 1] ?? '');
}

function isHeadAt({ words }: Scene, at: number): boolean {
  return categoryOfHead(words[at] ?? '') !== undefined;
}
