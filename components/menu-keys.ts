/** Owns where a key moves the focus in a menu. */

/**
 * The index of the item a key moves to from `at`, or `undefined` where the key moves nothing. Up and Down go round;
 * a letter goes to the next item whose label starts with it.
 */
export function nextItem(key: string, at: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (Math.max(at, 0) + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? startingWith(key.toLowerCase(), at, labels) : undefined;
  }
}

function startingWith(letter: string, at: number, labels: readonly string[]): number | undefined {
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (at + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(letter)) return index;
  }
  return undefined;
}
