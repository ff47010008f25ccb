/** Owns the popup's two views, the list and the card, and how the keyboard moves between them. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { CARD_NAME_ID } from '../../components/Card.tsx';
import { type Drawing, startStory } from '../../components/card-story.ts';
import { Icon, Logo } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Toast } from '../../components/Toast.tsx';
import { type SettingsStore, useSettings } from '../../components/use-settings.ts';
import type { EntityHeading } from '../../data/entity.ts';
import type { Caller, Calls, PackSummary, PageCalls } from '../../data/messages.ts';
import type { CardLook } from '../../data/settings.ts';
import { isSiteOff } from '../../data/site-name.ts';
import { Controls, PackLine } from './Controls.tsx';
import { askPage, hostOf, type OpenTab, type PageAnswer } from './open-page.ts';
import { TermFinder } from './TermFinder.tsx';
import '../../components/IconButton.css';

/** Everything the popup needs from the browser. */
export interface PopupProps {
  readonly ask: Caller<Calls>;
  readonly askContent: Caller<PageCalls>;
  readonly settingsStore: SettingsStore;
  readonly tab: OpenTab;
  readonly onSettings: () => void;
  readonly onClose: () => void;
}

/** The whole popup. */
export function Popup(props: PopupProps): JSX.Element {
  const { ask, tab } = props;
  const [query, setQuery] = useState('');
  const [drawing, setDrawing] = useState<Drawing>();
  const story = useMemo(() => startStory(ask, setDrawing), [ask]);
  const live = useSettings(props.settingsStore);
  const packs = usePacks(ask);
  const host = hostOf(tab);
  const off = host !== undefined && live.settings !== undefined && isSiteOff(host, live.settings.sitesOff);
  const page = usePage(props, off);
  const CardScene = useCardScene();
  const cardOpen = drawing?.scene !== undefined;
  useFocusOnName(CardScene && drawing);
  useLook(live.settings?.card.look);

  useKeys((event) => {
    if (event.key === 'Escape' && drawing?.view) story.look(undefined);
    else if (event.key === 'Backspace' && cardOpen) {
      if (drawing.before) story.back();
      else story.hide();
    } else if (event.key !== 'Escape') return;
    else if (cardOpen) story.hide();
    else if (query !== '') setQuery('');
    else props.onClose();
    event.preventDefault();
  });

  if (cardOpen && CardScene) {
    const home = { label: query === '' ? 'On this page' : `Results for “${query}”`, onBack: story.hide };
    return (
      <div class="Popup">
        <CardScene drawing={drawing} story={story} home={home} onPage={false} onSettings={props.onSettings} />
      </div>
    );
  }
  const open = ({ id, name }: EntityHeading): void =>
    void story.show(0, { entities: [id], words: name }, live.settings?.card.opensAs ?? 'standard');
  return (
    <div class="Popup">
      <div class="Popup-top">
        <Logo size={20} />
        <h1>Sidelight</h1>
        <button type="button" class="IconButton" aria-label="All settings" onClick={props.onSettings}>
          <Icon name="settings" />
        </button>
      </div>
      <TermFinder ask={ask} query={query} onQuery={setQuery} page={page} off={off} packs={packs} onOpen={open} />
      {query === '' && live.settings && page?.kind !== 'silent' && (
        <Controls host={host} off={off} settings={live.settings} onChange={live.change} />
      )}
      {live.failure === 'unsaved' && <Notice text="The change could not be saved. Try it again." />}
      {live.failure === 'unread' && <Notice text="Your settings could not be read." onRetry={live.readAgain} />}
      {query === '' && <PackLine packs={packs} />}
      <Toast toast={drawing?.toast} onUndo={() => void story.undo()} onEnd={() => story.say(undefined)} />
    </div>
  );
}

/** What the open page says, asked anew when its site is switched; undefined until it has answered. */
function usePage({ ask, askContent, tab }: PopupProps, off: boolean): PageAnswer | undefined {
  const [answer, setAnswer] = useState<PageAnswer>();
  useEffect(() => {
    if (off) return;
    const over = new AbortController();
    setAnswer(undefined);
    if (tab.id === undefined) setAnswer({ kind: 'silent' });
    else void askPage(askContent, ask, setAnswer, over.signal);
    return () => over.abort();
  }, [ask, askContent, tab, off]);
  return off ? undefined : answer;
}

/** The packs on this device; undefined until they are known. */
function usePacks(ask: Caller<Calls>): readonly PackSummary[] | undefined {
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  useEffect(() => {
    ask('packs', {}).then(setPacks, () => setPacks(undefined));
  }, [ask]);
  return packs;
}

/** Hears every key that the search field left alone. */
function useKeys(hear: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.isComposing && !event.defaultPrevented) hear(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** The cards, loaded once the list is on screen: the popup must not wait for what is not yet seen. */
function useCardScene(): typeof import('../../components/CardScene.tsx').CardScene | undefined {
  const [loaded, setLoaded] = useState<typeof import('../../components/CardScene.tsx')>();
  useEffect(() => void import('../../components/CardScene.tsx').then(setLoaded), []);
  return loaded?.CardScene;
}

/** What the reader wants cards to look like holds for the popup, too; with no page to match, it goes with the system. */
function useLook(look: CardLook = 'page'): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (look === 'page') delete dataset['theme'];
    else dataset['theme'] = look;
  }, [look]);
}

/** A card that comes into view takes the focus. */
function useFocusOnName(drawing: Drawing | undefined): void {
  const scene = drawing?.scene;
  const shown = scene && `${scene.kind} ${scene.entities.join(' ')}`;
  useLayoutEffect(() => {
    if (shown !== undefined) document.getElementById(CARD_NAME_ID)?.focus({ preventScroll: true });
  }, [shown]);
}
