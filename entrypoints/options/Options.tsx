/** Owns the frame of the options page: the rail, the address, and what is wrong when settings cannot be read or kept. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, Logo } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { type LiveSettings, type SettingsStore, useSettings } from '../../components/use-settings.ts';
import type { Caller, Calls } from '../../data/messages.ts';
import { About } from './About.tsx';
import { Categories } from './Categories.tsx';
import { Muted } from './Muted.tsx';
import type { PacksAnswer } from './packs-answer.ts';
import { Reading } from './Reading.tsx';
import { Sites } from './Sites.tsx';
import { SECTIONS, type Section, sectionAt } from './sections.ts';

/** Everything the options page needs from the browser. */
export interface OptionsProps {
  readonly ask: Caller<Calls>;
  readonly settingsStore: SettingsStore;
  /** Version of the extension. */
  readonly version: string;
}

/** The whole options page. */
export function Options({ ask, settingsStore, version }: OptionsProps): JSX.Element {
  const live = useSettings(settingsStore);
  const packs = usePacks(ask);
  const { section, heading } = useSection();
  return (
    <div class="Options">
      <header class="Options-rail">
        <p class="Options-brand">
          <Logo size={22} />
          Sidelight
        </p>
        <nav aria-label="Options">
          {SECTIONS.map(({ id, title, icon }) => (
            <a key={id} href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
              <Icon name={icon} />
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main class="Options-main">
        <h1 ref={heading} tabIndex={-1}>
          {section.title}
        </h1>
        <p class="Options-intro">{section.intro}</p>
        <Failure live={live} />
        {section.id === 'about' && (
          <About
            packs={packs}
            version={version}
            letterKeys={live.settings?.card.letterKeys}
            onLetterKeys={(letterKeys) => live.change({ card: { letterKeys } })}
            onNoteSeen={() => void ask('noteSeen', {}).catch(() => undefined)}
          />
        )}
        {live.settings && section.id === 'categories' && (
          <>
            <Categories categories={live.settings.categories} packs={packs} onChange={live.change} />
            <Muted settings={live.settings} ask={ask} onChange={live.change} />
          </>
        )}
        {live.settings && section.id === 'sites' && <Sites sitesOff={live.settings.sitesOff} onChange={live.change} />}
        {live.settings && section.id === 'reading' && <Reading settings={live.settings} onChange={live.change} />}
      </main>
    </div>
  );
}

function Failure({ live }: { readonly live: LiveSettings }): JSX.Element | null {
  if (live.failure === 'unsaved') {
    return (
      <Notice text="The change could not be saved, so it was taken back. Make it again; if that fails, restart the browser." />
    );
  }
  if (live.failure === 'unread') {
    return <Notice text="Your settings could not be read from this device." onRetry={live.readAgain} />;
  }
  return null;
}

/** The section the address names. A new one gets the focus on its heading and its name in the title. */
function useSection(): { section: Section; heading: { current: HTMLHeadingElement | null } } {
  const [section, setSection] = useState(() => sectionAt(location.hash));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    const follow = (): void => setSection(sectionAt(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = `${section.title} - Sidelight`;
    if (shown.current === section) return;
    shown.current = section;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [section]);
  return { section, heading };
}

function usePacks(ask: Caller<Calls>): PacksAnswer {
  const [packs, setPacks] = useState<PacksAnswer>();
  useEffect(() => {
    ask('packs', {}).then(setPacks, () => setPacks('unread'));
  }, [ask]);
  return packs;
}
