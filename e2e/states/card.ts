/** Owns one state of the card on the stage: opens the line that a content script would, and presses what the state wants. */
import '../../entrypoints/card/index.tsx';
import { CARD_PORT_GREETING, type FromCard } from '../../data/card-port.ts';
import { CARD_STATES, showMessage } from './card-states.ts';

const asked = new URLSearchParams(location.search);
const state = CARD_STATES.find(({ name }) => name === asked.get('state'));
const { port1, port2 } = new MessageChannel();
/** Resolves when the card has drawn what it was last asked for. */
let drawn = (): void => {};

port1.onmessage = ({ data }: MessageEvent<FromCard>) => {
  if (data.type === 'size' || data.type === 'toast') drawn();
  if (data.type === 'size') parent.postMessage({ state: state?.name, height: data.height }, location.origin);
};
// Nobody has pressed anything on the stage, so the browser would not copy; what is copied is of no interest here.
document.execCommand = () =>
  document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true }));

async function play(): Promise<void> {
  if (!state) throw new Error(`there is no state "${asked.get('state')}"`);
  const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      drawn = resolve;
    });
  let drawing = next();
  window.postMessage(CARD_PORT_GREETING, location.origin, [port2]);
  port1.postMessage(showMessage(state, theme));
  await drawing;
  for (const name of state.presses ?? []) {
    drawing = next();
    press(name);
    await drawing;
  }
  document.documentElement.dataset['played'] = '';
}

function press(name: string): void {
  const targets = [...document.querySelectorAll<HTMLElement>('button, label')];
  const target = targets.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
  if (!target) throw new Error(`there is nothing to press called "${name}"`);
  target.click();
}

await play();
