/** Tests that the card says what the design says, word for word, and says nothing that is not in its catalogue. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../data/entity.ts';
import { CITE, DONE, MENU, WHY } from './aside-wording.ts';
import { CATEGORY_WORDS } from './category-words.ts';
import { CARD, NOTES, TOASTS } from './wording.ts';

describe('the words of the card', () => {
  it('on its buttons are those of the design', () => {
    expect([CARD.more, CARD.less, CARD.pin, CARD.close, CARD.copy, CARD.retry, CARD.undo, CARD.actions]).toEqual([
      'More',
      'Less',
      'Pin card',
      'Close',
      'Copy with citation',
      'Try again',
      'Undo',
      'More actions',
    ]);
    expect(CARD.back('Harbour Pact')).toBe('Back to Harbour Pact');
  });

  it('in its menu are those of the design', () => {
    expect([MENU.mute('Anna'), MENU.muteSite, MENU.why, MENU.wrong, MENU.settings]).toEqual([
      'Mute Anna',
      'Mute on this site',
      'Why is this marked?',
      'Wrong match',
      'Settings',
    ]);
    expect(CATEGORIES.map((category) => MENU.muteAll(CATEGORY_WORDS[category].all))).toEqual([
      'Mute all people',
      'Mute all organisations',
      'Mute all agreements',
      'Mute all programmes',
      'Mute all events',
      'Mute all places',
      'Mute all weapons and technology',
      'Mute all policies and ideas',
    ]);
  });

  it('in its toasts are those of the design', () => {
    expect([DONE.muted('Anna'), DONE.mutedAll('people'), DONE.siteOff('news.example'), DONE.wrong]).toEqual([
      'Muted Anna',
      'Muted all people',
      'Marks are off on news.example',
      'Noted. This match will not be marked again.',
    ]);
    expect([0, 1, 4].map(TOASTS.copied)).toEqual([
      'Copied. No sources.',
      'Copied with 1 source',
      'Copied with 4 sources',
    ]);
  });

  it('in its states are those of the design', () => {
    expect([NOTES.unreadable, NOTES.gone, NOTES.noSource, NOTES.unsourced, CARD.sources(0)]).toEqual([
      'The briefing could not be read from this device.',
      'This term is no longer in your packs.',
      'No source given',
      'This pack gives no source. Treat with care.',
      'No sources',
    ]);
    expect(NOTES.differOn('its', 'name')).toBe('Sources differ on its name');
    expect(NOTES.old('18 Feb 2026')).toBe('Newest source 18 Feb 2026. May be out of date.');
    expect(CARD.mayBe('Singh')).toBe('“Singh” may be');
    expect(CARD.namedEarlier).toBe('Named earlier on this page');
    expect(NOTES.sourceLink('UNI, 27 Jan 2026')).toBe('Source: UNI, 27 Jan 2026, opens in a new tab');
    expect([NOTES.summary, NOTES.quotation, NOTES.workedOut, NOTES.general]).toEqual([
      'our summary',
      'direct quotation',
      'worked out',
      'General knowledge',
    ]);
  });

  it('never shout, apologise or say "we"', () => {
    const texts = JSON.stringify([CARD, NOTES, TOASTS, CITE, DONE, MENU, WHY]);
    expect(texts).not.toMatch(/!|\boops\b|\bplease\b|\bsorry\b|\bwe\b/i);
  });
});

it('no component has words of its own outside the catalogue', () => {
  const own = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .flatMap((file) => {
      const code = readFileSync(join(import.meta.dirname, file), 'utf8');
      const inTags = [...code.matchAll(/^\s+[A-Z][a-z]+(?: [a-z]+)*\.?$|<[a-z][^<>{}]*>([A-Z][^<>{}]*)</gm)];
      const inNames = [...code.matchAll(/(?:aria-label|placeholder|title)="([^"]+)"/g)];
      return [...inTags, ...inNames].map(([words]) => `${file}: ${words.trim()}`);
    });
  expect(own).toEqual([]);
});
