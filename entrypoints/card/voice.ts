/** Owns the live region of the card's page: what is spoken when the keyboard comes to a term. */
import type { Drawing } from '../../components/card-story.ts';
import { spokenChoice, spokenTerm } from '../../components/spoken-words.ts';
import type { ToCard } from '../../data/card-port.ts';

/** A region whose text is told when it changes while it is on screen: so it waits until the frame is, ms. */
const SPEAK_AFTER = 100;

/** Speaks of the term that is drawn, where the keyboard came to it. */
export interface Voice {
  readonly say: (drawing: Drawing, message: Extract<ToCard, { type: 'show' }>) => void;
  /** Says words where no card is drawn. */
  readonly speak: (words: string) => void;
  readonly hush: () => void;
}

/** Makes the region, once for the life of the page. */
export function makeVoice(): Voice {
  const region = document.createElement('div');
  region.className = 'unseen';
  region.setAttribute('aria-live', 'polite');
  document.body.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hush = (): void => {
    clearTimeout(timer);
    region.textContent = '';
  };
  const speak = (words: string): void => {
    hush();
    timer = setTimeout(() => {
      region.textContent = words;
    }, SPEAK_AFTER);
  };
  return {
    hush,
    speak,
    say: ({ scene, token }, { token: asked, spoken }) => {
      const isNow = spoken && token === asked;
      if (isNow && scene?.kind === 'briefing') speak(spokenTerm(scene.briefing, spoken));
      else if (isNow && scene?.kind === 'choice') speak(spokenChoice(scene.words, scene.choices.length, spoken));
      else hush();
    },
  };
}
