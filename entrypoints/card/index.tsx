/** Wires the card page: port, story, document. Draws in one turn and reports the height in the same turn. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { COPY_BUTTON_ID, MORE_BUTTON_ID } from '../../components/BriefingCard.tsx';
import { CARD_NAME_ID } from '../../components/Card.tsx';
import { CardScene } from '../../components/CardScene.tsx';
import { type Drawing, type Story, startStory } from '../../components/card-story.ts';
import type { CloseReason, ToCard } from '../../data/card-port.ts';
import { type Calls, callerOver } from '../../data/messages.ts';
import { keyWish } from './keys.ts';
import { type Tell, takePort } from './port.ts';
import { makeVoice } from './voice.ts';
import './index.css';

/** Below this room in px a fixed top and bottom would leave no middle to scroll. */
const TIGHT_BELOW_PX = 320;

const ROOT = '.Root';

const page = document.documentElement;
takePort(window, startCard);

function startCard(tell: Tell): (message: ToCard) => void {
  let root = freshRoot();
  let drawing: Drawing = { token: 0, scene: undefined, before: undefined };
  const close = (reason: CloseReason): void => tell({ type: 'close', reason });

  const paint = (): void => {
    const hadFocus = focused() !== null;
    render(
      <CardScene drawing={drawing} story={story} onPage onSettings={openSettings} onClose={() => close('button')} />,
      root,
    );
    if (hadFocus && focused() === null) focusName();
    const { scene, token, toast } = drawing;
    const height = Math.ceil(root.firstElementChild?.getBoundingClientRect().height ?? 0);
    if (scene) tell({ type: 'size', token, height });
    else tell({ type: 'toast', height: toast ? height : 0 });
  };
  const story = startStory(
    callerOver<Calls>((message) => browser.runtime.sendMessage(message)),
    (next) => {
      drawing = next;
      paint();
    },
  );
  watchDocument(() => drawing, story, close);
  const pointer = watchPointer(tell);
  const voice = makeVoice();
  document.addEventListener('keydown', () => tell({ type: 'key' }));
  watchForBugs(() => {
    root = freshRoot();
    story.fail();
  });

  return (message) => {
    switch (message.type) {
      case 'show':
        page.dataset['theme'] = message.theme;
        page.style.setProperty('--card-width', `${message.width}px`);
        setRoom(message.maxHeight);
        void story.show(message.token, message.entities, message.words).then(() => voice.say(drawing, message));
        break;
      case 'hide':
        story.hide();
        voice.hush();
        pointer.forget();
        break;
      case 'focus':
        focusName();
        break;
      case 'limit':
        setRoom(message.maxHeight);
        paint();
        break;
    }
  };
}

/** In a tab of its own: the frame itself cannot ask the browser for the options page everywhere. */
function openSettings(): void {
  window.open(browser.runtime.getURL('/options.html'), '_blank', 'noopener');
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

function watchDocument(drawing: () => Drawing, story: Story, close: (reason: CloseReason) => void): void {
  document.addEventListener('keydown', (event) => {
    const wish = keyWish(event, document.body, focused());
    if (wish === undefined) return;
    event.preventDefault();
    if (wish === 'back') story.back();
    else if (wish === 'copy') document.getElementById(COPY_BUTTON_ID)?.click();
    else if (wish === 'more') document.getElementById(MORE_BUTTON_ID)?.click();
    else if (wish.close === 'escape' && drawing().view) story.look(undefined);
    else close(wish.close);
  });
}

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
