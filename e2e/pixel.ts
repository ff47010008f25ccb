/** Owns reading pixels of a picture, with the browser's own decoder. */

/** A colour: red, green and blue, 0–255. */
export type Colour = readonly [number, number, number];

/**
 * Source text that gives the colours (`Colour[]`) inside a box (CSS px) of a PNG picture of the page it runs in, row by
 * row; for any browser.
 */
export function coloursExpression(
  png: Buffer,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  return `(${readColours.toString()})(${JSON.stringify(png.toString('base64'))}, ${JSON.stringify(box)})`;
}

async function readColours(
  base64: string,
  box: { x: number; y: number; width: number; height: number },
): Promise<Colour[]> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = picture.width / innerWidth;
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((length) => Math.round(length * scale));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const data = context?.getImageData(x ?? 0, y ?? 0, Math.max(1, width ?? 1), Math.max(1, height ?? 1)).data ?? [];
  const colours: Colour[] = [];
  for (let at = 0; at < data.length; at += 4) colours.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  return colours;
}

/** Whether one of `colours` is `wanted`, give or take a little for smoothing. */
export function includesColour(colours: readonly Colour[], wanted: Colour): boolean {
  return colours.some((colour) => colour.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) <= 24));
}
