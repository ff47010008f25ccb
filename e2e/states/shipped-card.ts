/**
 * Owns putting the states through the card as it ships: the built card page in a tab of its own, the background replaced
 * by made-up answers, the private line opened as a content script opens it, buttons pressed by a real pointer.
 */
import type { Page } from 'playwright-core';
import type { ChromiumStage } from '../stage.ts';
import { answerTo, type CardState, showMessage } from './card-states.ts';

/** What is left in the page to count what the card has drawn. */
interface Counted {
  drawn: number;
}

/** Height of the window, px; it is as wide as the card, as its frame in a page is. */
const HEIGHT = 760;

/** Opens the shipped card in this state. The page is left as it is: the caller looks at it, and closes it. */
export async function openShipped(
  { context, pageUrl }: Pick<ChromiumStage, 'context' | 'pageUrl'>,
  state: CardState,
  theme: 'light' | 'dark',
): Promise<Page> {
  const page = await context.newPage();
  const screen = { width: showMessage(state, theme).width, height: HEIGHT };
  await page.setViewportSize(screen);
  await page.emulateMedia({
    colorScheme: theme,
    reducedMotion: 'reduce',
    forcedColors: state.through === 'forced-colours' ? 'active' : 'none',
  });
  await page.exposeFunction('answerTo', (call: string, entity?: string) => answerTo(state, call, entity) ?? null);
  await page.goto(pageUrl('card.html'));
  if (state.through === 'touch') await emulateTouch(page, screen);
  await page.evaluate(playIn, { show: showMessage(state, theme), isNever: state.answer === 'never' });
  for (const name of state.presses ?? []) await press(page, name);
  return page;
}

async function emulateTouch(page: Page, screen: { width: number; height: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  // A mobile screen is what makes the pointer coarse.
  await session.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1, mobile: true });
}

/** Presses what has this name, and waits until the card has drawn what comes of it. */
async function press(page: Page, name: string): Promise<void> {
  const before = await page.evaluate(() => (globalThis as unknown as Counted).drawn);
  const named = (role: 'button' | 'menuitem' | 'radio') => page.getByRole(role, { name, exact: true });
  await named('button').or(named('menuitem')).or(named('radio')).click();
  await page.waitForFunction((count) => (globalThis as unknown as Counted).drawn > count, before);
}

/** Runs in the card's page. */
async function playIn({ show, isNever }: { show: object; isNever: boolean }): Promise<void> {
  const world = globalThis as unknown as Counted & {
    answerTo(call: string, entity?: string): Promise<unknown>;
  };
  chrome.runtime.sendMessage = (async ({ call, request }: { call: string; request: { entity?: string } }) =>
    isNever ? new Promise(() => {}) : world.answerTo(call, request.entity)) as typeof chrome.runtime.sendMessage;
  const { port1, port2 } = new MessageChannel();
  world.drawn = 0;
  await new Promise<void>((resolve) => {
    port1.onmessage = ({ data }) => {
      if (data.type !== 'size' && data.type !== 'toast') return;
      world.drawn += 1;
      resolve();
    };
    window.postMessage({ sidelight: 'card-port' }, location.origin, [port2]);
    port1.postMessage(show);
  });
}
