// @vitest-environment happy-dom
/** Tests what a drag of the sheet asks for. */
import { beforeEach, expect, it, vi } from 'vitest';
import { DRAG_LEAST, makeSheet } from './sheet.ts';

const pull = vi.fn();
const settle = vi.fn();
let sheet = true;
makeSheet(document, { isSheet: () => sheet, pull, settle });

beforeEach(() => {
  vi.clearAllMocks();
  sheet = true;
  document.body.innerHTML =
    '<section class="Card"><div class="Card-head"><h2>Name</h2><button>Pin</button></div><p>Fact</p></section>';
  Element.prototype.setPointerCapture = vi.fn();
});

function drag(selector: string, way: number): void {
  const target = document.querySelector(selector);
  const at = (type: string, screenY: number): void => {
    target?.dispatchEvent(new PointerEvent(type, { bubbles: true, screenY, pointerId: 1 }));
  };
  at('pointerdown', 500);
  at('pointermove', 500 + way / 2);
  at('pointermove', 500 + way);
  at('pointerup', 500 + way);
}

it.each([
  [DRAG_LEAST, 'down'],
  [-DRAG_LEAST, 'up'],
  [DRAG_LEAST - 1, undefined],
] as const)('by its head, %d px mean %s', (way, wish) => {
  drag('h2', way);
  expect(pull.mock.calls.flat().reduce((sum: number, y: number) => sum + y, 0)).toBe(way);
  expect(settle).toHaveBeenCalledExactlyOnceWith(wish);
});

it('the grip above the head drags too; buttons and facts do not, nor a card that is no sheet', () => {
  drag('.Card', 100);
  expect(settle).toHaveBeenCalledOnce();
  drag('button', 100);
  drag('p', 100);
  sheet = false;
  drag('h2', 100);
  expect(settle).toHaveBeenCalledOnce();
});
