/** Owns what a card's menu offers for the scene it shows. */

import { DONE, MENU } from './aside-wording.ts';
import type { MenuItem } from './CardMenu.tsx';
import type { Pin } from './CardTools.tsx';
import type { CardView } from './card-aside.ts';
import type { Drawing, Story } from './card-story.ts';
import { CATEGORY_WORDS } from './category-words.ts';

/** What the menu is made from. */
export interface MenuParts {
  readonly drawing: Drawing;
  readonly story: Pick<Story, 'adjust'>;
  /** The card lies on a page: its site can be muted, and its words may have been matched wrongly. */
  readonly onPage: boolean;
  readonly onSettings: () => void;
  /** Another view is to take the menu's place. */
  readonly onView: (view: CardView) => void;
  readonly pin?: Pin | undefined;
}

/** The items, in order. What cannot be done from here is not offered. */
export function menuItems({ drawing, story, onPage, onSettings, onView, pin }: MenuParts): MenuItem[] {
  const { scene, asked } = drawing;
  const items: MenuItem[] = pin?.on ? [{ icon: 'move', label: MENU.move, onChoose: pin.onMove }] : [];
  const rest: MenuItem[] = [];
  const entity = scene?.kind === 'briefing' ? scene.briefing.entity : undefined;
  if (entity) {
    const { id, name, category } = entity;
    const { all } = CATEGORY_WORDS[category];
    items.push(
      {
        icon: 'mute',
        label: MENU.mute(name),
        onChoose: () => void story.adjust({ kind: 'mute', entity: id, on: true }, () => DONE.muted(name)),
      },
      {
        icon: category,
        label: MENU.muteAll(all),
        onChoose: () => void story.adjust({ kind: 'category', category, on: true }, () => DONE.mutedAll(all)),
      },
    );
  }
  if (onPage) {
    items.push({
      icon: 'site',
      label: MENU.muteSite,
      onChoose: () => void story.adjust({ kind: 'site', on: true }, DONE.siteOff),
    });
  }
  if (onPage && entity && asked?.entities.includes(entity.id)) {
    const wrong = { kind: 'wrong-match', words: asked.words, entity: entity.id, on: true } as const;
    if (asked.reason) rest.push({ icon: 'info', label: MENU.why, onChoose: () => onView('why') });
    rest.push({ icon: 'flag', label: MENU.wrong, onChoose: () => void story.adjust(wrong, () => DONE.wrong) });
  }
  rest.push({ icon: 'settings', label: MENU.settings, onChoose: onSettings });
  return [...items, ...rest.map((item, index) => ({ ...item, isApart: index === 0 && items.length > 0 }))];
}
