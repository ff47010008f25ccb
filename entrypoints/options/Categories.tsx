/** Owns the section Categories: eight switches, and all of them at once. */
import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { CATEGORY_WORDS } from '../../components/category-words.ts';
import { counted } from '../../components/count-words.ts';
import { Switch } from '../../components/Switch.tsx';
import { CATEGORIES, type Category } from '../../data/entity.ts';
import type { SettingsChange } from '../../data/settings.ts';
import type { PacksAnswer } from './packs-answer.ts';

interface CategoriesProps {
  readonly categories: Readonly<Record<Category, boolean>>;
  readonly packs: PacksAnswer;
  readonly onChange: (change: SettingsChange) => void;
}

/** Which categories are marked. */
export function Categories({ categories, packs, onChange }: CategoriesProps): JSX.Element {
  const on = CATEGORIES.filter((category) => categories[category]).length;
  const turnAll = (to: boolean): void =>
    onChange({ categories: Object.fromEntries(CATEGORIES.map((category) => [category, to])) });
  return (
    <>
      <div class="Categories-bar">
        <p role="status">
          {on} of {CATEGORIES.length} on
        </p>
        <Button look="quiet" onClick={() => turnAll(true)}>
          Turn all on
        </Button>
        <Button look="quiet" onClick={() => turnAll(false)}>
          Turn all off
        </Button>
      </div>
      <ul class="Categories-list">
        {CATEGORIES.map((category) => (
          <li key={category}>
            <Switch
              on={categories[category]}
              label={CATEGORY_WORDS[category].many}
              detail={CATEGORY_WORDS[category].examples}
              category={category}
              trailing={countIn(packs, category)}
              onChange={(to) => onChange({ categories: { [category]: to } })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many terms of the category the packs hold; nothing where that is not known. */
function countIn(packs: PacksAnswer, category: Category): string {
  if (packs === undefined || packs === 'unread') return '';
  const count = packs.reduce((sum, { counts }) => sum + counts[category], 0);
  return counted(count, 'term', 'terms');
}
