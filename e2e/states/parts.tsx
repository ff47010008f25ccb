/** Owns the stage's page of small parts: buttons, switches, segments, rows, notices and every drawing. */
import { render } from 'preact';
import { Button } from '../../components/Button.tsx';
import { CATEGORY_WORDS } from '../../components/category-words.ts';
import { Icon, type IconName, Logo } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Switch } from '../../components/Switch.tsx';
import { NOISE_OPTIONS } from '../../components/setting-words.ts';
import { TermRow } from '../../components/TermRow.tsx';
import { CATEGORIES } from '../../data/entity.ts';
import '../../components/base.css';
import './stage.css';

const ICONS: readonly IconName[] = [
  'back',
  'categories',
  'close',
  'copy',
  'differ',
  'down',
  'flag',
  'forward',
  'info',
  'more',
  'mute',
  'out',
  'move',
  'pack',
  'pin',
  'pinned',
  'reading',
  'search',
  'settings',
  'site',
  'up',
  'warn',
];
const nothing = (): void => {};

document.documentElement.dataset['theme'] = new URLSearchParams(location.search).get('theme') ?? 'light';
const root = document.getElementById('parts');
if (root) {
  render(
    <div class="Parts">
      <p>
        <Logo size={32} /> <Button look="main">Add site</Button> <Button look="quiet">Remove</Button>
      </p>
      <Switch
        on
        label="Places"
        detail="Countries, cities, bases"
        category="place"
        trailing="12 terms"
        onChange={nothing}
      />
      <Switch
        on={false}
        label="Events"
        detail="Summits, visits"
        category="event"
        trailing="4 terms"
        onChange={nothing}
      />
      <Segments legend="How many" options={NOISE_OPTIONS} value="section" onChange={nothing} />
      <Notice text="Your settings could not be read from this device." onRetry={nothing} />
      {CATEGORIES.map((category) => (
        <TermRow
          key={category}
          heading={{
            id: category,
            name: CATEGORY_WORDS[category].one,
            category,
            oneLine: CATEGORY_WORDS[category].examples,
          }}
          ranges={[[0, 3]]}
          trailing="On page"
        />
      ))}
      <p class="Parts-icons">
        {[...CATEGORIES, ...ICONS].map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
    </div>,
    root,
  );
}
