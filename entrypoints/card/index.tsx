/** Wires the card page: port, story, document. Draws in one turn and reports the height in the same turn. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { COPY_BUTTON_ID, MORE_BUTTON_ID } from '../../components/BriefingCard.tsx';
import { CARD_NAME_ID } from '../../components/Card.tsx';
import { CardScene } from '../../components/CardScene.tsx';
import { PIN_BUTTON_ID } from '../../components/CardTools.tsx';
import { type Drawing, type Story, startStory } from '../../components/card-story.ts';
import type { CloseReason, StepNotice, ToCard } from '../../data/card-port.ts';
import { type Calls, callerOver } from '../../data/messages.ts';
import { type ClickGuard, guardClicks } from './click-guard.ts';
import { type KeyWish, keyWish } from './keys.ts';
import { makePinning, type Pinning } from './pinning.ts';
import { type Tell, takePort } from './port.ts';
import { makeVoice, type Voice } from './voice.ts';
import './index.css';

/** Below this room in px a fixed top and bottom would leave no middle to scroll. */
const TIGHT_BELOW_PX = 320;

const ROOT = '.Root';

const COVERED = 'Not done: something on this page may lie over the card. Use the toolbar button instead.';

const NOTICES: Readonly<Record<StepNotice, string>> = {
  hidden: 'Marks are hidden. Alt+Shift+H shows them.',
  none: 'Nothing is marked on this page.',
};

const page = document.documentElement;
const ask = callerOver<Calls>((message) => browser.runtime.sendMessage(message));
takePort(window, startCard);

function startCard(tell: Tell): (message: ToCard) => void {
  let root = freshRoot();
  let lastHeight = 0;
  let drawing: Drawing = { token: 0, scene: undefined, before: undefined };
  const close = (reason: CloseReason): void => tell({ type: 'close', reason });

  const pinning = makePinning(document, tell);
  const togglePin = (): void => {
    pinning.toggle();
    paint();
  };
  const startMoving = (): void => moveByKeys(pinning, story);
  const paint = (): void => {
    const hadFocus = focused() !== null;
    // A card above its words that shrank for its menu would leave the pointer that opened it.
    page.style.setProperty('--card-least', drawing.view ? `${lastHeight}px` : '0px');
    render(
      <CardScene
        drawing={drawing}
        story={story}
        onPage
        onSettings={openSettings}
        pin={{ on: pinning.isOn(), onToggle: togglePin, onMove: startMoving }}
        onClose={() => close('button')}
      />,
      root,
    );
    if (hadFocus && focused() === null) focusName();
    guard.attend(root.querySelector('[role=menu]'));
    const { scene, token, toast } = drawing;
    const height = Math.ceil(root.firstElementChild?.getBoundingClientRect().height ?? 0);
    lastHeight = height;
    if (scene) tell({ type: 'size', token, height });
    else tell({ type: 'toast', height: toast ? height : 0 });
  };
  const story = startStory(ask, (next) => {
    drawing = next;
    paint();
  });
  const guard = guardClicks(() => story.say({ text: COVERED }));
  watchKeys({ pinning, story, drawing: () => drawing, close });
  const pointer = watchPointer(tell);
  const voice = makeVoice();
  document.addEventListener('keydown', () => tell({ type: 'key' }));
  watchForBugs(() => {
    root = freshRoot();
    story.fail();
  });

  return hearPage({ story, voice, guard, pointer, paint, drawing: () => drawing });
}

/** What messages from the page work on. */
interface HearParts {
  readonly story: Story;
  readonly voice: Voice;
  readonly guard: ClickGuard;
  readonly pointer: { readonly forget: () => void };
  readonly paint: () => void;
  readonly drawing: () => Drawing;
}

function hearPage({ story, voice, guard, pointer, paint, drawing }: HearParts): (message: ToCard) => void {
  return (message) => {
    switch (message.type) {
      case 'show':
        dress(message);
        guard.unsettle();
        void story.show(message.token, message.entities, message.words).then(() => voice.say(drawing(), message));
        break;
      case 'hide':
        story.hide();
        voice.hush();
        pointer.forget();
        break;
      case 'focus':
        focusName();
        break;
      case 'moved':
        guard.unsettle();
        break;
      case 'notice':
        giveNotice(message, story, voice);
        break;
      case 'limit':
        setRoom(message.maxHeight);
        paint();
        break;
    }
  };
}

/** Nothing is on view that could say it: a toast does, and the live region. */
function giveNotice({ notice, theme }: Extract<ToCard, { type: 'notice' }>, story: Story, voice: Voice): void {
  page.dataset['theme'] = theme;
  story.say({ text: NOTICES[notice] });
  voice.announce(NOTICES[notice]);
}

/** In a tab of its own: the frame itself cannot ask the browser for the options page everywhere. */
function openSettings(): void {
  window.open(browser.runtime.getURL('/options.html'), '_blank', 'noopener');
}

function moveByKeys(pinning: Pinning, story: Story): void {
  pinning.startMoving();
  story.look(undefined);
  story.say({ text: 'Arrow keys move the card. Esc ends.' });
}

function dress({ theme, width, maxHeight }: Extract<ToCard, { type: 'show' }>): void {
  page.dataset['theme'] = theme;
  page.style.setProperty('--card-width', `${width}px`);
  setRoom(maxHeight);
}

function setRoom(height: number): void {
  page.style.setProperty('--card-room', `${height}px`);
  page.toggleAttribute('data-tight', height < TIGHT_BELOW_PX);
}

function focusName(): void {
  document.getElementById(CARD_NAME_ID)?.focus({ preventScroll: true });
}

/** The element that has the focus, if it is not the whole page. */
function focused(): Element | null {
  return document.activeElement === document.body ? null : document.activeElement;
}

/** An empty element to draw into: after a bug, what Preact drew before can no longer be trusted. */
function freshRoot(): HTMLElement {
  const root = document.createElement('div');
  document.querySelector(ROOT)?.remove();
  root.className = 'Root';
  document.body.prepend(root);
  return root;
}

/** What the keyboard can do in the card's document. */
interface KeyParts {
  readonly pinning: Pinning;
  readonly story: Story;
  readonly drawing: () => Drawing;
  readonly close: (reason: CloseReason) => void;
}

function watchKeys({ pinning, story, drawing, close }: KeyParts): void {
  document.addEventListener('keydown', (event) => {
    const wish = pinning.takeKey(event.key) ? 'taken' : keyWish(event, document.body, focused());
    if (wish === undefined) return;
    event.preventDefault();
    if (wish === 'taken') return;
    if (typeof wish === 'string') KEY_DEEDS[wish](story);
    else if (wish.close === 'escape' && drawing().view) story.look(undefined);
    else close(wish.close);
  });
}

const press = (id: string) => (): void => document.getElementById(id)?.click();

const KEY_DEEDS: Readonly<Record<Extract<KeyWish, string>, (story: Story) => void>> = {
  back: (story) => story.back(),
  copy: press(COPY_BUTTON_ID),
  more: press(MORE_BUTTON_ID),
  pin: press(PIN_BUTTON_ID),
};

/**
 * Tells when the pointer comes and goes. A frame that is hidden under the pointer may never hear that it left, nor
 * that it came again; so after `forget` the next move counts as coming.
 */
function watchPointer(tell: Tell): { forget: () => void } {
  let isInside = false;
  const say = (inside: boolean): void => {
    if (inside !== isInside) tell({ type: 'pointer', inside });
    isInside = inside;
  };
  page.addEventListener('pointermove', () => say(true), { passive: true });
  page.addEventListener('pointerenter', () => say(true));
  page.addEventListener('pointerleave', () => say(false));
  return {
    forget: () => {
      isInside = false;
    },
  };
}

/** A bug must never leave a blank card: `fail` draws a notice in its place. */
function watchForBugs(fail: () => void): void {
  window.addEventListener('error', fail);
  window.addEventListener('unhandledrejection', fail);
}
