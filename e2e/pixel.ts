/** Owns reading one pixel of a picture, with the browser's own decoder. */
import type { Page } from 'playwright-core';

/** Red, green and blue (0–255) of the pixel at `x`, `y` (CSS px) of a PNG picture of `page`. */
export async function colourAt(
  page: Page,
  png: Buffer,
  x: number,
  y: number,
): Promise<readonly [number, number, number]> {
  return page.evaluate(
    async ({ base64, x, y }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      const scale = picture.width / innerWidth;
      context?.drawImage(picture, -Math.round(x * scale), -Math.round(y * scale));
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return [red, green, blue] as const;
    },
    { base64: png.toString('base64'), x, y },
  );
}
