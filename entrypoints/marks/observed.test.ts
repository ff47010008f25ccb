// @vitest-environment happy-dom
/** Tests which of the marked blocks are observed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ObservedBlocks } from './observed.ts';

const HEIGHT = 40;

let life: AbortController;
let scrolledTo: number;
let watched: Set<Element>;
let observer: IntersectionObserver;

/** Blocks one below the other, as a browser would have laid them out. */
function blocksOf(count: number): Element[] {
  return Array.from({ length: count }, (_, index) => {
    const block = document.createElement('p');
    block.getBoundingClientRect = () => new DOMRect(0, index * HEIGHT - scrolledTo, 100, HEIGHT);
    return block;
  });
}

beforeEach(() => {
  life = new AbortController();
  scrolledTo = 0;
  watched = new Set();
  observer = new IntersectionObserver(() => undefined);
  vi.spyOn(observer, 'observe').mockImplementation((block) => void watched.add(block));
  vi.spyOn(observer, 'unobserve').mockImplementation((block) => void watched.delete(block));
});
afterEach(() => life.abort());

describe('the observed blocks', () => {
  it('are all, where there are few, and no more those that lost their marks', () => {
    const observed = new ObservedBlocks(observer, new Set(), life.signal);
    const blocks = blocksOf(100);
    observed.take(blocks);
    expect([...watched]).toEqual(blocks);
    observed.take(blocks.slice(50));
    expect([...watched]).toEqual(blocks.slice(50));
  });

  it('are some here and there of many, and all around those that are near', () => {
    const near = new Set<Element>();
    const observed = new ObservedBlocks(observer, near, life.signal);
    const blocks = blocksOf(5_000);
    observed.take(blocks);
    expect(watched.size).toBeLessThan(150);
    near.add(blocks[3_000] ?? expect.unreachable());
    observed.follow();
    for (const block of blocks.slice(2_980, 3_020)) expect(watched.has(block)).toBe(true);
    near.clear();
    observed.follow();
    expect(watched.size).toBeLessThan(150);
  });

  it('are those in view wherever the reader jumps', async () => {
    const observed = new ObservedBlocks(observer, new Set(), life.signal);
    const blocks = blocksOf(5_000);
    observed.take(blocks);
    scrolledTo = 4_321 * HEIGHT;
    dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => {
      for (const block of blocks.slice(4_321, 4_340)) expect(watched.has(block)).toBe(true);
    });
  });
});
