/** Owns the views that stand in for a card's body: most cards never show one, so they are loaded when first asked for. */

let loaded: typeof import('./AsideView.tsx') | undefined;

/** Loads the views, once. Rejects where the browser cannot read them. */
export async function loadAsideViews(): Promise<void> {
  loaded ??= await import('./AsideView.tsx');
}

/** The views, if they are here. */
export function asideViews(): typeof loaded {
  return loaded;
}
