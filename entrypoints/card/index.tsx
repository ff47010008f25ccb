/** Wires the card page: port, story, document. Draws in one turn and reports the height in the same turn. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { COPY_BUTTON_ID, MORE_BUTTON_ID } from '../../components/BriefingCard.tsx';
import { CARD_NAME_ID } from '../../components/Card.tsx';
import { CardScene } from '../../components/CardScene.tsx';
import { PIN_BUTTON_ID, type Pin } from '../../components/CardTools.tsx';
import { type Drawing, type Story, startStory } from '../../components/card-story.ts';
import { NO_STEP, TOASTS } from '../../components/wording.ts';
import type { CardRoom, CardTheme, CloseReason, ToCard } from '../../data/card-port.ts';
import { type Calls, callerOver } from '../../data/messages.ts';
import { type ClickGuard, guardClicks } from './click-guard.ts';
import { type KeyWish, keyWish } from './keys.ts';
import { makePinning, type Pinning } from './pinning.ts';
import { type Tell, takePort } from './port.ts';
import { makeSheet } from './sheet.ts';
import { makeVoice, type Voice } from './voice.ts';
import './index.css';
import './sheet.css';

/** Below this room in px a fixed top and bottom would leave no middle to scroll. */
const TIGHT_BELOW_PX = 320;

const ROOT = '.Root';

const page = document.documentElement;
takePort(window, startCard);

function startCard(tell: Tell): (message: ToCard) => void {
  let root = freshRoot();
  let drawing: Drawing = { token: 0, scene: undefined, before: undefined };
  const close = (reason: CloseReason): void => tell({ type: 'close', reason });

  const pinning = makePinning(document, tell);
  const paint = (): void => {
    const hadFocus = focused() !== null;
    // A card above its words that shrank for its menu would leave the pointer that opened it.
    page.style.setProperty('--card-least', drawing.view ? `${heightOf(root.querySelector('.Card'))}px` : '0px');
    render(
      <CardScene
        drawing={drawing}
        story={story}
        onPage
        onSettings={openSettings}
        pin={pinOf(pinning, story, paint)}
        onClose={() => close('button')}
      />,
      root,
    );
    if (hadFocus && focused() === null) focusName();
    guard.attend(root.querySelector('[role=menu]'));
    const { scene, token, toast } = drawing;
    const height = heightOf(root.firstElementChild);
    tell(scene ? { type: 'size', token, height } : { type: 'toast', height: toast ? height : 0 });
  };
  const story = startStory(
    callerOver<Calls>((message) => browser.runtime.sendMessage(message)),
    (next) => {
      drawing = next;
      paint();
    },
  );
  const guard = guardClicks(() => story.say({ text: TOASTS.covered }));
  watchSheet(tell, paint);
  const useLetters = watchKeys({ pinning, story, drawing: () => drawing, close });
  const pointer = watchReader(tell);
  // A toast that covers the foot makes room when the focus comes in.
  document.addEventListener('focusin', () => drawing.toast && queueMicrotask(paint));
  const voice = makeVoice();
  watchForBugs(() => {
    root = freshRoot();
    story.fail();
  });

  return hearPage({ story, voice, guard, pointer, useLetters, paint, drawing: () => drawing });
}

/** What messages of the page work on. */
interface CardParts {
  readonly story: Story;
  readonly voice: Voice;
  readonly guard: ClickGuard;
  readonly pointer: { readonly forget: () => void };
  readonly useLetters: (wanted: boolean) => void;
  readonly paint: () => void;
  readonly drawing: () => Drawing;
}

function hearPage({ story, voice, guard, pointer, useLetters, paint, drawing }: CardParts): (message: ToCard) => void {
  return (message) => {
    switch (message.type) {
      case 'show':
        dress(message);
        guard.unsettle();
        useLetters(message.letterKeys);
        void story.show(message.token, message, message.opensAs).then(() => voice.say(drawing(), message));
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
      case 'limit':
        setRoom(message);
        paint();
        break;
      case 'no-step':
        sayNoStep(message, story, voice);
        break;
    }
  };
}

/** The pin as the card shows it. */
function pinOf(pinning: Pinning, story: Story, paint: () => void): Pin {
  return {
    on: pinning.isOn(),
    onToggle: () => {
      pinning.toggle();
      paint();
    },
    onMove: () => moveByKeys(pinning, story),
  };
}

/** In a tab of its own: the frame itself cannot ask the browser for the options page everywhere. */
function openSettings(): void {
  window.open(browser.runtime.getURL('/options.html'), '_blank', 'noopener');
}

function moveByKeys(pinning: Pinning, story: Story): void {
  pinning.startMoving();
  story.look(undefined);
  story.say({ text: TOASTS.move });
}

function sayNoStep(message: Extract<ToCard, { type: 'no-step' }>, story: Story, voice: Voice): void {
  dress({ ...message, maxHeight: 0, sheet: false });
  const text = NO_STEP[message.why];
  story.say({ text });
  voice.speak(text);
}

function dress({ theme, ...room }: CardRoom & { readonly theme: CardTheme }): void {
  page.dataset['theme'] = theme;
  setRoom(room);
}

function setRoom({ maxHeight, width, sheet }: CardRoom): void {
  page.style.setProperty('--card-width', `${width}px`);
  page.style.setProperty('--card-room', `${maxHeight}px`);
  page.toggleAttribute('data-tight', maxHeight < TIGHT_BELOW_PX);
  page.toggleAttribute('data-sheet', sheet);
}

function focusName(): void {
  document.getElementById(CARD_NAME_ID)?.focus({ preventScroll: true });
}

/** The height of what is drawn, px. */
function heightOf(element: Element | null): number {
  return Math.ceil(element?.getBoundingClientRect().height ?? 0);
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

/** @returns what is told whether single letters are to do something. */
function watchKeys({ pinning, story, drawing, close }: KeyParts): (letters: boolean) => void {
  let letters = true;
  document.addEventListener('keydown', (event) => {
    const wish = pinning.takeKey(event.key) ? 'taken' : keyWish(event, document.body, focused(), letters);
    if (wish === undefined) return;
    event.preventDefault();
    if (wish === 'taken') return;
    const leavesView = wish === 'back' || (typeof wish === 'object' && wish.close === 'escape');
    if (leavesView && drawing().view) story.look(undefined);
    else if (typeof wish === 'string') KEY_DEEDS[wish](story);
    else close(wish.close);
  });
  return (wanted) => {
    letters = wanted;
  };
}

function watchSheet(tell: Tell, paint: () => void): void {
  makeSheet(document, {
    isSheet: () => page.hasAttribute('data-sheet'),
    pull: (y) => tell({ type: 'move', x: 0, y }),
    settle: (wish) => {
      const more = document.getElementById(MORE_BUTTON_ID);
      const isFull = more?.ariaExpanded === 'true';
      if (wish === 'down' && !isFull) tell({ type: 'close', reason: 'button' });
      else if (wish === (isFull ? 'down' : 'up')) more?.click();
      // Its size, told anew, lets go of the sheet.
      paint();
    },
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
 * Tells when the keyboard is at work here, and when the pointer comes and goes. A frame that is hidden under the pointer may never hear that it left, nor
 * that it came again; so after `forget` the next move counts as coming.
 */
function watchReader(tell: Tell): { forget: () => void } {
  document.addEventListener('keydown', () => tell({ type: 'key' }));
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
