/** Owns what a card's menu offers for the scene it shows. */
import type { MenuItem } from './CardMenu.tsx';
import type { Drawing, Story } from './card-story.ts';
import { CATEGORY_WORDS } from './category-words.ts';

interface MenuParts {
  readonly drawing: Drawing;
  readonly story: Pick<Story, 'adjust'>;
  /** The card lies on a page: its site can be muted, and its words may have been matched wrongly. */
  readonly onPage: boolean;
  readonly onSettings: () => void;
}

/** The items, in order. What cannot be done from here is not offered. */
export function menuItems({ drawing, story, onPage, onSettings }: MenuParts): MenuItem[] {
  const { scene, asked } = drawing;
  const items: MenuItem[] = [];
  const entity = scene?.kind === 'briefing' ? scene.briefing.entity : undefined;
  if (entity) {
    const { id, name, category } = entity;
    const { all } = CATEGORY_WORDS[category];
    items.push(
      {
        icon: 'mute',
        label: `Mute ${name}`,
        onChoose: () => void story.adjust({ kind: 'mute', entity: id, on: true }, () => `Muted ${name}`),
      },
      {
        icon: category,
        label: `Mute all ${all}`,
        onChoose: () => void story.adjust({ kind: 'category', category, on: true }, () => `Muted all ${all}`),
      },
    );
  }
  if (onPage) {
    items.push({
      icon: 'site',
      label: 'Mute on this site',
      onChoose: () => void story.adjust({ kind: 'site', on: true }, (site) => `Marks are off on ${site}`),
    });
  }
  const apart = { isApart: items.length > 0 };
  if (onPage && entity && asked?.entities.includes(entity.id)) {
    const wrong = { kind: 'wrong-match', words: asked.words, entity: entity.id, on: true } as const;
    items.push({
      ...apart,
      icon: 'flag',
      label: 'Wrong match',
      onChoose: () => void story.adjust(wrong, () => 'Noted. This match will not be marked again.'),
    });
    return [...items, { icon: 'settings', label: 'Settings', onChoose: onSettings }];
  }
  return [...items, { ...apart, icon: 'settings', label: 'Settings', onChoose: onSettings }];
}
