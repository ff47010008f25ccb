/** Tests that the card takes one port and then listens to nothing else. */
import { afterEach, expect, it, vi } from 'vitest';
import type { FromCard, ToCard } from '../../data/card-port.ts';
import { type Tell, takePort } from './port.ts';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function channel(): { near: MessagePort; far: MessagePort; heard: unknown[] } {
  const { port1: near, port2: far } = new MessageChannel();
  const heard: unknown[] = [];
  near.addEventListener('message', ({ data }) => heard.push(data));
  near.start();
  open.push(near, far);
  return { near, far, heard };
}

function greet(target: EventTarget, data: unknown, ports: MessagePort[]): void {
  target.dispatchEvent(new MessageEvent('message', { data, ports }));
}

const GREETING = { sidelight: 'card-port' };

it('says "ready" once over the port, and answers over it', async () => {
  const target = new EventTarget();
  const { far, heard } = channel();
  let tell: Tell | undefined;
  takePort(target, (given) => {
    tell = given;
    return () => {};
  });
  greet(target, GREETING, [far]);
  tell?.({ type: 'close', reason: 'escape' });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  const expected: FromCard[] = [{ type: 'ready' }, { type: 'close', reason: 'escape' }];
  expect(heard).toEqual(expected);
});

it('ignores window messages that are no greeting, or carry no port or several', () => {
  const target = new EventTarget();
  const start = vi.fn(() => () => {});
  takePort(target, start);
  greet(target, { sidelight: 'other' }, [channel().far]);
  greet(target, 'card-port', [channel().far]);
  greet(target, GREETING, []);
  greet(target, GREETING, [channel().far, channel().far]);
  expect(start).not.toHaveBeenCalled();
  greet(target, GREETING, [channel().far]);
  expect(start).toHaveBeenCalledOnce();
});

it('takes no second port', () => {
  const target = new EventTarget();
  const start = vi.fn(() => () => {});
  takePort(target, start);
  greet(target, GREETING, [channel().far]);
  greet(target, GREETING, [channel().far]);
  expect(start).toHaveBeenCalledOnce();
});

it('hears what is well formed and nothing else', async () => {
  const target = new EventTarget();
  const { near, far } = channel();
  const heard: ToCard[] = [];
  takePort(target, () => (message) => heard.push(message));
  greet(target, GREETING, [far]);
  near.postMessage({ type: 'show', token: 1 });
  near.postMessage('focus');
  near.postMessage({ type: 'hide' });
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'hide' }]));
});
