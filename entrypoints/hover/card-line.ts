/** Owns what passes between a page and its card: how the private port is handed over, and the message that shows a card. */
import { CARD_PORT_GREETING, type CardRoom, type FromCard, isFromCard, type ToCard } from '../../data/card-port.ts';
import type { Asked } from './card-seat.ts';

/** Hands a port to a loaded frame of the extension's `origin`. `hear` gets what the card says, and the port to answer by. */
export function openLine(
  frame: HTMLIFrameElement,
  origin: string,
  hear: (said: FromCard, port: MessagePort) => void,
): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (isFromCard(data)) hear(data, port1);
  };
  frame.contentWindow?.postMessage(CARD_PORT_GREETING, origin, [port2]);
}

/** What the card is told to show what is asked, in so much room. */
export function showMessage(asked: Asked, room: CardRoom): ToCard {
  const { token, entities, words, theme, opensAs, letterKeys, named, reason, step } = asked;
  return {
    type: 'show',
    token,
    entities,
    words,
    theme,
    ...room,
    opensAs,
    letterKeys,
    ...(named && { named }),
    ...(reason && { reason }),
    ...(step && { spoken: { mention: step.mention, of: step.of } }),
  };
}
