/** Owns the frame's end of the private line: taking the port once, and reading only what is well formed. */
import { type FromCard, isCardPortGreeting, isToCard, type ToCard } from '../../data/card-port.ts';

/** Says something to the content script. */
export type Tell = (message: FromCard) => void;

/**
 * Waits on `target` (the frame's window) for the one greeting that carries a port, then listens to the window no
 * more. `start` is given the way to answer and returns what hears each well-formed message.
 */
export function takePort(target: EventTarget, start: (tell: Tell) => (message: ToCard) => void): void {
  const taken = new AbortController();
  target.addEventListener(
    'message',
    (event) => {
      if (!(event instanceof MessageEvent) || !isCardPortGreeting(event.data)) return;
      const [port, ...others] = event.ports;
      if (!port || others.length > 0) return;
      taken.abort();
      const hear = start((message) => port.postMessage(message));
      port.addEventListener('message', ({ data }) => {
        if (isToCard(data)) hear(data);
      });
      port.start();
      port.postMessage({ type: 'ready' } satisfies FromCard);
    },
    { signal: taken.signal },
  );
}
