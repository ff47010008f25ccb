/**
 * Owns what the card shows and how it got there: asking, waiting, failing, following related entities, going back, the
 * menu, and what a toast says was done.
 */

import type { EntityHeading } from '../data/entity.ts';
import type { MarkReason } from '../data/mark-reason.ts';
import type { Caller, Calls } from '../data/messages.ts';
import type { Briefing } from '../data/pack.ts';
import type { CardSize } from '../data/settings.ts';
import type { CardSection } from './BriefingCard.tsx';
import type { CardFailure } from './CardNotice.tsx';
import { type AsideDeeds, type CardView, keepAside, type ToastWords } from './card-aside.ts';
import { CARD } from './wording.ts';

/** Time in ms before a card that is still being read says so. */
export const LOADING_AFTER_MS = 150;
/** How many steps back a card remembers. */
export const HISTORY_LIMIT = 20;

/** What was asked for. */
interface Wanted {
  readonly entities: readonly string[];
  /** The words on the page, or the name of the related entity that was followed. */
  readonly words: string;
  /** Of several entities, those that were named by themselves earlier on the page. */
  readonly named?: readonly string[] | undefined;
  /** Why the words are marked, where that can be told. */
  readonly reason?: MarkReason | undefined;
}

/** One thing a card can show. */
export type Scene =
  | ({ readonly kind: 'loading' } & Wanted)
  | ({ readonly kind: 'failed'; readonly failure: CardFailure } & Wanted)
  | ({ readonly kind: 'choice'; readonly choices: readonly EntityHeading[] } & Wanted)
  | ({
      readonly kind: 'briefing';
      readonly briefing: Briefing;
      readonly size: CardSize;
      readonly section?: CardSection | undefined;
    } & Wanted);

/** What is to be drawn now. */
export interface Drawing {
  /** Of the showing that this belongs to. */
  readonly token: number;
  /** Undefined after the card was hidden. */
  readonly scene: Scene | undefined;
  /** What Back leads to, if anything. */
  readonly before: Scene | undefined;
  readonly view?: CardView | undefined;
  readonly toast?: ToastWords | undefined;
  /** What the page asked for: the words there, and what they may mean. Undefined after the card was hidden. */
  readonly asked?: Wanted | undefined;
}

/** The running story of one place that shows cards: a card's frame, or the popup. */
export interface Story extends AsideDeeds {
  /** Cards open as `opensAs` from now on. */
  readonly show: (token: number, wanted: Wanted, opensAs: CardSize) => Promise<void>;
  readonly hide: () => void;
  readonly follow: (entity: EntityHeading) => Promise<void>;
  readonly back: () => void;
  readonly retry: () => Promise<void>;
  /** Makes the card full, or as short as cards open; one that opened in full gets the standard size. */
  readonly resize: (full: boolean, section?: CardSection) => void;
  /** Something broke while drawing: show a notice instead, unless that is what broke. */
  readonly fail: () => void;
}

/**
 * Starts a story that asks by `ask` and draws by `draw`, in the same turn in which an answer arrives. An answer that
 * comes after something else was asked for is dropped.
 */
export function startStory(ask: Caller<Calls>, draw: (drawing: Drawing) => void): Story {
  let token = 0;
  let scene: Scene | undefined;
  let history: readonly Scene[] = [];
  let asked = 0;
  /** From a `show` until its first drawing: what is still seen is on its way out and leads nowhere any more. */
  let leaving = false;
  let origin: Wanted | undefined;
  let openSize: CardSize = 'standard';

  const redraw = (): void => draw({ token, scene, before: history.at(-1), asked: origin, ...aside.now() });
  const aside = keepAside(ask, redraw);
  const put = (next: Scene | undefined): void => {
    scene = next;
    aside.turn();
    redraw();
  };

  /** `arrive` runs once, just before the first thing that belongs to this question is drawn. */
  const open = async (wanted: Wanted, arrive: () => void): Promise<void> => {
    const question = ++asked;
    let arrived = false;
    const enter = (next: Scene): void => {
      if (!arrived) arrive();
      arrived = true;
      put(next);
    };
    const timer = setTimeout(() => {
      if (question === asked) enter({ kind: 'loading', ...wanted });
    }, LOADING_AFTER_MS);
    const next = await read(ask, wanted, openSize);
    clearTimeout(timer);
    if (question === asked) enter(next);
  };

  return {
    ...aside.deeds,
    show: async (newToken, wanted, opensAs) => {
      leaving = true;
      openSize = opensAs;
      await open(wantedOf(wanted), () => {
        leaving = false;
        token = newToken;
        history = [];
        origin = wanted;
      });
    },
    hide: () => {
      asked += 1;
      leaving = false;
      history = [];
      origin = undefined;
      // What can be undone stays in reach; all else has been said.
      aside.leave();
      put(undefined);
    },
    follow: async ({ id, name }) => {
      const left = scene;
      if (leaving || !left) return;
      await open({ entities: [id], words: name }, () => {
        history = [...history, left].slice(-HISTORY_LIMIT);
      });
    },
    back: () => {
      const before = history.at(-1);
      if (leaving || !before) return;
      asked += 1;
      history = history.slice(0, -1);
      put(before);
    },
    retry: async () => {
      if (!leaving && scene) await open(wantedOf(scene), () => {});
    },
    resize: (full, section) => {
      if (scene?.kind === 'briefing') put({ ...scene, size: full ? 'full' : shorter(openSize), section });
    },
    fail: () => {
      if (!scene || scene.kind === 'failed') return;
      put({ kind: 'failed', failure: 'unreadable', ...wantedOf(scene) });
    },
  };
}

/** The scene for what is wanted. Never rejects: what cannot be read becomes a scene that says so. */
async function read(ask: Caller<Calls>, wanted: Wanted, size: CardSize): Promise<Scene> {
  try {
    const [entity, ...others] = wanted.entities;
    if (entity === undefined) return { kind: 'failed', failure: 'gone', ...wanted };
    return others.length === 0 ? await readOne(ask, entity, wanted, size) : await readChoice(ask, wanted, size);
  } catch {
    return { kind: 'failed', failure: 'unreadable', ...wanted };
  }
}

async function readOne(ask: Caller<Calls>, entity: string, wanted: Wanted, size: CardSize): Promise<Scene> {
  const briefing = await ask('briefing', { entity });
  if (briefing === null) return { kind: 'failed', failure: 'gone', ...wanted };
  return { kind: 'briefing', briefing, size, ...wanted };
}

/** Who was named earlier on the page comes first. */
async function readChoice(ask: Caller<Calls>, wanted: Wanted, size: CardSize): Promise<Scene> {
  const { entities, named = [] } = wanted;
  const choices = (await ask('headings', { entities })).toSorted(
    (a, b) => Number(named.includes(b.id)) - Number(named.includes(a.id)),
  );
  const [only, ...others] = choices;
  if (!only) return { kind: 'failed', failure: 'gone', ...wanted };
  return others.length === 0 ? readOne(ask, only.id, wanted, size) : { kind: 'choice', choices, ...wanted };
}

function shorter(size: CardSize): CardSize {
  return size === 'full' ? 'standard' : size;
}

function wantedOf({ entities, words, named, reason }: Wanted): Wanted {
  return { entities, words, named, reason };
}

/** What a scene is called in the row that leads back to it. */
export function sceneName(scene: Scene): string {
  if (scene.kind === 'briefing') return scene.briefing.entity.name;
  return scene.kind === 'choice' ? CARD.mayBe(scene.words) : scene.words;
}
